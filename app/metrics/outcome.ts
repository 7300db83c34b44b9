import type { ConversationEventType, DatedEvent } from "~/conversations/events";
import { hours } from "~/platform/clock";

/** What became of a conversation. Exactly one holds; the five add up to the total. */
export const outcomes = ["resolved-by-ai", "routed-to-team", "message-shown", "unresolved", "open"] as const;
export type Outcome = (typeof outcomes)[number];

/** How a resolution is known: the shopper said that it helped, or said nothing more for 24 hours. */
type ResolutionDetail = "confirmed" | "assumed";

type DerivedOutcome = { outcome: Outcome; detail: ResolutionDetail | null };

/** After this much silence of the shopper a conversation counts as left. */
export const silenceMs = hours(24);

const shopperActs = new Set<ConversationEventType>([
	"shopper-wrote",
	"answer-rated",
	"offer-accepted",
	"offer-declined",
	"email-given",
]);

/** What the agent did about a question; small talk leaves a question as it stood. */
const turnsOfTheAgent = new Set<ConversationEventType>([
	"agent-answered",
	"agent-asked-back",
	"agent-could-not-answer",
	"handoff-offered",
	"email-asked",
	"message-shown",
]);

/**
 * The outcome of a conversation from its events, oldest first, as seen at `now` (product.md, section 4). The events
 * alone decide, so it can be recomputed at any time.
 */
export function deriveOutcome(events: DatedEvent[], now: Date): DerivedOutcome {
	if (events.some(({ type }) => type === "handoff-begun")) return { outcome: "routed-to-team", detail: null };
	const silent = isSilent(events, now);
	const detail = resolution(events, silent);
	if (detail) return { outcome: "resolved-by-ai", detail };
	if (events.some(({ type }) => type === "message-shown")) return { outcome: "message-shown", detail: null };
	return { outcome: silent ? "unresolved" : "open", detail: null };
}

function resolution(events: DatedEvent[], silent: boolean): ResolutionDetail | null {
	const last = events.findLast(({ type }) => turnsOfTheAgent.has(type));
	if (last?.type !== "agent-answered") return null;
	const rating = events.findLast((event) => event.type === "answer-rated" && event.messageId === last.messageId);
	if (rating?.type === "answer-rated") return rating.helpful ? "confirmed" : null;
	return silent ? "assumed" : null;
}

function isSilent(events: DatedEvent[], now: Date): boolean {
	const last = events.findLast(({ type }) => shopperActs.has(type));
	return last !== undefined && now.getTime() - last.at.getTime() >= silenceMs;
}
