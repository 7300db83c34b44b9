import { type Conversation, emailOf } from "~/conversations/conversation";
import type { NewMessage } from "~/conversations/message";
import { tellTicket } from "~/delivery/ticket-update.store.server";
import type { Turn } from "~/handoff/scene";
import { now, seconds } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { type TeammateDone, type TeammateIn, teammateActs, whyNot, written } from "./teammate-acts.server";
import { joiningTurn } from "./teammate-joins.server";

/** A shopper who has given no sign for this long is taken to have left. */
const awayMs = seconds(30);
/** Time for the bubble to say that the reply was seen; only then is it mailed. */
const patienceSeconds = { away: 5, there: 40 };

/** A teammate replies: live in the bubble, and by mail when the shopper does not see it there. Replying joins. */
export const teammateReplies = (reply: TeammateIn & { text: string; clientMessageId: string }): Promise<TeammateDone> =>
	teammateActs(reply, async (conversation) => {
		const { teammate, text, clientMessageId } = reply;
		const refusal = whyNot(conversation, teammate);
		if (refusal) return refusal;
		const message = written(teammate, text, clientMessageId);
		const joining = joiningTurn(conversation, teammate);
		const turn: Turn = {
			state: joining?.state ?? conversation.state,
			say: [...(joining?.say ?? []), message],
			events: [...(joining?.events ?? []), { type: "teammate-replied" }],
			handoff: null,
			unverifiedEmail: null,
		};
		const also = async (tx: Tx) => {
			await mailLater(tx, conversation, message);
			const { shop, id: conversationId } = conversation;
			await tellTicket(tx, { shop, conversationId, telling: { type: "message", messageId: message.id } });
		};
		return { turn, teammate, answeredByTeam: true, also };
	});

async function mailLater(tx: Tx, conversation: Conversation, message: NewMessage): Promise<void> {
	const { shop, id: conversationId, shopperSeenAt } = conversation;
	if (!emailOf(conversation)) return;
	const away = !shopperSeenAt || now().getTime() - shopperSeenAt.getTime() > awayMs;
	const afterSeconds = away ? patienceSeconds.away : patienceSeconds.there;
	const data = { shop, conversationId, messageId: message.id };
	await enqueue(tx, "mail-reply", data, { afterSeconds, singletonKey: message.id });
}
