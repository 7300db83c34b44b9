import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { destinations } from "~/connectors/registry";
import { connectWithKey, startConnecting } from "~/flows/merchant-connects-desk.server";
import { merchantDisconnectsDesk } from "~/flows/merchant-disconnects-desk.server";
import { connectWithCode, mailCode } from "~/flows/merchant-proves-address.server";
import { signConnectStart } from "~/settings/connect-token.server";
import { authenticate } from "~/shopify.server";

const input = z.record(z.string().max(40), z.string().max(500));
const request = z.discriminatedUnion("do", [
	z.object({ do: z.literal("start"), input }),
	z.object({ do: z.literal("key"), input }),
	z.object({ do: z.literal("mail-code"), input }),
	z.object({ do: z.literal("code"), code: z.string().max(40) }),
	z.object({ do: z.literal("disconnect") }),
]);
const target = z.enum(destinations);

/** What the guided connection on the handoff page asks for: the popup's address, a key proven, a code mailed and taken, a desk let go. */
export const action = async ({ request: asked, params }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(asked);
	const destination = target.safeParse(params.destination);
	const body = request.safeParse(await asked.json().catch(() => null));
	if (!destination.success || !body.success)
		throw new Response("There is nothing like this to connect", { status: 404 });
	const desk = { shop: session.shop, destination: destination.data };
	switch (body.data.do) {
		case "start":
			return json(await startPopup({ ...desk, input: body.data.input }));
		case "key":
			return json(shown(await connectWithKey({ ...desk, input: body.data.input })));
		case "mail-code":
			return json(await mailCode({ ...desk, input: body.data.input }));
		case "code":
			return json(shown(await connectWithCode({ ...desk, code: body.data.code })));
		case "disconnect":
			return json(shown(await merchantDisconnectsDesk(desk)));
	}
};

async function startPopup(asked: Parameters<typeof startConnecting>[0]) {
	const started = await startConnecting(asked);
	if (!started.ok) return started;
	const token = await signConnectStart({ url: started.url, state: started.state });
	return { ok: true as const, popup: `/connect/start?token=${encodeURIComponent(token)}` };
}

/** What the page may know of an outcome. */
const shown = (outcome: { ok: boolean; message?: string; field?: string }) => ({
	ok: outcome.ok,
	message: outcome.message,
	field: outcome.field,
});
