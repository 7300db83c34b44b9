import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { serve } from "sandbox/http";
import { modelSandbox } from "sandbox/model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "~/platform/db.server";
import { shopModels } from "~/privacy/privacy.store.server";
import { freshDatabase } from "../../test/harness/database";

freshDatabase();

const run = promisify(execFile);
let folder: string;

const knowledge = [
	{
		...{ id: "returns", kind: "policy", title: "Return policy", url: "/policies/refund-policy" },
		text: "You can return unused goods within 30 days of delivery.",
	},
	{
		...{
			id: "canoes",
			kind: "faq",
			title: "Do you rent canoes?",
			text: "Canoes are rented out at the lake, €40 a day.",
		},
		questions: ["Do you rent canoes?", "Can I rent a canoe?"],
	},
];
const questions = [
	{
		id: "q1",
		class: "answerable",
		turns: ["What is your return policy?"],
		gold: ["returns"],
		must: ["30 days|thirty days"],
	},
	{ id: "q2", class: "answerable", turns: ["Do you rent canoes?"], gold: ["canoes"], must: ["€99"] },
	{ id: "q3", class: "human", turns: ["I want to talk to a real person"] },
	{ id: "q4", class: "smalltalk", turns: ["Hello!"] },
	{ id: "q5", class: "offtopic", turns: ["Who won the zeppelin race of 1931?"] },
];
const lines = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "baton-evaluation-"));
	writeFileSync(join(folder, "knowledge.jsonl"), lines(knowledge));
	writeFileSync(join(folder, "questions.jsonl"), lines(questions));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const evaluate = (words: string[], environment: Record<string, string> = {}) =>
	run("node_modules/.bin/tsx", ["scripts/evaluate.ts", folder, ...words], { env: { ...process.env, ...environment } });

const shopsLeft = async () => {
	const counts = await Promise.all(
		shopModels.map((model) => (database()[model] as unknown as { count: () => Promise<number> }).count()),
	);
	return (await database().shop.count()) + counts.reduce((sum, count) => sum + count, 0);
};

test("a folder goes in, a decision a line comes out, and the figures of the data's own scorer are the last lines", async () => {
	const out = join(folder, "results.jsonl");
	const { stdout } = await evaluate(["--out", out]);
	const results = readFileSync(out, "utf8").trim().split("\n");
	expect(results.map((line) => JSON.parse(line))).toMatchObject([
		{
			id: "q1",
			decision: "answer",
			sources: ["returns"],
			text: expect.stringContaining("30 days"),
		},
		{ id: "q2", decision: "answer", text: expect.stringContaining("€40 a day"), ms: expect.any(Number) },
		{ id: "q3", decision: "offer" },
		{ id: "q4", decision: "smalltalk" },
		{ id: "q5", decision: "offer", confidence: expect.any(Number) },
	]);
	const figures = stdout.trim().split("\n").slice(-20);
	expect(figures.slice(0, 8)).toEqual([
		...["n: 5", "missing: 0", "utility: 0.4000", "right: 4", "wrong: 1", "needless: 0"],
		...["hit@1: 1.0000", "hit@3: 1.0000"],
	]);
	expect(figures[8]).toBe("auroc_uncovered: None");
	expect(figures.slice(-4)).toEqual([
		"  answerable   right     1  wrong     1  needless     0",
		"  human        right     1  wrong     0  needless     0",
		"  offtopic     right     1  wrong     0  needless     0",
		"  smalltalk    right     1  wrong     0  needless     0",
	]);
	expect(await shopsLeft()).toBe(0);
}, 60_000);

test("with a model it says how far the model took part", async () => {
	const model = modelSandbox();
	const served = await serve(model.handler, 0);
	model.behave({ text: "Yes, you can return unused goods within 30 days of delivery [1]." });
	const environment = { LLM_MODEL: "sandbox-1", LLM_BASE_URL: `${served.url}/wire/model/v1`, LLM_API_KEY: "sk" };
	const out = join(folder, "model.jsonl");
	const { stdout } = await evaluate(["--out", out, "--engine", "model"], environment);
	await served.close();
	expect(stdout).toContain("Of 2 answers the model worded 1; of its drafts 1 were discarded");
	expect(readFileSync(out, "utf8")).toContain("Yes, you can return unused goods within 30 days of delivery.");
}, 60_000);

test("what is missing or unknown is said, and nothing is measured", async () => {
	await expect(evaluate([])).rejects.toMatchObject({ stderr: expect.stringContaining("usage:") });
	await expect(evaluate(["--out", "x", "--engine", "oracle"])).rejects.toMatchObject({ code: 1 });
	await expect(evaluate(["--out", "x", "--engine", "model"], { LLM_MODEL: "" })).rejects.toMatchObject({
		stderr: expect.stringContaining("LLM_MODEL"),
	});
}, 60_000);
