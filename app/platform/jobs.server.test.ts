import { expect, test } from "vitest";
import { freshDatabase } from "../../test/harness/database";
import { inTransaction } from "./db.server";
import { enqueue, work } from "./jobs.server";

freshDatabase();

test("a job exists if and only if its transaction commits, and wakes the worker at once", async () => {
	const seen: string[] = [];
	await work("deliver-handoff", async ({ deliveryId }) => void seen.push(deliveryId));
	await inTransaction((tx) => enqueue(tx, "deliver-handoff", { shop: "one", deliveryId: "kept" }));
	await inTransaction(async (tx) => {
		await enqueue(tx, "deliver-handoff", { shop: "one", deliveryId: "rolled-back" });
		throw new Error("the flow failed");
	}).catch(() => undefined);
	await expect.poll(() => seen, { timeout: 5_000 }).toEqual(["kept"]);
	await new Promise((done) => setTimeout(done, 300));
	expect(seen).toEqual(["kept"]);
});
