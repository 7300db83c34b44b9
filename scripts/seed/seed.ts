import { shopifyKinds } from "~/knowledge/document";
import { listFaqs, saveFaq } from "~/knowledge/faq.store.server";
import { listSources } from "~/knowledge/source.store.server";
import { countKnowledge } from "~/metrics/metrics.store.server";
import { closeDatabase } from "~/platform/db.server";
import { stopQueue } from "~/platform/jobs.server";
import { stopListening } from "~/platform/live.server";
import { findShop } from "~/settings/shop.store.server";
import { mintIdToken } from "../../sandbox/shopify/id-token";
import { staffMember, userIdOf } from "../../sandbox/shopify/staff";
import { demoShops, faqOf } from "../../sandbox/shops/shops";
import { seedHistory } from "./history";

/**
 * Brings the demo shops to life as their merchants would: opens Baton in each one's admin, which installs it and
 * starts the sync, and writes the merchant's own answers. What is there already stays.
 */
const appUrl = new URL(process.env.SHOPIFY_APP_URL as string);
const registration = {
	apiKey: process.env.SHOPIFY_API_KEY as string,
	apiSecret: process.env.SHOPIFY_API_SECRET as string,
	url: appUrl.origin,
	scopes: [],
};
const browser = "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const syncWithinMs = 40_000;

const shops = demoShops({ origin: `http://localhost:${process.env.SANDBOX_PORT}`, now: new Date() });

for (const shop of shops) {
	const domain = shop.facts.myshopifyDomain;
	await openInAdmin(domain, userIdOf(staffMember(shop)));
	const written = await listFaqs(domain);
	if (written.length > 0) continue;
	for (const { title, phrasings, answer } of faqOf(domain))
		await saveFaq(domain, null, { questions: [title, ...phrasings], answer, url: "", locale: "en" });
}
for (const { facts } of shops) await synced(facts.myshopifyDomain);
if (process.env.SEED_HISTORY) await liveThroughThePast();
await stopQueue();
await stopListening();
await closeDatabase();

/** Of the demo shop alone, and once. */
async function liveThroughThePast() {
	const [demo] = shops;
	const profile = demo && (await findShop(demo.facts.myshopifyDomain));
	if (!profile || (await countKnowledge(profile.domain)).conversations > 0) return;
	const questions = faqOf(profile.domain).map(({ title }) => title);
	const people = demo.customers.map(({ legacyResourceId, defaultEmailAddress }) => ({
		customerId: legacyResourceId,
		email: defaultEmailAddress?.emailAddress ?? "shopper@example.com",
	}));
	await seedHistory(profile, questions, people);
}

async function openInAdmin(shop: string, userId: number) {
	if (await findShop(shop)) return;
	const url = new URL("/app", appUrl);
	url.search = new URLSearchParams({
		embedded: "1",
		shop,
		host: Buffer.from(`admin.shopify.com/store/${shop.split(".")[0]}`).toString("base64"),
		id_token: await mintIdToken(registration, shop, userId),
	}).toString();
	const response = await fetch(url, { headers: { "User-Agent": browser }, redirect: "manual" });
	if (response.status !== 200) throw new Error(`Opening Baton in the admin of ${shop} answered ${response.status}`);
}

async function synced(shop: string) {
	for (let waitedMs = 0; waitedMs < syncWithinMs; waitedMs += 200) {
		// What somebody uploaded in an earlier demo may be unreadable for good.
		const ofShopify = (await listSources(shop)).filter(({ kind }) => shopifyKinds.some((one) => one === kind));
		const failed = ofShopify.find(({ state }) => state === "failed");
		if (failed) throw new Error(`Syncing ${failed.kind} of ${shop} failed: ${failed.error}`);
		if (ofShopify.every(({ state, lastSuccessAt }) => state === "idle" && lastSuccessAt)) return;
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new Error(`The knowledge of ${shop} was not synced within ${syncWithinMs / 1000} s`);
}
