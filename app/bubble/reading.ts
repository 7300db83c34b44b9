import type { ChatAction } from "~/conversations/chat-contract";
import type { Room } from "./room";
import { heard, isWithPeople } from "./store";

/** What the shopper has before his eyes, and what came since. */
export function reading(room: Room, act: (action: ChatAction) => unknown) {
	const seen = () => room.memory.remembered().seen ?? 0;
	const unseen = () =>
		heard(room.view()).filter(({ role, seq }) => seq > seen() && (role === "agent" || role === "teammate"));
	return {
		/** How many messages of the agent or the team wait for the shopper. */
		unread: () => unseen().length,
		/** The team is told, so that no mail repeats what was read here. */
		markSeen: () => {
			const last = heard(room.view()).at(-1)?.seq ?? 0;
			if (last <= seen()) return;
			const team = isWithPeople(room.view()) || unseen().some((message) => message.role === "teammate");
			room.memory.remember({ seen: last, unread: 0 });
			if (team) void act({ type: "seen", seq: last });
		},
	};
}
