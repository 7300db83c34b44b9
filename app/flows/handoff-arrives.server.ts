import { markWorking } from "~/connectors/connection.store.server";
import type { Destination, Ticket } from "~/connectors/connector";
import { connectorOf } from "~/connectors/registry";
import { type Conversation, emailOf } from "~/conversations/conversation";
import { findConversation } from "~/conversations/conversation.store.server";
import { messageKey, type NewMessage } from "~/conversations/message";
import { runner } from "~/conversations/statement.store.server";
import { commitTurn } from "~/conversations/turn.store.server";
import { findHandoff } from "~/handoff/handoff.store.server";
import { notice } from "~/handoff/say";
import { type State, step } from "~/handoff/state";
import { now } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

type Arrived = { shop: string; handoffId: string; destination: Destination };

/**
 * The desk has the ticket; part of the transaction that notes it. A handoff that had fallen back to the Inbox and was
 * sent again leaves the queue there: the people at the desk have it now, and the shopper learns that they write to him.
 * Where a teammate is in the conversation already, it stays his. Of a handoff that arrived at once, nothing is said.
 */
export async function handoffArrives(tx: Tx, { shop, handoffId, destination }: Arrived, ticket: Ticket | null) {
	await markWorking(tx, shop, destination, now());
	if (connectorOf(destination).answersBy !== "email") return;
	const handoff = await findHandoff(shop, handoffId, tx);
	const conversation = handoff && (await findConversation(shop, handoff.conversationId, tx, { lock: true }));
	if (!conversation || !isInInbox(conversation, handoffId)) return;
	const next = step(conversation.state, { type: "sent-after-all", handoffId });
	await commitTurn(runner(tx), {
		conversation,
		state: next ?? conversation.state,
		say: [forTheTeam(destination, ticket), ...(next ? [forTheShopper(conversation, handoffId)] : [])],
		events: [],
		wakeInbox: true,
		at: now(),
	});
}

const isInInbox = ({ state }: { state: State }, handoffId: string): boolean =>
	(state.stage === "waiting-for-team" || state.stage === "with-team") && state.memory.handoffId === handoffId;

function forTheTeam(destination: Destination, ticket: Ticket | null): NewMessage {
	const { label, record } = connectorOf(destination);
	const number = ticket && record === undefined ? ` as #${ticket.remoteId}` : "";
	return {
		id: newId("message"),
		clientMessageId: null,
		role: "system",
		kind: "note",
		text: `Sent to ${label}${number}.`,
		body: {},
		decision: null,
		public: false,
	};
}

function forTheShopper(conversation: Conversation, handoffId: string): NewMessage {
	const email = emailOf(conversation)?.address;
	const where = email ? `by e-mail at ${email}` : "at the e-mail address of your account";
	const words = `We have passed your conversation on. A teammate will follow up ${where}.`;
	return notice(newId("message"), words, messageKey.sentAfterAll(handoffId));
}
