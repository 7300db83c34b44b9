import { beforeAll, expect, test } from "vitest";
import type { ConversationEvent } from "~/conversations/events";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { durationInWords, handoffFigures, handoffFigureWords } from "./handoff-figures";
import { answersOf, countHandoffs } from "./handoff-figures.store.server";

freshDatabase();

const shop = "one.myshopify.com";
const range = { from: "2026-11-01", to: "2026-11-07" };
const minute = (count: number) => new Date(Date.parse("2026-11-02T10:00:00Z") + count * 60_000);

type Happened = [minutes: number, event: ConversationEvent];

async function converse(id: string, events: Happened[], more: object = {}) {
	const at = minute(0);
	await database().conversation.create({
		data: { id, shop, visitorHash: id, startedAt: at, firstShopperAt: at, ...more },
	});
	for (const [minutes, { type, ...data }] of events)
		await database().conversationEvent.create({
			data: { shop, conversationId: id, type, data: data as object, at: minute(minutes) },
		});
}

const begun = (handoffId: string): ConversationEvent => ({
	type: "handoff-begun",
	handoffId,
	destination: "inbox",
	reason: "asked",
});
const atDesk = (minutes: number) => ({ happenedAt: minute(minutes).toISOString() });

beforeAll(async () => {
	// The desk's own time counts, not when Baton heard of it; the later status counts, whenever it was heard.
	await converse("desk", [
		[0, begun("h-desk")],
		[20, { type: "ticket-changed", handoffId: "h-desk", status: "solved", ...atDesk(12) }],
		[21, { type: "desk-replied", handoffId: "h-desk", ...atDesk(10) }],
		[22, { type: "ticket-changed", handoffId: "h-desk", status: "pending", ...atDesk(11) }],
	]);
	// Two handoffs in one conversation: each has what came after it.
	await converse("inbox", [
		[0, begun("h-first")],
		[2, { type: "teammate-replied" }],
		[3, { type: "teammate-replied" }],
		[4, { type: "handed-back" }],
		[10, begun("h-second")],
		[40, { type: "teammate-replied" }],
		[50, { type: "closed", by: "shopper" }],
	]);
	await converse("nobody", [[0, begun("h-nobody")]]);
	await converse("reopened", [
		[0, begun("h-reopened")],
		[5, { type: "ticket-changed", handoffId: "h-reopened", status: "solved", ...atDesk(5) }],
		[9, { type: "ticket-changed", handoffId: "h-reopened", status: "open", ...atDesk(9) }],
	]);
	await converse("not counted", [[0, begun("h-test")]], { playground: true });
	await converse("outside", [[0, begun("h-outside")]], { startedAt: new Date("2026-10-20T10:00:00Z") });
	await converse("stranger", [[0, begun("h-stranger")]], { shop: "two.myshopify.com" });
});

test("the figures derive from the events alone", async () => {
	expect(await countHandoffs(shop, range, "UTC")).toEqual({ handoffs: 5, replied: 3, solved: 2, medianSeconds: 600 });
	const none = await countHandoffs("nobody.myshopify.com", range, "UTC");
	expect(none).toEqual({ handoffs: 0, replied: 0, solved: 0, medianSeconds: null });
});

test("each handoff has the answers that belong to it", async () => {
	const asked = [
		{ id: "h-desk", conversationId: "desk" },
		{ id: "h-first", conversationId: "inbox" },
		{ id: "h-second", conversationId: "inbox" },
		{ id: "h-nobody", conversationId: "nobody" },
		{ id: "h-stranger", conversationId: "stranger" },
	];
	expect(Object.fromEntries(await answersOf(shop, asked))).toEqual({
		"h-desk": { status: "solved", replies: 1, firstReplySeconds: 600 },
		"h-first": { status: "solved", replies: 2, firstReplySeconds: 120 },
		"h-second": { status: "open", replies: 1, firstReplySeconds: 1800 },
		"h-nobody": { status: "open", replies: 0, firstReplySeconds: null },
	});
});

test("in words: what it is, what it is made of, how it moved", () => {
	const now = handoffFigures({ handoffs: 4, replied: 3, solved: 1, medianSeconds: 600 });
	const before = handoffFigures({ handoffs: 2, replied: 2, solved: 1, medianSeconds: 1200 });
	expect(handoffFigureWords(now, before)).toEqual({
		firstReply: {
			value: "10 min",
			detail: "3 of 4 replied to",
			trend: { text: "10 min", direction: "down", better: true },
		},
		solved: { value: "25 %", detail: "1 of 4", trend: { text: "25", direction: "down", better: false } },
	});
	const nothing = handoffFigures({ handoffs: 0, replied: 0, solved: 0, medianSeconds: null });
	expect(handoffFigureWords(nothing, nothing).firstReply).toMatchObject({ value: "–", trend: null });
	expect([20, 60, 3600, 3900, 200_000].map(durationInWords)).toEqual([
		"< 1 min",
		"1 min",
		"1 h",
		"1 h 5 min",
		"2 days",
	]);
});
