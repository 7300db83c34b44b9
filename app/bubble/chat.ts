import type { ChatAction } from "~/conversations/chat-contract";
import { hear } from "./hearing";
import type { Bubble } from "./loader";
import { openOutbox } from "./outbox";
import { reading } from "./reading";
import type { Room } from "./room";
import { openSession, type Trouble } from "./session";
import { change, emptyView, type Happening, isAwaited, isOver, type View } from "./store";

/** One shopper's chat: what is known of it, and what can be done in it. */
export type Chat = {
	view(): View;
	/** Mints a session and goes on where the shopper left off. Again after a failure. */
	begin(): Promise<void>;
	write(text: string, intent?: "person"): void;
	/** Sends what was not sent, under the same id. */
	sendAgain(clientMessageId: string): void;
	/** Null: done. */
	act(action: ChatAction): Promise<Trouble | null>;
	rate(message: string, helpful: boolean): void;
	markSeen(): void;
	unread(): number;
	/** Asks for replies to earlier conversations, which no line tells; at most once a minute. */
	lookAgain(): void;
};

/** `changed` is called after each change of the view. */
export function openChat({ settings, memory }: Bubble, changed: (view: View) => void): Chat {
	let view = emptyView;
	const happen = (happening: Happening) => {
		const before = view;
		view = change(view, happening);
		if (view === before) return;
		endTyping(before, happening);
		if (view.conversation !== before.conversation || view.state !== before.state) settle();
		changed(view);
	};
	const endTyping = typingClock(() => view, happen);
	const session = openSession(settings, memory, (reply) => happen({ type: "session-opened", reply }));
	const room: Room = { view: () => view, happen, session, memory, settings };
	const outbox = openOutbox(room);
	const line = hear(room, outbox.sendFailed);

	/** The next page, and the other tabs, go on from here. */
	const settle = () => {
		memory.remember({
			conversation: isOver(view) ? undefined : (view.conversation ?? undefined),
			awaited: isAwaited(view),
		});
		line.follow();
	};
	const begin = async () => {
		happen({ type: "session-sought" });
		const minted = await session.renew();
		if (!minted.ok) return happen({ type: "session-failed" });
		settle();
		outbox.takeUp();
	};
	const act: Chat["act"] = async (action) => {
		if (!view.conversation) return null;
		const done = await session.post("/chat/actions", { conversation: view.conversation, action });
		return done.ok ? null : done.trouble;
	};
	const rate: Chat["rate"] = (message, helpful) => {
		happen({ type: "rated", message, helpful });
		void act({ type: "rate", message, helpful });
	};

	let lookedAtMs = Date.now();
	const lookAgain = () => {
		if (!view.earlier || document.hidden || Date.now() - lookedAtMs < lookAgainMs) return;
		lookedAtMs = Date.now();
		void session.renew();
	};
	setInterval(lookAgain, lookAgainMs);

	window.addEventListener("online", outbox.sendFailed);
	memory.onElsewhere(() => {
		const { conversation } = memory.remembered();
		if (conversation && view.session) happen({ type: "conversation-is", conversation });
		changed(view);
	});
	const { write, sendAgain } = outbox;
	return { view: () => view, begin, write, sendAgain, act, rate, lookAgain, ...reading(room, act) };
}

const lookAgainMs = 60_000;
const typingShownMs = { agent: 30_000, teammate: 8_000 };

/** Nobody types for ever: the sign goes out when neither a message nor another sign follows. */
function typingClock(view: () => View, happen: (happening: Happening) => void) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (before: View, happening: Happening) => {
		const { typing } = view();
		const toldAgain = happening.type === "stream-told" && happening.event.type === "typing";
		if (typing === before.typing && !toldAgain) return;
		clearTimeout(timer);
		if (typing) timer = setTimeout(() => happen({ type: "typing-ended" }), typingShownMs[typing]);
	};
}
