import { beforeEach, expect, inject, test } from "vitest";
import { mintIdToken } from "../../sandbox/shopify/id-token";
import { openAdmin } from "./admin";
import { answer, question, unanswerable } from "./questions";
import { conversationOf, demoShop, otherShop, shopIsSet } from "./shop";
import { newEmail, visitStore } from "./store";

beforeEach(async () => {
	await shopIsSet();
	await shopIsSet({}, otherShop);
});

test("Each shop's agent knows its own shop alone", async () => {
	const walker = await visitStore();
	await walker.opensBubble();
	await walker.reads(/AI agent of Fjell & Fern/);
	await walker.says(question);
	await walker.reads(answer);

	const drinker = await visitStore({ shop: "lumen-tea" });
	await drinker.opensBubble();
	await drinker.reads(/AI agent of Lumen Tea/);
	await drinker.says("How much is the Storm Anorak?");
	await drinker.reads("Would you like to connect with a person?");
	expect(await drinker.hasRead()).not.toMatch(/Fjell|€/);
});

test("Each team sees its own shoppers alone, and ids of one shop open nothing of the other's", async () => {
	const email = newEmail("grace");
	const drinker = await visitStore({ shop: "lumen-tea" });
	await drinker.opensBubble();
	await drinker.says(unanswerable);
	await drinker.presses("Yes, connect me with a person");
	await drinker.givesEmail(email);
	await drinker.reads(/Everyone is busy at the moment/);

	const theirs = await openAdmin({ shop: "lumen-tea", path: "/app/inbox" });
	await theirs.app.getByRole("link", { name: email }).waitFor();
	const ours = await openAdmin({ path: "/app/inbox" });
	await ours.reads("Nobody is waiting");
	for (const page of ["/app", "/app/handoffs"]) {
		await ours.opens(page);
		await ours.app.getByRole("heading", { level: 1 }).waitFor();
		expect(await ours.app.getByText(email).count()).toBe(0);
	}

	const { conversation, handoff } = await conversationOf(email);
	const doors = [
		`/app/inbox/${conversation}?_data=routes%2Fapp.inbox.%24id`,
		`/app/conversations/${conversation}?_data=routes%2Fapp.conversations.%24id`,
		`/app/handoffs/${handoff}?_data=routes%2Fapp.handoffs.%24id`,
	];
	for (const door of doors) {
		expect(await statusAt(door, otherShop)).toBe(200);
		expect(await statusAt(door, demoShop)).toBe(404);
	}
});

/** What a page's data answer to the owner of `shop`. */
async function statusAt(door: string, shop: string): Promise<number> {
	const { SHOPIFY_API_KEY: apiKey = "", SHOPIFY_API_SECRET: apiSecret = "" } = inject("environment");
	const token = await mintIdToken({ apiKey, apiSecret, url: inject("appUrl"), scopes: [] }, shop, 1);
	const headers = { authorization: `Bearer ${token}`, "user-agent": "Mozilla/5.0 Chrome/147.0.0.0" };
	return (await fetch(inject("appUrl") + door, { headers })).status;
}
