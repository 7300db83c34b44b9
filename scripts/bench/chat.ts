import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../build";
import { freePort, startPostgres } from "../postgres/server";
import { stackEnvironment } from "../stack/environment";
import { runToEnd, startProcess } from "../stack/processes";
import { benchKnowledge } from "./chat/knowledge";
import { type LoadFigures, load } from "./chat/load";

/**
 * `npm run bench -- chat`: message → stored → answered → streamed, embedded engine, 10,000 passages, one web process,
 * at 1 and 8 shoppers; beside a bare node:http server that only inserts the message and streams 30 words.
 */
const passages = 10_000;
const secondsEach = Number(process.env.BENCH_SECONDS ?? 10);
const warmUpSeconds = 3;
const concurrencies = [1, 8];
/** `BENCH_PROFILE=folder` leaves a CPU profile of the app there. */
const profiling = process.env.BENCH_PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];

const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
const postgres = await startPostgres({ folder: join(folder, "data") });
const [appPort, barePort] = [await freePort(), await freePort()];
const limits = Object.fromEntries(
	["VISITOR", "ADDRESS", "SHOP"].map((whose) => [`CHAT_LIMIT_PER_${whose}_PER_MINUTE`, "1000000"]),
);
await postgres.createDatabase("bench");
const environment: NodeJS.ProcessEnv = {
	...stackEnvironment({ app: appPort, sandbox: appPort, smtp: appPort }, postgres.url("bench"), "0f".repeat(32)),
	...limits,
	// As in production, which knows no sandbox.
	NODE_ENV: "production",
	OUTBOUND_HOSTS: "{}",
};
Object.assign(process.env, environment);
try {
	await build();
	await runToEnd("prisma", ["migrate", "deploy"], { ...environment, CHECKPOINT_DISABLE: "1" });
	const figures = { passages, baton: await measureBaton(), bare: await measureBare() };
	print(figures);
} finally {
	const { closeDatabase } = await import("~/platform/db.server");
	await closeDatabase();
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}

async function measureBaton(): Promise<LoadFigures[]> {
	// After the environment is set: these modules read it when they are loaded.
	const { makeShop } = await import("../evaluate/shop");
	const { batonShopper } = await import("./chat/baton-shopper");
	const { knowledge, questions } = benchKnowledge(passages);
	const shop = await makeShop(knowledge);
	const app = startProcess("The app", [...profiling, "build/server.js"], environment);
	await app.ready;
	const arrive = (index: number) => batonShopper(`http://127.0.0.1:${appPort}`, shop, questions, index);
	try {
		return await measure(arrive);
	} finally {
		await app.stop();
	}
}

async function measureBare(): Promise<LoadFigures[]> {
	const bare = startProcess("The bare server", ["--import", "tsx", "scripts/bench/chat/bare-server.ts"], {
		...environment,
		PORT: String(barePort),
	});
	await bare.ready;
	const turn = async () => {
		const body = JSON.stringify({ text: "How do I wash the wool blanket?" });
		const response = await fetch(`http://127.0.0.1:${barePort}`, { method: "POST", body });
		await response.text();
	};
	try {
		return await measure(async () => ({ turn, leave: () => undefined }));
	} finally {
		await bare.stop();
	}
}

async function measure(arrive: Parameters<typeof load>[2]): Promise<LoadFigures[]> {
	await load(2, warmUpSeconds, arrive);
	const figures: LoadFigures[] = [];
	for (const shoppers of concurrencies) figures.push(await load(shoppers, secondsEach, arrive));
	return figures;
}

function print(figures: { passages: number; baton: LoadFigures[]; bare: LoadFigures[] }) {
	console.table([
		...figures.baton.map((row) => ({ server: "Baton", ...row })),
		...figures.bare.map((row) => ({ server: "bare", ...row })),
	]);
	const ratios = figures.baton.map(({ shoppers, turnsPerSecond }, index) => ({
		shoppers,
		ratio: Number((turnsPerSecond / (figures.bare[index]?.turnsPerSecond ?? Number.NaN)).toFixed(3)),
	}));
	console.log(JSON.stringify({ bench: "chat", ...figures, ratios }));
}
