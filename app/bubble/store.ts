import type { ChatEvent, ChatMessage, ChatState, EarlierReplies, SessionReply } from "~/conversations/chat-contract";

/** A message of the shopper's that the app has not told us back yet. */
export type Own = {
	clientMessageId: string;
	text: string;
	intent?: "person";
	at: string;
	status: "sending" | "sent" | "failed";
	/** Why it was not sent, for the shopper; null: just not sent. */
	reason: string | null;
};

/** A conversation that ended on this page, kept above the new one. */
type Past = { conversation: string; messages: ChatMessage[] };

/** Everything that the panel shows. */
export type View = {
	phase: "starting" | "ready" | "failed";
	session: Pick<SessionReply, "texts" | "signedIn" | "agentOn"> | null;
	conversation: string | null;
	past: Past[];
	/** Of this conversation, by `seq`, each once. */
	messages: ChatMessage[];
	state: ChatState | null;
	/** Replies of a desk to conversations before this one; null: none can come. */
	earlier: EarlierReplies | null;
	own: Own[];
	typing: "agent" | "teammate" | null;
	connected: boolean;
	/** The answer that was rated on this page. */
	justRated: string | null;
};

export type Happening =
	| { type: "session-opened"; reply: SessionReply }
	| { type: "session-failed" }
	| { type: "session-sought" }
	| { type: "stream-told"; conversation: string; event: ChatEvent }
	| { type: "conversation-is"; conversation: string }
	| { type: "conversation-gone" }
	| { type: "wrote"; own: Omit<Own, "status" | "reason"> }
	| { type: "sending"; clientMessageId: string }
	| { type: "sent"; clientMessageId: string }
	| { type: "not-sent"; clientMessageId: string; reason: string | null }
	| { type: "rated"; message: string; helpful: boolean }
	| { type: "typing-ended" }
	| { type: "connection"; connected: boolean };

export const emptyView: View = {
	phase: "starting",
	session: null,
	conversation: null,
	past: [],
	messages: [],
	state: null,
	earlier: null,
	own: [],
	typing: null,
	connected: true,
	justRated: null,
};

/** Of the conversation's messages, the last one that we hold; the stream goes on after it. */
export const cursorOf = (view: View): number => view.messages.at(-1)?.seq ?? 0;

/** A next message begins a new conversation (conversations/stage.ts). */
export const isOver = (view: View): boolean => view.state?.stage === "closed" || view.state?.stage === "handed-over";

/** People have it, or are about to: the agent is silent. */
export const isWithPeople = (view: View): boolean =>
	view.state?.stage === "waiting-for-team" || view.state?.stage === "with-team";

/** A person's words may come at any time: live, or from the desk that answers by e-mail, to whichever conversation. */
export const isAwaited = (view: View): boolean =>
	isWithPeople(view) || view.state?.stage === "handed-over" || view.earlier !== null;

/** Everything that was said to the shopper, in the order in which it came. */
export const heard = ({ messages, earlier }: View): ChatMessage[] =>
	earlier?.messages.length ? [...messages, ...earlier.messages].sort((one, other) => one.seq - other.seq) : messages;

/** What the view becomes. Pure; an event told twice, or late, changes nothing. */
export function change(view: View, happening: Happening): View {
	switch (happening.type) {
		case "session-sought":
			return { ...view, phase: view.session ? "ready" : "starting" };
		case "session-failed":
			return { ...view, phase: view.session ? "ready" : "failed" };
		case "session-opened":
			return openSession(view, happening.reply);
		case "stream-told":
			return happening.conversation === view.conversation ? hear(view, happening.event) : view;
		case "conversation-is":
			return moveTo(view, happening.conversation);
		case "conversation-gone":
			return moveTo(view, null);
		case "wrote":
			return {
				...view,
				own: [...view.own, { ...happening.own, status: "sending", reason: null }],
				typing: isWithPeople(view) ? view.typing : "agent",
			};
		case "sending":
			return withOwn(view, happening.clientMessageId, { status: "sending", reason: null });
		case "sent":
			return withOwn(view, happening.clientMessageId, { status: "sent", reason: null });
		case "not-sent":
			return {
				...withOwn(view, happening.clientMessageId, { status: "failed", reason: happening.reason }),
				typing: null,
			};
		case "rated":
			return rate(view, happening.message, happening.helpful);
		case "typing-ended":
			return view.typing ? { ...view, typing: null } : view;
		case "connection":
			return view.connected === happening.connected ? view : { ...view, connected: happening.connected };
	}
}

function openSession(view: View, reply: SessionReply): View {
	const { texts, signedIn, agentOn, state, messages, earlier = null } = reply;
	const opened: View = { ...view, phase: "ready", session: { texts, signedIn, agentOn }, earlier };
	if (!state) return opened;
	const moved = { ...moveTo(opened, state.conversation), state };
	return messages.reduce(takeMessage, moved);
}

function moveTo(view: View, conversation: string | null): View {
	if (view.conversation === conversation) return view;
	const past =
		view.conversation && view.messages.length > 0
			? [...view.past, { conversation: view.conversation, messages: view.messages }]
			: view.past;
	const replied = view.earlier ?? (view.state?.stage === "handed-over" ? { messages: [] } : null);
	return { ...view, conversation, past, messages: [], state: null, earlier: replied };
}

function hear(view: View, event: ChatEvent): View {
	switch (event.type) {
		case "message":
			return takeMessage(view, event.message);
		case "state":
			return { ...view, state: event.state, typing: silencedBy(event.state) ? null : view.typing };
		case "typing":
			return { ...view, typing: event.who };
	}
}

const silencedBy = (state: ChatState) => state.stage !== "with-agent" && state.stage !== "with-team";

/** By `seq` in order, each once; the shopper's own takes the place of the one that we painted before it was stored. */
function takeMessage(view: View, message: ChatMessage): View {
	const others = view.messages.filter((one) => one.seq !== message.seq && one.id !== message.id);
	const later = others.findIndex((one) => one.seq > message.seq);
	const messages = later < 0 ? [...others, message] : [...others.slice(0, later), message, ...others.slice(later)];
	const own = view.own.filter((one) => one.clientMessageId !== message.clientMessageId);
	return { ...view, messages, own, typing: message.role === "shopper" ? view.typing : null };
}

const withOwn = (view: View, clientMessageId: string, changes: Partial<Own>): View => ({
	...view,
	own: view.own.map((one) => (one.clientMessageId === clientMessageId ? { ...one, ...changes } : one)),
});

const rate = (view: View, id: string, helpful: boolean): View => ({
	...view,
	justRated: id,
	messages: view.messages.map((one) => (one.id === id ? { ...one, helpful: helpful ? "yes" : "no" } : one)),
});
