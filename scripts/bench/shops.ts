import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { freePort, startPostgres } from "../postgres/server";
import { stackEnvironment } from "../stack/environment";
import { runToEnd, startProcess } from "../stack/processes";
import { seedShops } from "./shops/seed";
import type { MemoryRow } from "./shops/web-memory";

/**
 * `npm run bench -- shops`: BENCH_SHOPS (10,000) shops in one database, one of them with 10,000 passages. A question to a
 * small shop and to the large one, beside the same in a database with nobody else; what the worker's rounds cost when
 * nothing is due; and what a web process holds after questions in so many different shops. Needs `npm run build`.
 */
const shops = Number(process.env.BENCH_SHOPS ?? 10_000);
const askedShops = [50, 500, 1_000, 2_000].filter((count) => count < shops);
const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
const postgres = await startPostgres({ folder: join(folder, "data") });
const port = await freePort();
const limits = Object.fromEntries(
	["VISITOR", "ADDRESS", "SHOP"].map((whose) => [`CHAT_LIMIT_PER_${whose}_PER_MINUTE`, "1000000"]),
);
try {
	const alone = await open("alone");
	const aloneRows = await questionsIn(alone);
	const many = await open("many");
	await asClient(many, (client) => seedShops(client, shops - 2));
	const manyRows = await questionsIn(many);
	// The large shops of the questions are not encoded; here nothing is to be due.
	await asClient(many, (client) => client.query('UPDATE "Shop" SET "encodedVersion" = "knowledgeVersion"'));
	const questions = manyRows.map((row, at) => compared(row, aloneRows[at] ?? row));
	console.table(questions);
	Object.assign(process.env, many);
	const rounds = await roundsMeasured();
	console.table(rounds);
	const memory = await webMemory(many);
	console.table(memory);
	console.log(JSON.stringify({ bench: "shops", shops, questions, rounds, memory }));
} finally {
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}

/** In this process, which only now may read its environment. */
async function roundsMeasured() {
	const { measureRounds } = await import("./shops/rounds");
	const { closeDatabase } = await import("~/platform/db.server");
	try {
		return await measureRounds();
	} finally {
		await closeDatabase();
	}
}

/** The environment of a database of this name, which is made. */
async function open(name: string): Promise<NodeJS.ProcessEnv> {
	await postgres.createDatabase(name);
	const environment: NodeJS.ProcessEnv = {
		...stackEnvironment({ app: port, sandbox: port, smtp: port }, postgres.url(name), "0f".repeat(32)),
		...limits,
		// As in production, which knows no sandbox.
		NODE_ENV: "production",
		OUTBOUND_HOSTS: "{}",
	};
	await runToEnd("prisma", ["migrate", "deploy"], { ...environment, CHECKPOINT_DISABLE: "1" });
	return environment;
}

async function asClient(environment: NodeJS.ProcessEnv, work: (client: pg.Client) => Promise<unknown>) {
	const client = new pg.Client({ connectionString: environment.DATABASE_URL });
	await client.connect();
	try {
		await work(client);
	} finally {
		await client.end();
	}
}

type Asked = { passages: number; firstMs: number; warmMs: number };

/** In a process of its own, so that neither database is asked by a warmer one. */
async function questionsIn(environment: NodeJS.ProcessEnv): Promise<Asked[]> {
	const { stdout } = await run("tsx", ["scripts/bench/shops/questions.ts"], { env: environment });
	return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

function compared(many: Asked, alone: Asked) {
	const ratio = (one: number, other: number) => Math.round((one / other) * 100) / 100;
	return {
		passages: many.passages,
		firstMs: many.firstMs,
		firstAloneMs: alone.firstMs,
		firstRatio: ratio(many.firstMs, alone.firstMs),
		warmMs: many.warmMs,
		warmAloneMs: alone.warmMs,
		warmRatio: ratio(many.warmMs, alone.warmMs),
	};
}

async function webMemory(environment: NodeJS.ProcessEnv): Promise<MemoryRow[]> {
	const { askInMany } = await import("./shops/web-memory");
	const web = startProcess("The app", ["build/server.js"], environment);
	try {
		await web.ready;
		return await askInMany(`http://127.0.0.1:${port}`, web.child.pid ?? 0, askedShops);
	} finally {
		await web.stop();
	}
}
