import { deriveOutcome } from "~/metrics/outcome";
import { now } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import type { ConversationEvent, DatedEvent } from "./events";

type Scope = { shop: string; conversationId: string };

/** Everything that happened in the conversation, oldest first. */
async function eventsOf(tx: Tx, { shop, conversationId }: Scope): Promise<DatedEvent[]> {
	const rows = await tx.conversationEvent.findMany({
		where: { shop, conversationId },
		orderBy: { seq: "asc" },
		select: { type: true, data: true, at: true },
	});
	return rows.map(({ type, data, at }) => ({ ...(data as object), type, at }) as DatedEvent);
}

/** Derives the outcome from the events, keeps it with the conversation, and returns it. */
export async function recomputeOutcome(tx: Tx, { shop, conversationId }: Scope): Promise<string> {
	const { outcome, detail } = deriveOutcome(await eventsOf(tx, { shop, conversationId }), now());
	await tx.conversation.updateMany({
		where: { id: conversationId, shop },
		data: { outcome, outcomeDetail: detail },
	});
	return outcome;
}

/** Records what happened, in this order, and brings the outcome up to date. */
export async function recordEvents(
	tx: Tx,
	shop: string,
	conversationId: string,
	events: ConversationEvent[],
): Promise<void> {
	const at = now();
	await tx.conversationEvent.createMany({
		data: events.map(({ type, ...data }) => ({ shop, conversationId, type, data, at })),
	});
	await recomputeOutcome(tx, { shop, conversationId });
}

const neutral = new Set<ConversationEvent["type"]>([
	"shopper-wrote",
	"agent-answered",
	"agent-could-not-answer",
	"agent-asked-back",
	"agent-chatted",
	"handoff-offered",
	"offer-accepted",
	"offer-declined",
	"email-asked",
	"email-given",
]);

/** An open conversation stays open through these: nothing has to be read again to know it. */
export const staysOpen = (outcome: string, events: ConversationEvent[]): boolean =>
	outcome === "open" && events.every(({ type }) => neutral.has(type));
