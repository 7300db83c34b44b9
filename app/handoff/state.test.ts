import fc from "fast-check";
import { expect, test } from "vitest";
import { belongsToPeople, type Stage, stages } from "~/conversations/stage";
import { parseMemory, type State, type StateEvent, step } from "./state";

const emptyMemory = parseMemory({});
const reason = fc.constantFrom("asked" as const, "no-answer" as const, "angry" as const);
const id = fc.string({ minLength: 1, maxLength: 4 });

const anyEvent: fc.Arbitrary<StateEvent> = fc.oneof(
	fc.record({ type: fc.constant("asked" as const), question: id }),
	fc.record({ type: fc.constant("answered" as const) }),
	fc.record({
		type: fc.constant("asked-back" as const),
		askedBack: fc.record({ question: id, choices: fc.constant<{ title: string; documentId: string }[]>([]) }),
	}),
	fc.record({ type: fc.constant("offered" as const), question: id, reason }),
	fc.record({ type: fc.constant("declined" as const) }),
	fc.record({ type: fc.constant("message-shown" as const) }),
	fc.record({ type: fc.constant("rated" as const), helpful: fc.boolean() }),
	fc.record({ type: fc.constant("person-wanted" as const), reason, question: fc.option(id) }),
	fc.record({ type: fc.constant("keeps-chatting" as const) }),
	fc.record({
		type: fc.constant("handoff-begun" as const),
		handoffId: id,
		answersBy: fc.constantFrom("live" as const, "email" as const),
	}),
	fc.record({ type: fc.constant("teammate-joined" as const) }),
	fc.record({ type: fc.constant("handed-back" as const), afterSeq: fc.nat() }),
	fc.record({ type: fc.constant("fell-back" as const) }),
	fc.record({ type: fc.constant("sent-after-all" as const), handoffId: id }),
	fc.record({ type: fc.constant("closed" as const) }),
);

type Taken = { before: State; event: StateEvent; after: State };

/** Every step that was possible, from a stage on. */
function walk(stage: Stage, events: StateEvent[]): Taken[] {
	let state: State = { stage, memory: emptyMemory };
	return events.flatMap((event) => {
		const after = step(state, event);
		if (!after) return [];
		const taken = { before: state, event, after };
		state = after;
		return [taken];
	});
}

const everyWalk = (check: (taken: Taken[]) => void) =>
	fc.assert(
		fc.property(fc.constantFrom(...stages), fc.array(anyEvent, { maxLength: 40 }), (stage, events) =>
			check(walk(stage, events)),
		),
		{ numRuns: 2_000 },
	);

test("one accept makes at most one handoff", () => {
	everyWalk((taken) => {
		let accepted = taken[0]?.before.stage === "asking-email" ? 1 : 0;
		for (const { event } of taken) {
			if (event.type === "person-wanted") accepted = 1;
			if (event.type === "handoff-begun") accepted -= 1;
			expect(accepted).toBeGreaterThanOrEqual(0);
		}
	});
});

test("nothing that the agent does is possible while people have the conversation", () => {
	const ofTheAgent = new Set(["answered", "offered", "message-shown", "person-wanted", "handoff-begun", "declined"]);
	everyWalk((taken) => {
		for (const { before, event } of taken)
			if (belongsToPeople(before.stage)) expect(ofTheAgent).not.toContain(event.type);
	});
});

test("between two unasked offers there is a substantive answer, or people had the conversation", () => {
	everyWalk((taken) => {
		let mayOffer = true;
		for (const { event } of taken) {
			if (event.type === "answered" || event.type === "handed-back" || event.type === "handoff-begun") mayOffer = true;
			if (event.type === "offered") {
				expect(mayOffer).toBe(true);
				mayOffer = false;
			}
		}
	});
});

test("a question is open only where it can be answered, and a closed conversation stays closed", () => {
	everyWalk((taken) => {
		for (const { before, after } of taken) {
			expect(before.stage).not.toBe("closed");
			if (after.stage !== "offered" && after.stage !== "asking-email") expect(after.memory.openQuestion).toBeNull();
		}
	});
});

test("handing back cuts the context: no reason, no repetition, no rejection is left", () => {
	everyWalk((taken) => {
		for (const { event, after } of taken)
			if (event.type === "handed-back")
				expect(after).toEqual({
					stage: "with-agent",
					memory: { ...emptyMemory, handoffs: after.memory.handoffs, contextAfterSeq: event.afterSeq },
				});
	});
});
