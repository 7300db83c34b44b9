import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { ActionFunctionArgs } from "@remix-run/node";
import type { Product } from "sandbox/shops/product";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteFaq, saveFaq } from "~/knowledge/faq.store.server";
import { action as productsDoor } from "~/routes/webhooks.products";
import { freshDatabase } from "../../test/harness/database";
import { shopifyWithShops } from "../../test/harness/shopify";
import { signedWebhook } from "../../test/harness/webhook";
import { merchantSwitchesSource } from "./merchant-switches-source.server";

freshDatabase();
const { first, shop, sync } = shopifyWithShops();

/** Web processes of their own, each with the shop's index in its memory: a question in, what the shopper reads out. */
const code = `const { explainAnswer } = await import("./app/answers/playground.server.ts");
	const { createInterface } = await import("node:readline");
	for await (const text of createInterface({ input: process.stdin })) {
		const { products, text: said, trace } = await explainAnswer({ shop: ${JSON.stringify(shop)}, text });
		console.log(JSON.stringify([said, products, trace.passages]));
	}`;
const processes: ChildProcess[] = [];

beforeAll(async () => {
	await sync();
	for (let count = 0; count < 2; count++)
		processes.push(
			spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
				stdio: ["pipe", "pipe", "ignore"],
				env: process.env,
			}),
		);
});
afterAll(() => {
	for (const one of processes) one.kill("SIGKILL");
});

/** What each of the processes says to it. */
const askedEverywhere = (text: string): Promise<string[]> =>
	Promise.all(
		processes.map(async ({ stdin, stdout }) => {
			if (!stdin || !stdout) throw new Error("the process was started without pipes");
			const lines = createInterface({ input: stdout });
			stdin.write(`${text}\n`);
			const [line] = await once(lines, "line");
			lines.close();
			return line as string;
		}),
	);

const tell = (topic: string, payload: object) =>
	productsDoor({ request: signedWebhook(topic, shop, payload), params: {}, context: {} } as ActionFunctionArgs);

test("what is deleted, changed, switched off or written in one process counts in the next answer of every other", async () => {
	const daypack = first.products.find(({ title }) => title === "Fjord Daypack 22") as Product;
	const id = Number(daypack.legacyResourceId);
	const price = `How much is the ${daypack.title}?`;
	for (const said of await askedEverywhere(price)) expect(said).toContain("98.00");
	await tell("products/update", { id, admin_graphql_api_id: daypack.id, updated_at: "2026-06-02T08:00:00Z" });
	for (const said of await askedEverywhere(price)) expect(said).not.toContain("98.00");
	await tell("products/delete", { id });
	for (const said of await askedEverywhere(price)) expect(said).not.toContain(daypack.title);

	const wraps = { questions: ["Do you wrap zeppelins?"], answer: "Yes, for €4.", url: "", locale: "en" };
	const answer = (await saveFaq(shop, null, wraps)) ?? "";
	for (const said of await askedEverywhere("Do you wrap zeppelins?")) expect(said).toContain("€4");
	await merchantSwitchesSource(shop, "faq", false);
	for (const said of await askedEverywhere("Do you wrap zeppelins?")) expect(said).not.toContain("€4");
	await merchantSwitchesSource(shop, "faq", true);
	for (const said of await askedEverywhere("Do you wrap zeppelins?")) expect(said).toContain("€4");
	await deleteFaq(shop, answer);
	for (const said of await askedEverywhere("Do you wrap zeppelins?")) expect(said).not.toContain("€4");
}, 60_000);
