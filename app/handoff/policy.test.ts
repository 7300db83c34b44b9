import { expect, test } from "vitest";
import type { Decision, Reply, Signals } from "~/answers/agent";
import { decide, decideAfterRating, type Heard } from "./policy";
import { keyOfQuestion } from "./repeats";
import { parseMemory, type State } from "./state";

const emptyMemory = parseMemory({});

const reply = (
	decision: Decision,
	signals: Partial<Signals> = {},
	text = decision === "offer" ? "" : "Words.",
): Reply => ({
	decision,
	signals: {
		wantsPerson: false,
		angry: false,
		sensitive: false,
		attack: false,
		yes: false,
		no: false,
		email: null,
		...signals,
	},
	text,
	links: [],
	products: [],
	confidence: 0.5,
	documents: [],
	trace: { because: "", rule: "no-answer", knowledgeVersion: 1, passages: [], features: {}, ms: 0 },
});

const state = (stage: State["stage"], memory: Partial<State["memory"]> = {}): State => ({
	stage,
	memory: { ...emptyMemory, ...memory },
});

const move = (said: Reply, more: Partial<Heard> = {}) =>
	decide({
		state: state("with-agent"),
		reply: said,
		questionKey: keyOfQuestion("where is it made"),
		method: "helpdesk",
		intent: null,
		signedIn: false,
		...more,
	});

const raised = state("with-agent", { raised: true });
const offered = state("offered", { raised: true, openQuestion: "m", reason: "no-answer" });
const asking = state("asking-email", { openQuestion: "m", reason: "no-answer" });
const third = state("with-agent", { questions: Array(2).fill(keyOfQuestion("Where is it made?")) });

test.each<[string, ReturnType<typeof move>, ReturnType<typeof decide>]>([
	["an answer is said", move(reply("answer")), { do: "say" }],
	["no answer is an offer", move(reply("offer")), { do: "offer", reason: "no-answer", say: false }],
	["once an issue", move(reply("offer"), { state: raised }), { do: "cannot-answer", reason: "no-answer" }],
	["part of an answer goes first", move(reply("offer", {}, "Half.")), { do: "offer", reason: "no-answer", say: true }],
	["and stands alone where a person was offered", move(reply("offer", {}, "Half."), { state: raised }), { do: "say" }],
	["a request skips the question", move(reply("offer", { wantsPerson: true })), { do: "want-person", reason: "asked" }],
	[
		"also after a decline",
		move(reply("offer", { wantsPerson: true }), { state: raised }),
		{ do: "want-person", reason: "asked" },
	],
	["the menu too", move(reply("smalltalk"), { intent: "person" }), { do: "want-person", reason: "asked" }],
	["anger", move(reply("offer", { angry: true })), { do: "offer", reason: "angry", say: false }],
	["anger with an answer", move(reply("answer", { angry: true })), { do: "offer", reason: "angry", say: true }],
	[
		"sensitive goes first",
		move(reply("offer", { angry: true, sensitive: true })),
		{ do: "offer", reason: "sensitive", say: false },
	],
	["the third of the same", move(reply("answer"), { state: third }), { do: "offer", reason: "repeats", say: false }],
	["an attack is refused, no more", move(reply("refuse", { attack: true, angry: true })), { do: "say" }],
	["yes accepts", move(reply("offer", { yes: true }), { state: offered }), { do: "want-person", reason: "no-answer" }],
	["no declines", move(reply("offer", { no: true }), { state: offered }), { do: "decline" }],
	["a question under an offer is answered", move(reply("answer"), { state: offered }), { do: "say" }],
	["yes to nothing", move(reply("offer", { yes: true })), { do: "ask-what" }],
	[
		"an e-mail answers",
		move(reply("offer", { email: "a@b.example" }), { state: asking }),
		{ do: "take-email", email: "a@b.example" },
	],
	[
		"what is none does not",
		move(reply("offer", { email: "a@-.example" }), { state: asking }),
		{ do: "ask-email-again" },
	],
	["rather not", move(reply("offer", { no: true }), { state: asking }), { do: "keep-chatting" }],
	["still answered meanwhile", move(reply("answer"), { state: asking }), { do: "say" }],
	["sign in first", move(reply("signin")), { do: "say" }],
	["signed in already", move(reply("signin"), { signedIn: true }), { do: "offer", reason: "account", say: true }],
])("%s", (_, decided, expected) => {
	expect(decided).toEqual(expected);
});

test("method message: the merchant's words, and never a person", () => {
	const method = "message" as const;
	for (const said of [reply("offer"), reply("offer", { wantsPerson: true }), reply("offer", { sensitive: true })])
		for (const where of [state("with-agent"), raised])
			expect(move(said, { method, state: where }).do).toBe("show-message");
	expect(move(reply("answer"), { method, intent: "person" }).do).toBe("show-message");
	expect(move(reply("answer"), { method }).do).toBe("say");
	expect(decideAfterRating(false, { ...emptyMemory, rejections: 1 }, method)?.do).toBe("show-message");
});

test("the second no in a row leads to people, once an issue", () => {
	expect(decideAfterRating(true, emptyMemory, "helpdesk")).toBeNull();
	expect(decideAfterRating(false, emptyMemory, "helpdesk")).toEqual({ do: "try-again" });
	const second = { ...emptyMemory, rejections: 1 };
	expect(decideAfterRating(false, second, "helpdesk")).toEqual({ do: "offer", reason: "not-helped", say: false });
	expect(decideAfterRating(false, { ...second, raised: true }, "helpdesk")).toEqual({ do: "try-again" });
});
