import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort, startPostgres } from "../postgres/server";
import { stackEnvironment } from "../stack/environment";
import { runToEnd, startProcess } from "../stack/processes";
import { benchKnowledge } from "./chat/knowledge";
import { type LoadFigures, load } from "./chat/load";

/**
 * `npm run bench -- encoding`: the worker reads a new shop of 10,000 passages (a hundred words each) with the sentence
 * encoder for BENCH_SECONDS (60), while shoppers of the same shop chat: how far it comes, and what they feel of it.
 * Needs `npm run build`.
 */
const passages = 10_000;
const shoppers = 2;
const seconds = Number(process.env.BENCH_SECONDS ?? 60);
const filler =
	"Every piece is checked twice before it leaves the workshop, and small differences in colour and grain belong to the material rather than being a fault. If something is not as it should be, write to us with a photograph of the piece and of its label, and we will look after it within two working days. We keep records of every batch, so please have the number on the label at hand when you ask us about care, origin or parts that belong to it.";

const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
const postgres = await startPostgres({ folder: join(folder, "data") });
const port = await freePort();
await postgres.createDatabase("bench");
const limits = Object.fromEntries(
	["VISITOR", "ADDRESS", "SHOP"].map((whose) => [`CHAT_LIMIT_PER_${whose}_PER_MINUTE`, "1000000"]),
);
const environment: NodeJS.ProcessEnv = {
	...stackEnvironment({ app: port, sandbox: port, smtp: port }, postgres.url("bench"), "0f".repeat(32)),
	...limits,
	// As in production, which knows no sandbox.
	NODE_ENV: "production",
	OUTBOUND_HOSTS: "{}",
};
Object.assign(process.env, environment);
const client = new pg.Client({ connectionString: postgres.url("bench") });
try {
	await runToEnd("prisma", ["migrate", "deploy"], { ...environment, CHECKPOINT_DISABLE: "1" });
	await client.connect();
	await measure();
} finally {
	await client.end();
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}

async function measure() {
	// After the environment is set: these modules read it when they are loaded.
	const { makeShop } = await import("../evaluate/shop");
	const { closeDatabase } = await import("~/platform/db.server");
	const { batonShopper } = await import("./chat/baton-shopper");
	const { knowledge, questions } = benchKnowledge(passages);
	const shop = await makeShop(knowledge.map((line) => ({ ...line, text: `${line.text} ${filler}` })));
	await closeDatabase();
	const web = startProcess("The app", ["build/server.js"], environment);
	const chat = (lasting: number) =>
		load(shoppers, lasting, (index) => batonShopper(`http://127.0.0.1:${port}`, shop, questions, index));
	try {
		await web.ready;
		await chat(5);
		const atRest = await chat(20);
		const encoder = startProcess("The worker", ["build/worker.js"], environment);
		await encoder.ready;
		while ((await encoded()) === 0) await pause(100);
		const before = { passages: await encoded(), cpuSeconds: cpuSecondsOf(encoder.child.pid) };
		const meanwhile = await chat(seconds);
		const done = (await encoded()) - before.passages;
		const cpuSeconds = cpuSecondsOf(encoder.child.pid) - before.cpuSeconds;
		await encoder.stop();
		print(atRest, meanwhile, { done, cpuSeconds });
	} finally {
		await web.stop();
	}
}

/** What a process has had of the processors: on a busy machine it says more than the clock. Linux alone tells it. */
function cpuSecondsOf(pid: number | undefined): number {
	const file = `/proc/${pid}/stat`;
	if (!existsSync(file)) return Number.NaN;
	const [user, system] = readFileSync(file, "utf8").split(") ")[1]?.split(" ").slice(11, 13).map(Number) ?? [];
	return ((user ?? 0) + (system ?? 0)) / 100;
}

async function encoded(): Promise<number> {
	const { rows } = await client.query('SELECT count(*)::int AS done FROM "KnowledgeMeaning"');
	return rows[0].done;
}

function print(atRest: LoadFigures, meanwhile: LoadFigures, worker: { done: number; cpuSeconds: number }) {
	const ratio = (of: "p50Ms" | "p99Ms") => Math.round((meanwhile[of] / atRest[of]) * 100) / 100;
	const perSecond = Math.round((worker.done / seconds) * 10) / 10;
	const figures = {
		passagesPerSecond: perSecond,
		cpuMsAPassage: Math.round((worker.cpuSeconds / worker.done) * 1000),
		allInMinutes: Math.round(passages / perSecond / 6) / 10,
		p50Ratio: ratio("p50Ms"),
		p99Ratio: ratio("p99Ms"),
	};
	console.table({ "at rest": atRest, "while it is encoded": meanwhile });
	console.table([figures]);
	console.log(JSON.stringify({ bench: "encoding", passages, ...figures, atRest, meanwhile }));
}
