import { beforeAll, expect, test } from "vitest";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { figuresOf, totalOf } from "./figures";
import { countOutcomes, countOutcomesByDay, countRatings, listConversations } from "./metrics.store.server";
import { outcomes } from "./outcome";
import { daysOf, parseWindow } from "./window";

freshDatabase();

const shop = "one.myshopify.com";
const timeZone = "America/New_York";
const window = parseWindow(
	new URLSearchParams("window=custom&from=2026-11-01&to=2026-11-07"),
	timeZone,
	new Date("2026-11-22T12:00:00Z"),
);

async function converse(id: string, startedAt: string, outcome: string, more: object = {}) {
	const at = new Date(startedAt);
	await database().conversation.create({
		data: { id, shop, visitorHash: id, startedAt: at, firstShopperAt: at, outcome, ...more },
	});
	await database().message.create({
		data: {
			id: `${id}-m`,
			shop,
			conversationId: id,
			role: "shopper",
			kind: "text",
			text: `question of ${id}`,
			createdAt: at,
		},
	});
}

beforeAll(async () => {
	// New York leaves daylight saving time on 1 November 2026: that day has 25 hours.
	await converse("first-minute", "2026-11-01T04:00:00Z", "resolved-by-ai");
	await converse("minute-before", "2026-11-01T03:59:00Z", "resolved-by-ai");
	await converse("last-minute", "2026-11-08T04:59:00Z", "routed-to-team");
	await converse("minute-after", "2026-11-08T05:00:00Z", "routed-to-team");
	await converse("rejected", "2026-11-03T12:00:00Z", "unresolved");
	await converse("still-open", "2026-11-03T13:00:00Z", "open");
	await converse("shown", "2026-11-04T13:00:00Z", "message-shown");
	await converse("never-wrote", "2026-11-04T13:00:00Z", "open", { firstShopperAt: null });
	await converse("playground", "2026-11-04T13:00:00Z", "resolved-by-ai", { playground: true });
	await converse("abuse", "2026-11-04T13:00:00Z", "open", { blocked: true });
	await converse("other-shop", "2026-11-04T13:00:00Z", "resolved-by-ai", { shop: "two.myshopify.com" });
	for (const helpful of [false, true])
		await database().conversationEvent.create({
			data: { shop, conversationId: "first-minute", type: "answer-rated", data: { messageId: "a", helpful } },
		});
	await database().conversationEvent.create({
		data: { shop, conversationId: "rejected", type: "answer-rated", data: { messageId: "b", helpful: false } },
	});
});

test("a conversation belongs to the day, in the shop's time zone, on which it began", async () => {
	const days = await countOutcomesByDay(shop, window, timeZone);
	expect([...days.keys()].sort()).toEqual(["2026-11-01", "2026-11-03", "2026-11-04", "2026-11-07"]);
	expect(daysOf(window)).toHaveLength(7);
});

test("only real conversations of this shop count, and the five outcomes add up to the total", async () => {
	const counts = await countOutcomes(shop, window, timeZone);
	expect(counts).toEqual({ "resolved-by-ai": 1, "routed-to-team": 1, "message-shown": 1, unresolved: 1, open: 1 });
	expect(totalOf(counts)).toBe(5);
	const { resolutionRate, routedToTeam } = figuresOf(counts, { helpful: 0, all: 0 });
	expect([resolutionRate, routedToTeam]).toEqual([
		{ part: 1, whole: 4, rate: 0.25 },
		{ part: 1, whole: 4, rate: 0.25 },
	]);
});

test("an answer's last rating counts", async () => {
	expect(await countRatings(shop, window, timeZone)).toEqual({ helpful: 1, all: 2 });
});

test("the list behind each figure has exactly the conversations that it counts", async () => {
	const counts = await countOutcomes(shop, window, timeZone);
	for (const outcome of outcomes) {
		const rows = await listConversations(shop, { range: window, timeZone, outcome, search: "" }, 0);
		expect(rows).toHaveLength(counts[outcome]);
	}
	const found = await listConversations(shop, { range: window, timeZone, outcome: null, search: "of rejected" }, 0);
	expect(found.map(({ id }) => id)).toEqual(["rejected"]);
	expect(await listConversations(shop, { range: window, timeZone, outcome: null, search: "%" }, 0)).toEqual([]);
});

test("the period before is as long and ends the day before", () => {
	expect(window.previous).toEqual({ from: "2026-10-25", to: "2026-10-31" });
	expect(
		parseWindow(new URLSearchParams("window=custom&from=2026-11-09&to=2026-11-01"), timeZone, new Date()).key,
	).toBe("30");
});
