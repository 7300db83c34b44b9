import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChatMessage, ChatState, SessionReply } from "~/conversations/chat-contract";
import { change, cursorOf, emptyView, type Happening, heard, isAwaited, type View } from "./store";
import { timeline } from "./timeline";

const at = "2026-11-22T10:00:00.000Z";
const message = (seq: number, more: Partial<ChatMessage> = {}): ChatMessage => ({
	id: `m${seq}`,
	seq,
	role: "agent",
	kind: "answer",
	text: `Answer ${seq}`,
	at,
	...more,
});
const state = (more: Partial<ChatState> = {}): ChatState => ({
	conversation: "c1",
	stage: "with-agent",
	openQuestion: null,
	teammate: null,
	statusLine: null,
	...more,
});
const reply = (more: Partial<SessionReply> = {}): SessionReply => ({
	token: "t",
	expiresInSeconds: 600,
	visitor: "v",
	chatUrl: "https://baton.example",
	signedIn: false,
	agentOn: true,
	texts: { agentName: "Fern", greeting: "Hi", suggestions: [], disclosure: "AI" },
	state: null,
	messages: [],
	...more,
});
const told = (event: Extract<Happening, { type: "stream-told" }>["event"], conversation = "c1"): Happening => ({
	type: "stream-told",
	conversation,
	event,
});
const having = (...happenings: Happening[]): View => happenings.reduce(change, emptyView);
const wrote = (clientMessageId: string, text: string): Happening => ({
	type: "wrote",
	own: { clientMessageId, text, at },
});

