import { z } from "zod";
import type { Stage } from "~/conversations/stage";
import { handoffReasons } from "./reason";

/** What the machine remembers besides the stage. An issue is what the shopper wants; a substantive answer ends it. */
const memorySchema = z.object({
	/** Message id of the offer or e-mail question that is open. */
	openQuestion: z.string().nullable().default(null),
	/** Why the open offer was made, or why a person is wanted. */
	reason: z.enum(handoffReasons).nullable().default(null),
	/** The agent has raised the matter of a person (or shown the merchant's message) in this issue. */
	raised: z.boolean().default(false),
	/** "No" to "Did this help?", in a row. */
	rejections: z.number().int().default(0),
	/** The last two questions, to notice a third of the same. */
	questions: z.array(z.string()).default([]),
	/** What the agent's last turn asked back, and what the shopper may choose from. */
	askedBack: z
		.object({ question: z.string(), choices: z.array(z.object({ title: z.string(), documentId: z.string() })) })
		.nullable()
		.default(null),
	/** Handoffs begun in this conversation. */
	handoffs: z.number().int().default(0),
	/** The handoff under way. */
	handoffId: z.string().nullable().default(null),
	/** Nothing up to this message counts for the agent: a teammate has dealt with it. */
	contextAfterSeq: z.number().int().default(0),
});
export type Memory = z.infer<typeof memorySchema>;

export type State = { stage: Stage; memory: Memory };

/** Memory as it is stored in Conversation.memory; a new conversation's is {}. */
export const parseMemory = (stored: unknown): Memory => memorySchema.parse(stored ?? {});

export type StateEvent =
	/** The shopper asked something; kept to notice repetition. */
	| { type: "asked"; question: string }
	/** The agent asked back what was meant; the next question is read with it. */
	| { type: "asked-back"; askedBack: NonNullable<Memory["askedBack"]> }
	/** The agent gave a substantive answer: the issue ends. */
	| { type: "answered" }
	/** The agent asked, unasked, whether the shopper wants a person. */
	| { type: "offered"; question: string; reason: NonNullable<Memory["reason"]> }
	| { type: "declined" }
	/** Method `message`: the merchant's own words were shown. */
	| { type: "message-shown" }
	/** "Did this help?" */
	| { type: "rated"; helpful: boolean }
	/** The shopper accepted an offer or asked for a person. `question` is the e-mail question, if one is needed. */
	| { type: "person-wanted"; reason: NonNullable<Memory["reason"]>; question: string | null }
	/** The shopper would rather not leave an e-mail. */
	| { type: "keeps-chatting" }
	| { type: "handoff-begun"; handoffId: string; answersBy: "live" | "email" }
	| { type: "teammate-joined" }
	| { type: "handed-back"; afterSeq: number }
	/** The desk could not take it: it waits in the Inbox instead. */
	| { type: "fell-back" }
	/** It was sent again, and the desk has it now. */
	| { type: "sent-after-all"; handoffId: string }
	| { type: "closed" };

type EventOf<Type> = Extract<StateEvent, { type: Type }>;
/** The next state, or null when the event means nothing in that stage. */
type Rule<Type> = (memory: Memory, event: EventOf<Type>) => State | null;
type Row = { [Type in StateEvent["type"]]?: Rule<Type> };

const to = (stage: Stage, memory: Memory, change: Partial<Memory> = {}): State => ({
	stage,
	memory: { ...memory, ...change },
});

const noQuestion = { openQuestion: null, reason: null };
const newIssue = { ...noQuestion, raised: false, rejections: 0, questions: [], askedBack: null };

const asked =
	(stage: Stage): Rule<"asked"> =>
	(memory, { question }) =>
		to(stage, memory, { questions: [...memory.questions, question].slice(-2), askedBack: null });

const askedBack =
	(stage: Stage): Rule<"asked-back"> =>
	(memory, event) =>
		to(stage, memory, { askedBack: event.askedBack });

const rated =
	(stage: Stage): Rule<"rated"> =>
	(memory, { helpful }) =>
		to(stage, memory, { rejections: helpful ? 0 : memory.rejections + 1 });

const wanted: Rule<"person-wanted"> = (memory, { reason, question }) =>
	to("asking-email", memory, { openQuestion: question, reason });

const shown: Rule<"message-shown"> = (memory) =>
	to("with-agent", memory, { ...noQuestion, raised: true, rejections: 0, questions: [] });

const joined: Rule<"teammate-joined"> = (memory) => to("with-team", memory, noQuestion);
const closed: Rule<"closed"> = (memory) => to("closed", memory, { ...noQuestion, handoffId: null });

/** Every way a conversation can go. What is not in the table does not happen. */
const table: Record<Stage, Row> = {
	"with-agent": {
		asked: asked("with-agent"),
		"asked-back": askedBack("with-agent"),
		answered: (memory) => to("with-agent", memory, { raised: false }),
		offered: (memory, { question, reason }) =>
			memory.raised
				? null
				: to("offered", memory, { openQuestion: question, reason, raised: true, rejections: 0, questions: [] }),
		"message-shown": shown,
		rated: rated("with-agent"),
		"person-wanted": wanted,
		"teammate-joined": joined,
		closed,
	},
	offered: {
		asked: asked("offered"),
		"asked-back": askedBack("offered"),
		answered: (memory) => to("with-agent", memory, { ...noQuestion, raised: false }),
		declined: (memory) => to("with-agent", memory, noQuestion),
		"message-shown": shown,
		rated: rated("offered"),
		"person-wanted": wanted,
		"teammate-joined": joined,
		closed,
	},
	"asking-email": {
		asked: asked("asking-email"),
		"asked-back": askedBack("asking-email"),
		answered: (memory) => to("asking-email", memory),
		rated: rated("asking-email"),
		"keeps-chatting": (memory) => to("with-agent", memory, { ...noQuestion, raised: true }),
		"handoff-begun": (memory, { handoffId, answersBy }) =>
			to(answersBy === "live" ? "waiting-for-team" : "handed-over", memory, {
				...newIssue,
				handoffId,
				handoffs: memory.handoffs + 1,
			}),
		"teammate-joined": joined,
		closed,
	},
	"waiting-for-team": {
		"sent-after-all": (memory, { handoffId }) => (memory.handoffId === handoffId ? to("handed-over", memory) : null),
		"teammate-joined": joined,
		"handed-back": (memory, { afterSeq }) => handedBack(memory, afterSeq),
		closed,
	},
	"with-team": {
		"handed-back": (memory, { afterSeq }) => handedBack(memory, afterSeq),
		closed,
	},
	"handed-over": {
		"fell-back": (memory) => to("waiting-for-team", memory),
		closed,
	},
	closed: {},
};

const handedBack = (memory: Memory, afterSeq: number): State =>
	to("with-agent", memory, { ...newIssue, handoffId: null, contextAfterSeq: afterSeq });

/** One move of the machine; null when the event is not possible there (a late click, a lost race). */
export function step(state: State, event: StateEvent): State | null {
	const rule = table[state.stage][event.type] as Rule<StateEvent["type"]> | undefined;
	return rule ? rule(state.memory, event) : null;
}

/** Several moves in a row; those that are not possible are left out. */
export const steps = (state: State, events: StateEvent[]): State =>
	events.reduce((current, event) => step(current, event) ?? current, state);
