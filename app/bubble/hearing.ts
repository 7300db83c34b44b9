import type { ChatEvent } from "~/conversations/chat-contract";
import type { Room } from "./room";
import { cursorOf } from "./store";
import { listen } from "./stream";

/** Listens to the conversation of the room: nothing is missed and nothing told twice, whatever the line does. */
export function hear(room: Room, reconnected: () => void): { follow(): void } {
	let line: { conversation: string; stop(): void } | null = null;
	return {
		/** To be called when the room may have moved to another conversation. */
		follow: () => {
			const { conversation } = room.view();
			if (line?.conversation === conversation) return;
			line?.stop();
			line = conversation ? { conversation, ...hearConversation(room, conversation, reconnected) } : null;
		},
	};
}

const hearConversation = (room: Room, conversation: string, reconnected: () => void) =>
	listen({
		connect: (signal) => {
			const from = new URLSearchParams({ conversation, cursor: String(cursorOf(room.view())) });
			return room.session.fetch(`/chat/events?${from}`, { signal, headers: { accept: "text/event-stream" } });
		},
		heard: (data) => {
			const event = readEvent(data);
			if (event) room.happen({ type: "stream-told", conversation, event });
		},
		connected: (connected) => {
			const again = connected && !room.view().connected;
			room.happen({ type: "connection", connected });
			if (again) reconnected();
		},
		refused: (status) => status === 404 && room.happen({ type: "conversation-gone" }),
	});

function readEvent(data: string): ChatEvent | null {
	try {
		return JSON.parse(data);
	} catch {
		return null;
	}
}
