import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConversationEvent, DatedEvent } from "~/conversations/events";
import { hours, later } from "~/platform/clock";
import { deriveOutcome, outcomes } from "./outcome";

const start = new Date("2026-11-01T10:00:00Z");
const wrote: ConversationEvent = { type: "shopper-wrote" };
const answered = (messageId = "m1"): ConversationEvent => ({
	type: "agent-answered",
	messageId,
	documents: [],
	confidence: 0.9,
});
const rated = (helpful: boolean, messageId = "m1"): ConversationEvent => ({ type: "answer-rated", messageId, helpful });
const noAnswer: ConversationEvent = { type: "agent-could-not-answer", reason: "no-answer" };
const offered: ConversationEvent = { type: "handoff-offered", reason: "no-answer" };
const begun: ConversationEvent = { type: "handoff-begun", handoffId: "h1", destination: "inbox", reason: "asked" };
const shown: ConversationEvent = { type: "message-shown", reason: "no-answer" };
const chatted: ConversationEvent = { type: "agent-chatted" };
const askedBack: ConversationEvent = { type: "agent-asked-back" };

/** One event a minute. */
const dated = (events: ConversationEvent[]): DatedEvent[] =>
	events.map((event, index) => ({ ...event, at: later(start, index * 60_000) }) as DatedEvent);

describe.each([
	["a question that was answered, then silence", [wrote, answered()], "open", "resolved-by-ai assumed"],
	["an answer that helped", [wrote, answered(), rated(true)], "resolved-by-ai confirmed", "resolved-by-ai confirmed"],
	["an answer that did not help", [wrote, answered(), rated(false)], "open", "unresolved"],
	[
		"a changed mind about an answer",
		[wrote, answered(), rated(false), rated(true)],
		"resolved-by-ai confirmed",
		"resolved-by-ai confirmed",
	],
	[
		"a rejected answer, then a good one",
		[wrote, answered(), rated(false), wrote, answered("m2"), rated(true, "m2")],
		"resolved-by-ai confirmed",
		"resolved-by-ai confirmed",
	],
	[
		"a good answer, then a rejected one",
		[wrote, answered(), rated(true), wrote, answered("m2"), rated(false, "m2")],
		"open",
		"unresolved",
	],
	["a good answer, then thanks", [wrote, answered(), wrote, chatted], "open", "resolved-by-ai assumed"],
	["left at a question back", [wrote, askedBack], "open", "unresolved"],
	["answered, then left at a question back", [wrote, answered(), wrote, askedBack], "open", "unresolved"],
	["asked back, then answered", [wrote, askedBack, wrote, answered()], "open", "resolved-by-ai assumed"],
	["left at an offer", [wrote, noAnswer, offered], "open", "unresolved"],
	["answered, then left at an offer", [wrote, answered(), wrote, noAnswer, offered], "open", "unresolved"],
	[
		"declined, then answered",
		[wrote, noAnswer, offered, { type: "offer-declined" }, wrote, answered()],
		"open",
		"resolved-by-ai assumed",
	],
	[
		"accepted, then left at the e-mail question",
		[wrote, noAnswer, offered, { type: "offer-accepted" }, { type: "email-asked" }],
		"open",
		"unresolved",
	],
	[
		"handed over after an offer",
		[wrote, noAnswer, offered, { type: "offer-accepted" }, begun],
		"routed-to-team null",
		"routed-to-team null",
	],
	["asked for a person at once", [wrote, begun], "routed-to-team null", "routed-to-team null"],
	[
		"answered well before it was handed over",
		[wrote, answered(), rated(true), wrote, begun],
		"routed-to-team null",
		"routed-to-team null",
	],
	[
		"handed back and answered",
		[wrote, begun, { type: "handed-back" }, wrote, answered(), rated(true)],
		"routed-to-team null",
		"routed-to-team null",
	],
	["the merchant's own message", [wrote, noAnswer, shown], "message-shown null", "message-shown null"],
	[
		"the message, then an answer that helped",
		[wrote, noAnswer, shown, wrote, answered(), rated(true)],
		"resolved-by-ai confirmed",
		"resolved-by-ai confirmed",
	],
	[
		"the message, then an answer and silence",
		[wrote, noAnswer, shown, wrote, answered()],
		"message-shown null",
		"resolved-by-ai assumed",
	],
	[
		"the message, then a rejected answer",
		[wrote, noAnswer, shown, wrote, answered(), rated(false)],
		"message-shown null",
		"message-shown null",
	],
	["only small talk", [wrote, chatted], "open", "unresolved"],
	[
		"ended by the shopper after an answer",
		[wrote, answered(), { type: "closed", by: "shopper" }],
		"open",
		"resolved-by-ai assumed",
	],
] as [string, ConversationEvent[], string, string][])("%s", (_name, events, soon, afterADay) => {
	const outcome = (at: Date) => {
		const { outcome, detail } = deriveOutcome(dated(events), at);
		return outcome === "open" || outcome === "unresolved" ? outcome : `${outcome} ${detail}`;
	};
	test("right after", () => expect(outcome(later(start, hours(1)))).toBe(soon));
	test("a day later", () => expect(outcome(later(start, hours(26)))).toBe(afterADay));
});

test("whatever happens, exactly one outcome holds, and so the five add up to the total", () => {
	const any = fc.constantFrom(
		wrote,
		answered(),
		answered("m2"),
		rated(true),
		rated(false),
		rated(true, "m2"),
		noAnswer,
		offered,
		begun,
		shown,
		chatted,
	);
	fc.assert(
		fc.property(fc.array(fc.array(any, { maxLength: 12 }), { maxLength: 20 }), fc.nat(48), (conversations, hoursOn) => {
			const counts = new Map(outcomes.map((outcome) => [outcome, 0]));
			for (const events of conversations) {
				const { outcome } = deriveOutcome(dated(events), later(start, hours(hoursOn)));
				counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
			}
			expect([...counts.keys()]).toEqual([...outcomes]);
			expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(conversations.length);
		}),
	);
});
