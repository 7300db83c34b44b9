import { expect, test } from "vitest";
import { freshDatabase } from "../../test/harness/database";
import { inTransaction } from "./db.server";
import { enqueue, work } from "./jobs.server";

freshDatabase();

test("a job exists if and only if its transaction commits, and wakes the worker at once", async () => {
	const seen: string[] = [];
	await work("nobody-answers", async ({ handoffId }) => void seen.push(handoffId));
	await inTransaction((tx) => enqueue(tx, "nobody-answers", { shop: "one", handoffId: "kept" }));
	await inTransaction(async (tx) => {
		await enqueue(tx, "nobody-answers", { shop: "one", handoffId: "rolled-back" });
		throw new Error("the flow failed");
	}).catch(() => undefined);
	await expect.poll(() => seen, { timeout: 5_000 }).toEqual(["kept"]);
	await new Promise((done) => setTimeout(done, 300));
	expect(seen).toEqual(["kept"]);
});

test("of one key one job is at work and one waits, and other keys do not wait for them", async () => {
	const begun: string[] = [];
	const ended: string[] = [];
	let release = () => {};
	const held = new Promise<void>((done) => {
		release = done;
	});
	await work(
		"sync-knowledge",
		async ({ shop }) => {
			begun.push(shop);
			if (shop === "large") await held;
			ended.push(shop);
		},
		2,
	);
	const send = (shop: string) => inTransaction((tx) => enqueue(tx, "sync-knowledge", { shop }, { singletonKey: shop }));
	await send("large");
	await expect.poll(() => begun, { timeout: 8_000 }).toEqual(["large"]);
	for (const shop of ["large", "large", "small"]) await send(shop);
	await expect.poll(() => ended, { timeout: 8_000 }).toEqual(["small"]);
	release();
	await expect.poll(() => ended, { timeout: 8_000 }).toEqual(["small", "large", "large"]);
	expect(begun).toEqual(["large", "small", "large"]);
});
