import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { build } from "../build";
import { freePort, startPostgres } from "../postgres/server";
import { type RunningProcess, runToEnd, startProcess } from "../stack/processes";
import { startStack } from "../stack/stack";
import { type Memory, memoryOf, sumOf } from "./memory/process-memory";

/**
 * `npm run bench -- memory`: what the app holds at rest. The demo shop is set up as in the demo. Then web and worker are
 * started as docs/operating.md starts them, in production mode; the worker reads the shop with the sentence encoder and
 * takes an exam, the web process answers BENCH_QUESTIONS (200) questions, and both rest for BENCH_REST (60) seconds.
 * BENCH_BUILT=1 takes the build that is there.
 */
const questionsAsked = Number(process.env.BENCH_QUESTIONS ?? 200);
const restSeconds = Number(process.env.BENCH_REST ?? 60);
const workWithinSeconds = 150;

const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
const postgres = await startPostgres({ folder: join(folder, "data") });
await postgres.createDatabase("bench");
process.env.DATABASE_URL = postgres.url("bench");
const started: RunningProcess[] = [];
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
try {
	const environment = await demoShop();
	await client.connect();
	const appUrl = `http://127.0.0.1:${environment.PORT}`;
	const web = await start("start", environment);
	const worker = await start("worker", environment);
	const fresh = [...memoryOf("web", web), ...memoryOf("worker", worker)];
	await worked();
	await asked(appUrl);
	await pause(restSeconds * 1000);
	print(fresh, [...memoryOf("web", web), ...memoryOf("worker", worker)], memoryOf("PostgreSQL", await postmaster()));
} finally {
	await Promise.all(started.map((running) => running.stop()));
	await client.end();
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}

/** The demo shop, synced and with its merchant's answers; returns the environment in which the app is then started. */
async function demoShop(): Promise<NodeJS.ProcessEnv> {
	const [app, sandbox, smtp] = [await freePort(), await freePort(), await freePort()];
	if (!process.env.BENCH_BUILT) await build();
	const stack = await startStack({ ports: { app, sandbox, smtp }, folder, sealKey: "0f".repeat(32) });
	try {
		await runToEnd("tsx", ["scripts/seed/seed.ts"], stack.environment);
	} finally {
		await stack.stop();
	}
	// As in production, which knows no sandbox.
	const limits = { CHAT_LIMIT_PER_VISITOR_PER_MINUTE: "100000", CHAT_LIMIT_PER_ADDRESS_PER_MINUTE: "100000" };
	const environment: NodeJS.ProcessEnv = {
		...stack.environment,
		...limits,
		NODE_ENV: "production",
		OUTBOUND_HOSTS: "{}",
	};
	Object.assign(process.env, environment);
	return environment;
}

/** As package.json says, without npm in between. */
async function start(script: "start" | "worker", environment: NodeJS.ProcessEnv): Promise<number> {
	const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
	const running = startProcess(script, scripts[script].split(" ").slice(1), environment);
	started.push(running);
	await running.ready;
	return running.child.pid ?? 0;
}

/** The worker reads every shop with the encoder, and takes an exam of the demo shop. */
async function worked() {
	await client.query('DELETE FROM "KnowledgeMeaning"');
	await client.query('UPDATE "Shop" SET "encodedVersion" = 0');
	const { merchantTakesExam } = await import("~/flows/merchant-takes-exam.server");
	await merchantTakesExam(await shopAsked());
	await closeOwn();
	await until(async () => {
		const { rows } = await client.query(
			`SELECT (SELECT bool_and("encodedVersion" = "knowledgeVersion") FROM "Shop") AND
				NOT EXISTS (SELECT 1 FROM "ExamRun" WHERE state IN ('waiting', 'running')) AS done`,
		);
		return rows[0].done;
	}, workWithinSeconds);
}

async function shopAsked(): Promise<string> {
	const { rows } = await client.query(
		'SELECT shop FROM "KnowledgeDocument" GROUP BY shop ORDER BY count(*) DESC LIMIT 1',
	);
	return rows[0].shop;
}

/** Shoppers' questions, as the bubble asks them: each in the words of some passage. */
async function asked(appUrl: string) {
	const { batonShopper } = await import("./chat/baton-shopper");
	const shop = await shopAsked();
	const { rows } = await client.query('SELECT title FROM "KnowledgeDocument" WHERE shop = $1', [shop]);
	const questions = rows.map(({ title }: { title: string }) => `What do you say about ${title}?`);
	const shopper = await batonShopper(appUrl, shop, questions, 0);
	for (let count = 0; count < questionsAsked; count++) await shopper.turn(count);
	shopper.leave();
}

async function postmaster(): Promise<number> {
	const { rows } = await client.query("SELECT pg_read_file('postmaster.pid', 0, 12) AS pid");
	return Number.parseInt(rows[0].pid, 10);
}

async function closeOwn() {
	const { stopQueue } = await import("~/platform/jobs.server");
	await stopQueue();
	const { closeDatabase } = await import("~/platform/db.server");
	await closeDatabase();
}

async function until(holds: () => Promise<boolean>, seconds = 30) {
	for (let waitedMs = 0; waitedMs < seconds * 1000; waitedMs += 250) {
		if (await holds().catch(() => false)) return;
		await pause(250);
	}
	throw new Error(`Not ready within ${seconds} s`);
}

function print(fresh: Memory[], atRest: Memory[], database: Memory[]) {
	const app = sumOf(atRest, "the app");
	const rows = [sumOf(fresh, "the app, just started"), ...atRest, app, sumOf(database, "PostgreSQL beside it")];
	console.table(Object.fromEntries(rows.map(({ process: name, ...sizes }) => [name, sizes])));
	console.log(JSON.stringify({ bench: "memory", questionsAsked, restSeconds, app, rows }));
}
