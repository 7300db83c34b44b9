import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { setAvailability, teammateSeen } from "~/handoff/team.store.server";
import { teammateAtPage } from "~/identity/teammate.server";
import { authenticate } from "~/shopify.server";

const change = z.object({ available: z.boolean().optional(), name: z.string().trim().min(1).max(60).optional() });

/** A teammate says whether he takes conversations now, and what shoppers call him. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const { session, sessionToken } = await authenticate.admin(request);
	const parsed = change.safeParse(await request.json().catch(() => null));
	if (!parsed.success) return json({ ok: false, message: "Use a name of at most 60 characters." }, { status: 422 });
	const me = await teammateAtPage({ shop: session.shop, userId: sessionToken.sub }, request);
	const { available, name } = parsed.data;
	if (name !== undefined) await teammateSeen(session.shop, { userId: me.id, name, email: me.email });
	if (available !== undefined) await setAvailability(session.shop, me.id, available);
	return json({ ok: true });
};
