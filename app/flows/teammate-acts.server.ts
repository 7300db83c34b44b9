import type { Conversation } from "~/conversations/conversation";
import { findConversation } from "~/conversations/conversation.store.server";
import { messageKey, type NewMessage } from "~/conversations/message";
import { newId } from "~/platform/ids.server";
import { type Plan, takeTurn } from "./turn-is-taken.server";

export type Teammate = { id: string; name: string };
export type TeammateIn = { shop: string; conversationId: string; teammate: Teammate };
/** `message` is for the teammate. */
export type TeammateDone = { ok: true } | { ok: false; message: string };

export const refuse = (message: string): TeammateDone => ({ ok: false, message });

/** A teammate acts in a conversation of his shop. `plan` says what happens, or why it can't; null: it has happened. */
export async function teammateActs(
	{ shop, conversationId }: TeammateIn,
	plan: (conversation: Conversation) => Promise<Plan | TeammateDone | null>,
): Promise<TeammateDone> {
	let outcome: TeammateDone = { ok: true };
	const conversation = await takeTurn(
		() => findConversation(shop, conversationId),
		async (found) => {
			const planned = await plan(found);
			outcome = { ok: true };
			if (!planned || "turn" in planned) return planned;
			outcome = planned;
			return null;
		},
	);
	return conversation ? outcome : refuse("This conversation is not here any more.");
}

/** Why nobody can step into the conversation, or null. */
export function whyNot({ state, teammateId, teammateName }: Conversation, teammate: Teammate): TeammateDone | null {
	if (state.stage === "closed")
		return refuse("This conversation is closed. The shopper's next message begins a new one.");
	if (state.stage === "handed-over") return refuse("This conversation was sent to your helpdesk. Answer it there.");
	if (state.stage === "with-team" && teammateId !== teammate.id)
		return refuse(`${teammateName ?? "A teammate"} is in this conversation already.`);
	return null;
}

/** What a teammate writes; the same id again is the same message. */
export const written = (
	teammate: Teammate,
	text: string,
	clientMessageId: string,
	kind: "text" | "note" = "text",
): NewMessage => ({
	id: newId("message"),
	clientMessageId: messageKey.teammate(clientMessageId),
	role: "teammate",
	kind,
	text,
	body: { author: teammate.name },
	decision: null,
	public: kind === "text",
});
