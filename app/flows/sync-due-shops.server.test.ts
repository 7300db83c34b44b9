import type { ActionFunctionArgs } from "@remix-run/node";
import { serve } from "sandbox/http";
import type { Product } from "sandbox/shops/product";
import { afterEach, beforeAll, expect, test } from "vitest";
import { explainAnswer } from "~/answers/playground.server";
import { preflight } from "~/conversations/cors.server";
import { pagesReadBefore } from "~/knowledge/item.store.server";
import { hours, later, minutes, now, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { action as shopDoor } from "~/routes/webhooks.shop.update";
import { shopOf, shopsSyncedBefore } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { shopifyWithShops } from "../../test/harness/shopify";
import { signedWebhook } from "../../test/harness/webhook";
import { lookAtShop } from "./look-at-shop.server";
import { merchantAddsPage } from "./merchant-adds-page.server";
import { readItem } from "./read-item.server";
import { refreshKnowledge } from "./refresh-knowledge.server";
import { syncDueShops } from "./sync-due-shops.server";
import { syncKnowledge } from "./sync-knowledge.server";

freshDatabase();
const { first, shop, otherShop, queries, sync, scopes, open } = shopifyWithShops();
beforeAll(async () => {
	await sync();
	await sync(otherShop);
});
afterEach(() => shiftClock(0));

/** What the worker does of it by itself. */
async function work() {
	queries.length = 0;
	await syncDueShops();
	await syncKnowledge({ shop });
	await refreshKnowledge({ shop });
}
const asked = (text: string) => explainAnswer({ shop, text });
/** The first moment from now on at which it is three in the night where the shop is, in ms. */
function untilNight(): number {
	const hour = (at: Date) =>
		new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone: "UTC" }).format(at);
	let ahead = hours(21);
	while (hour(new Date(Date.now() + ahead)) !== "03") ahead += minutes(20);
	return ahead;
}

test("what has no webhook is looked at every half hour by its time of change, and only what changed is read", async () => {
	const [page] = first.pages;
	if (!page) throw new Error("the demo shop has pages");
	page.body = "<p>The zeppelin leaves from platform nine at 10:15.</p>";
	page.updatedAt = new Date(Date.now() + minutes(1)).toISOString();
	await work();
	expect(queries).toEqual([]);
	shiftClock(minutes(31));
	await work();
	expect((await asked("When does the zeppelin leave?")).text).toContain("10:15");
	expect(queries.filter((name) => ["PolicyIds", "PageIds", "ArticleIds"].includes(name))).toHaveLength(3);
	expect(queries.filter((name) => ["Policies", "Pages", "Articles", "Products"].includes(name))).toEqual(["Pages"]);
});

test("what a lost webhook would have told is found by day by its time of change, and a deletion at night", async () => {
	const daypack = first.products.find(({ title }) => title === "Fjord Daypack 22") as Product;
	for (const variant of daypack.variants) variant.price = "77.00";
	daypack.updatedAt = new Date(Date.now() + minutes(2)).toISOString();
	const gone = first.products.splice(
		first.products.findIndex(({ title }) => title === "Roll-Top Dry Bag"),
		1,
	)[0];
	const left = () => database().knowledgeDocument.count({ where: { shop, externalId: gone?.id ?? "" } });
	shiftClock(minutes(62));
	await work();
	expect((await asked("How much is the Fjord Daypack 22?")).text).toContain("77");
	expect(await left()).toBe(1);
	await database().shop.updateMany({ data: { timeZone: "UTC" } });
	shiftClock(untilNight());
	await work();
	expect(queries).toContain("CollectionIds");
	expect(await left()).toBe(0);
});

test("a shop with a time zone that nobody knows keeps no other from its turn, and one without permission is asked no more often", async () => {
	await database().shop.updateMany({ where: { domain: otherShop }, data: { timeZone: "Mars/Olympus" } });
	await open(
		shop,
		scopes.filter((scope) => scope !== "read_legal_policies"),
	);
	const due = () => shopsSyncedBefore(later(now(), -minutes(30)));
	shiftClock(untilNight() + hours(2));
	expect((await due()).sort()).toEqual([shop, otherShop].sort());
	await work();
	expect(queries).toContain("PageIds");
	expect(await due()).toEqual([otherShop]);
	await open(shop);
});

test("a page that can't be reached is tried again soon, one that is gone or forbidden once a day", async () => {
	const website = await serve(async () => new Response("", { status: 404 }), 0);
	const { host } = new URL(website.url);
	await database().shop.updateMany({ where: { domain: shop }, data: { origins: [host, "localhost:9"] } });
	const add = async (address: string) => {
		const added = await merchantAddsPage(shop, address);
		if (!added.ok) throw new Error(added.problem);
		await readItem({ shop, itemId: added.id });
		return added.id;
	};
	const unreachable = await add("http://localhost:9/pages/care");
	const gone = await add(`http://${host}/pages/nowhere`);
	await website.close();
	expect(await pagesReadBefore(shop, hours(24))).toEqual([unreachable]);
	shiftClock(hours(25));
	expect((await pagesReadBefore(shop, hours(24))).sort()).toEqual([unreachable, gone].sort());
});

const preflightFrom = async (origin: string) =>
	(await preflight(new Request("https://baton.test/chat/messages", { method: "OPTIONS", headers: { origin } }))).status;

test("the shop's other domains are its own, as soon as Shopify says that the shop has changed, and no longer", async () => {
	const second = { id: "gid://shopify/Domain/9", host: "fjell.de", url: "https://fjell.de", sslEnabled: true } as const;
	first.facts.otherDomains = [second];
	const { name, ianaTimezone, currencyCode, primaryDomain } = first.facts;
	const facts = { name, iana_timezone: ianaTimezone, currency: currencyCode };
	const payload = { ...facts, domain: primaryDomain.host, myshopify_domain: shop };
	const tell = () =>
		shopDoor({ request: signedWebhook("shop/update", shop, payload), params: {}, context: {} } as ActionFunctionArgs);
	expect(await preflightFrom("https://fjell.de")).toBe(403);
	expect(await merchantAddsPage(shop, "https://fjell.de/pages/care")).toHaveProperty("problem");
	expect((await tell()).status).toBe(200);
	await lookAtShop({ shop });
	expect((await shopOf(shop)).origins).toEqual([primaryDomain.host, "fjell.de", shop]);
	expect(await preflightFrom("https://fjell.de")).toBe(204);
	expect(await merchantAddsPage(shop, "https://fjell.de/pages/care")).toMatchObject({ ok: true });
	await tell();
	expect((await shopOf(shop)).origins).toContain("fjell.de");
	first.facts.otherDomains = [];
	await lookAtShop({ shop });
	expect((await shopOf(shop)).origins).toEqual([primaryDomain.host, shop]);
});
