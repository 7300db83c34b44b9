import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { teammateCloses } from "~/flows/teammate-closes.server";
import { teammateHandsBack } from "~/flows/teammate-hands-back.server";
import { teammateJoins } from "~/flows/teammate-joins.server";
import { teammateNotes } from "~/flows/teammate-notes.server";
import { teammateReplies } from "~/flows/teammate-replies.server";
import { teammateTypes } from "~/flows/teammate-types.server";
import { teammateAtPage } from "~/identity/teammate.server";
import { authenticate } from "~/shopify.server";

const words = { text: z.string().trim().min(1).max(4000), clientMessageId: z.string().min(8).max(64) };
const act = z.discriminatedUnion("do", [
	z.object({ do: z.literal("join") }),
	z.object({ do: z.literal("reply"), ...words }),
	z.object({ do: z.literal("note"), ...words }),
	z.object({ do: z.literal("typing") }),
	z.object({ do: z.literal("hand-back") }),
	z.object({ do: z.literal("close") }),
]);

/** Everything a teammate does in one conversation. */
export const action = async ({ request, params }: ActionFunctionArgs) => {
	const { session, sessionToken } = await authenticate.admin(request);
	const teammate = await teammateAtPage({ shop: session.shop, userId: sessionToken.sub }, request);
	const parsed = act.safeParse(await request.json().catch(() => null));
	if (!parsed.success)
		return json({ ok: false, message: "Write something of at most 4,000 characters." }, { status: 422 });
	const who = { shop: session.shop, conversationId: params.id ?? "", teammate };
	const outcome = await perform(who, parsed.data);
	return json(outcome, { status: outcome.ok ? 200 : 409 });
};

type Who = Parameters<typeof teammateJoins>[0];

function perform(who: Who, asked: z.infer<typeof act>) {
	switch (asked.do) {
		case "join":
			return teammateJoins(who);
		case "reply":
			return teammateReplies({ ...who, text: asked.text, clientMessageId: asked.clientMessageId });
		case "note":
			return teammateNotes({ ...who, text: asked.text, clientMessageId: asked.clientMessageId });
		case "typing":
			return teammateTypes(who);
		case "hand-back":
			return teammateHandsBack(who);
		case "close":
			return teammateCloses(who);
	}
}
