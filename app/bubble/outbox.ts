import type { MessageReply, MessageRequest } from "~/conversations/chat-contract";
import { browserContext } from "./context";
import { newClientMessageId } from "./ids";
import type { Room } from "./room";
import type { Done, Trouble } from "./session";
import type { Own } from "./store";

/** Brings the shopper's messages to the app, one after the other, and keeps what did not arrive. */
type Outbox = {
	write(text: string, intent?: "person"): void;
	/** Once more, under the same id. */
	sendAgain(clientMessageId: string): void;
	/** Everything that failed for want of a connection. */
	sendFailed(): void;
	/** What an earlier page of this tab could not send before it was left. */
	takeUp(): void;
};

export function openOutbox(room: Room): Outbox {
	const { memory } = room;
	let sending: Promise<unknown> = Promise.resolve();

	const queue = (clientMessageId: string) => {
		// One at a time: the first message makes the conversation that the second belongs to.
		sending = sending.then(() => deliver(room, clientMessageId)).catch(() => {});
	};
	const paint = (own: Pick<Own, "clientMessageId" | "text" | "intent">) => {
		room.happen({ type: "wrote", own: { ...own, at: new Date().toISOString() } });
		queue(own.clientMessageId);
	};
	return {
		write: (text, intent) => {
			const own = { clientMessageId: newClientMessageId(), text, intent };
			memory.keep({ unsent: [...(memory.desk().unsent ?? []), own] });
			paint(own);
		},
		sendAgain: queue,
		sendFailed: () => {
			for (const own of room.view().own) if (own.status === "failed" && !own.reason) queue(own.clientMessageId);
		},
		takeUp: () => {
			const { messages, own } = room.view();
			const known = new Set([...messages, ...own].map((one) => one.clientMessageId));
			for (const left of memory.desk().unsent ?? []) if (!known.has(left.clientMessageId)) paint(left);
		},
	};
}

async function deliver(room: Room, clientMessageId: string): Promise<void> {
	const own = room.view().own.find((one) => one.clientMessageId === clientMessageId);
	if (!own) return forget(room, clientMessageId);
	room.happen({ type: "sending", clientMessageId });
	const done = await post(room, own);
	if (!done.ok) return room.happen({ type: "not-sent", clientMessageId, reason: reasonFor(room, done.trouble) });
	forget(room, clientMessageId);
	room.happen({ type: "conversation-is", conversation: done.value.conversation });
	room.happen({ type: "sent", clientMessageId });
}

/** A conversation that is no longer there (deleted, or another shopper's) is followed by a new one. */
async function post(room: Room, own: Own): Promise<Done<MessageReply>> {
	// The session comes first: it knows the conversation that is open.
	const session = await room.session.current();
	if (!session.ok) return session;
	const request: MessageRequest = {
		conversation: room.view().conversation ?? undefined,
		clientMessageId: own.clientMessageId,
		text: own.text,
		intent: own.intent,
		context: await browserContext(room.settings),
	};
	const done = await room.session.post<MessageReply>("/chat/messages", request);
	const gone = !done.ok && done.trouble.kind === "refused" && done.trouble.status === 404 && request.conversation;
	if (!gone) return done;
	room.happen({ type: "conversation-gone" });
	return room.session.post("/chat/messages", { ...request, conversation: undefined });
}

const forget = ({ memory }: Room, clientMessageId: string) =>
	memory.keep({ unsent: memory.desk().unsent?.filter((one) => one.clientMessageId !== clientMessageId) });

function reasonFor({ settings }: Room, trouble: Trouble): string | null {
	if (trouble.kind === "offline") return null;
	return trouble.error?.message ?? (trouble.status === 429 ? settings.strings.tooMany : null);
}
