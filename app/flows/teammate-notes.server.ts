import { findConversation } from "~/conversations/conversation.store.server";
import { addMessage } from "~/conversations/message.store.server";
import { tellTicket } from "~/delivery/ticket-update.store.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { refuse, type TeammateDone, type TeammateIn, written } from "./teammate-acts.server";

/** A note that only teammates read; it never reaches the storefront. */
export async function teammateNotes(
	note: TeammateIn & { text: string; clientMessageId: string },
): Promise<TeammateDone> {
	const { shop, conversationId, teammate, text, clientMessageId } = note;
	return inTransaction(async (tx): Promise<TeammateDone> => {
		if (!(await findConversation(shop, conversationId, tx))) return refuse("This conversation is not here any more.");
		const message = written(teammate, text, clientMessageId, "note");
		const added = await addMessage(tx, { shop, conversationId, at: now(), message });
		if (added) await tellTicket(tx, { shop, conversationId, telling: { type: "note", messageId: added.id } });
		await wake(tx, inboxTopic(shop));
		return { ok: true };
	});
}
