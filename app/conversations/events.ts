import type { HandoffReason } from "~/handoff/reason";

/** What can happen in a conversation, as kept in ConversationEvent: `type` and `data`. Outcomes derive from these alone. */
export type ConversationEvent =
	| { type: "shopper-wrote" }
	| { type: "agent-answered"; messageId: string; documents: string[]; confidence: number }
	| { type: "agent-could-not-answer"; reason: HandoffReason }
	/** It asked which of several things was meant. */
	| { type: "agent-asked-back" }
	| { type: "agent-chatted" }
	| { type: "answer-rated"; messageId: string; helpful: boolean }
	| { type: "handoff-offered"; reason: HandoffReason }
	| { type: "offer-accepted" }
	| { type: "offer-declined" }
	| { type: "email-asked" }
	| { type: "email-given" }
	| { type: "handoff-begun"; handoffId: string; destination: string; reason: HandoffReason }
	| { type: "message-shown"; reason: HandoffReason }
	| { type: "handoff-delivered"; handoffId: string }
	| { type: "handoff-fell-back"; handoffId: string }
	/** A person replied there, by e-mail; `happenedAt` is the desk's own time, ISO 8601, which we may hear of later. */
	| { type: "desk-replied"; handoffId: string; happenedAt: string }
	| { type: "ticket-changed"; handoffId: string; status: "open" | "pending" | "solved"; happenedAt: string }
	| { type: "teammate-joined"; teammate: string }
	| { type: "teammate-replied" }
	| { type: "handed-back" }
	| { type: "closed"; by: "shopper" | "teammate" | "silence" }
	| { type: "blocked" };

export type ConversationEventType = ConversationEvent["type"];

/** An event with its time, as the outcome rules read it. */
export type DatedEvent = ConversationEvent & { at: Date };
