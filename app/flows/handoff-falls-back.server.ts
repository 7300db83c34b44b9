import { findConversation } from "~/conversations/conversation.store.server";
import { recomputeOutcome } from "~/conversations/event.store.server";
import { messageKey } from "~/conversations/message";
import { runner } from "~/conversations/statement.store.server";
import { commitTurn } from "~/conversations/turn.store.server";
import { findHandoff } from "~/handoff/handoff.store.server";
import { notice } from "~/handoff/say";
import { step } from "~/handoff/state";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { enqueue } from "~/platform/jobs.server";

type FallingBack = { shop: string; handoffId: string; at: Date };

/**
 * The desk would not take the ticket: the conversation waits in the Inbox instead, and the shopper is told the truth,
 * once. Part of the transaction in which the delivery is given up. Where people answer in the chat anyway, nothing
 * changes for the shopper and nothing is said.
 */
export async function handoffFallsBack(tx: Tx, { shop, handoffId, at }: FallingBack): Promise<void> {
	const handoff = await findHandoff(shop, handoffId, tx);
	const conversation = handoff && (await findConversation(shop, handoff.conversationId, tx, { lock: true }));
	if (!conversation) return;
	const state = step(conversation.state, { type: "fell-back" });
	await commitTurn(runner(tx), {
		conversation,
		state: state ?? conversation.state,
		say: state ? [notice(newId("message"), fellBackWords(handoff.email), messageKey.fellBack(handoffId))] : [],
		events: [{ type: "handoff-fell-back", handoffId }],
		wakeInbox: true,
		at,
	});
	if (state) await enqueue(tx, "mail-waiting", { shop, handoffId }, { singletonKey: handoffId });
	await recomputeOutcome(tx, { shop, conversationId: conversation.id });
}

/** Takes back "by e-mail", says where the conversation is, promises no time. */
const fellBackWords = (email: string | null): string =>
	[
		"We could not pass this on to our e-mail desk, so your conversation is with our team here instead.",
		email ? `They will answer in this chat, or at ${email} if you have left.` : "They will answer in this chat.",
	].join(" ");