describe("messages", () => {
	test("stand by seq and once, in whatever order and however often they are told", () => {
		const told10 = Array.from({ length: 10 }, (_, index) => told({ type: "message", message: message(index + 1) }));
		const mixed = fc.shuffledSubarray([...told10, ...told10], { minLength: 20, maxLength: 20 });
		fc.assert(
			fc.property(mixed, (happenings) => {
				const view = having({ type: "conversation-is", conversation: "c1" }, ...happenings);
				expect(view.messages.map((one) => one.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
				expect(cursorOf(view)).toBe(10);
			}),
		);
	});

	test("of another conversation are not heard", () => {
		const view = having(
			{ type: "conversation-is", conversation: "c2" },
			told({ type: "message", message: message(1) }, "c1"),
		);
		expect(view.messages).toEqual([]);
	});

	test("of the shopper are painted at once, and stay in their row when the app tells them back", () => {
		const before = having(wrote("x1", "Hello"));
		const stored = message(5, { role: "shopper", kind: "text", text: "Hello", clientMessageId: "x1" });
		const later = [
			{ type: "conversation-is", conversation: "c1" } as const,
			told({ type: "message", message: stored }),
			{ type: "sent", clientMessageId: "x1" } as const,
		].reduce(change, before);
		expect(timeline(before).map((item) => item.key)).toEqual(["own:x1"]);
		expect(timeline(later).map((item) => item.key)).toEqual(["own:x1"]);
		expect(later.own).toEqual([]);
	});

	test("that were not sent say so, and may be sent again under the same id", () => {
		const failed = having(wrote("x1", "Hello"), { type: "not-sent", clientMessageId: "x1", reason: null });
		expect(timeline(failed)).toMatchObject([{ below: { type: "failed", clientMessageId: "x1", reason: null } }]);
		expect(failed.typing).toBeNull();
		expect(timeline(change(failed, { type: "sending", clientMessageId: "x1" }))).toMatchObject([{ below: null }]);
	});
});

describe("conversations", () => {
	test("a new one begins below the ended one, with a divider between", () => {
		const view = having(
			{ type: "session-opened", reply: reply({ state: state(), messages: [message(1)] }) },
			told({ type: "state", state: state({ stage: "handed-over" }) }),
			wrote("x2", "One more thing"),
			{ type: "conversation-is", conversation: "c2" },
			told({ type: "message", message: message(9) }, "c2"),
		);
		expect(timeline(view).map((item) => item.key)).toEqual(["message:m1", "divider:c1", "message:m9", "own:x2"]);
		expect(view.state).toBeNull();
		expect(cursorOf(view)).toBe(9);
	});

	test("a session minted anew forgets nothing and doubles nothing", () => {
		const opened: Happening = {
			type: "session-opened",
			reply: reply({ state: state(), messages: [message(1), message(2)] }),
		};
		const view = having(opened, told({ type: "message", message: message(3) }), opened);
		expect(view.messages.map((one) => one.seq)).toEqual([1, 2, 3]);
		expect(view.past).toEqual([]);
	});

	test("a session that cannot be minted again does not close an open chat", () => {
		expect(having({ type: "session-failed" }).phase).toBe("failed");
		expect(having({ type: "session-opened", reply: reply() }, { type: "session-failed" }).phase).toBe("ready");
	});
});

describe("below a message", () => {
	const offer = message(2, { kind: "offer", helpful: undefined });

	test("an offer's buttons are there while its question is open", () => {
		const open = having({
			type: "session-opened",
			reply: reply({ state: state({ stage: "offered", openQuestion: "m2" }), messages: [offer] }),
		});
		expect(timeline(open)).toMatchObject([{ below: { type: "offer", message: "m2" } }]);
		const settled = change(open, told({ type: "state", state: state() }));
		expect(timeline(settled)).toMatchObject([{ below: null }]);
	});

	test("only the last answer asks whether it helped, and thanks only where it was rated just now", () => {
		const answers = [message(1, { helpful: "unrated" }), message(2, { helpful: "unrated" })];
		const view = having({ type: "session-opened", reply: reply({ state: state(), messages: answers }) });
		expect(timeline(view)).toMatchObject([{ below: null }, { below: { type: "feedback", message: "m2" } }]);
		const rated = change(view, { type: "rated", message: "m2", helpful: true });
		expect(timeline(rated)).toMatchObject([{ below: null }, { below: { type: "thanks" } }]);
		const another = having({ type: "session-opened", reply: reply({ state: state(), messages: rated.messages }) });
		expect(timeline(another)).toMatchObject([{ below: null }, { below: null }]);
	});

	test("a long silence shows its time, and a teammate's name stands once over his messages", () => {
		const later = "2026-11-22T11:00:00.000Z";
		const team = { role: "teammate", kind: "text", author: "Kari" } as const;
		const messages = [message(1), message(2, { ...team, at: later }), message(3, { ...team, at: later })];
		const view = having({ type: "session-opened", reply: reply({ state: state(), messages }) });
		expect(timeline(view)).toMatchObject([
			{ type: "message", named: false },
			{ type: "time", at: later },
			{ type: "message", named: true },
			{ type: "message", named: false },
		]);
	});
});

describe("typing", () => {
	test("begins with the shopper's message and ends with the answer", () => {
		const asked = having({ type: "conversation-is", conversation: "c1" }, wrote("x1", "Hello"));
		expect(asked.typing).toBe("agent");
		expect(change(asked, told({ type: "message", message: message(2) })).typing).toBeNull();
	});

	test("of the agent is not shown while people have the conversation", () => {
		const waiting = having({
			type: "session-opened",
			reply: reply({ state: state({ stage: "waiting-for-team" }), messages: [message(1)] }),
		});
		expect(change(waiting, wrote("x1", "Hello")).typing).toBeNull();
	});
});

test("a reply to an earlier conversation stands where it came, and one may come once that went to a desk", () => {
	const fromDesk = message(2, { role: "teammate", kind: "text", author: "Riley", byEmail: true, about: "My lamp" });
	const open = reply({ state: state(), messages: [message(1), message(3)], earlier: { messages: [fromDesk] } });
	const view = having({ type: "session-opened", reply: open });
	expect(heard(view).map(({ seq }) => seq)).toEqual([1, 2, 3]);
	expect([cursorOf(view), isAwaited(view)]).toEqual([3, true]);
	expect(timeline(view)).toMatchObject([{}, { named: true, message: { about: "My lamp" } }, {}]);
	const gone = having(
		{ type: "session-opened", reply: reply({ state: state({ stage: "handed-over" }) }) },
		{ type: "conversation-is", conversation: "c2" },
	);
	expect(isAwaited(gone)).toBe(true);
	expect(isAwaited(having({ type: "session-opened", reply: reply({ state: state() }) }))).toBe(false);
});
