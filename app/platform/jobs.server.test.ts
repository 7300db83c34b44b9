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
