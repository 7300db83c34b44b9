import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, startPostgres } from "../postgres/server";
import { stackEnvironment } from "../stack/environment";
import { runToEnd } from "../stack/processes";

/**
 * `npm run bench -- sync`: the first sync of a large shop (BENCH_PRODUCTS, 50,000), a look at it in which nothing has
 * changed, one after a hundred changes, and with BENCH_NIGHT=1 the nightly comparison of everything; Shopify's bucket of the standard plan (2,000 points, 100 a second). Beside
 * it another process answers questions to the same shop: how long they take at rest and while it is synced.
 */
const products = Number(process.env.BENCH_PRODUCTS ?? 50_000);
const changes = 100;
const questionEveryMs = 100;

type Round = {
	name: string;
	seconds: number;
	points: number;
	requests: number;
	throttled: number;
	p50: number;
	p99: number;
};

const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
const postgres = await startPostgres({ folder: join(folder, "data") });
const port = await freePort();
await postgres.createDatabase("bench");
Object.assign(process.env, {
	...stackEnvironment({ app: port, sandbox: port, smtp: port }, postgres.url("bench"), "0f".repeat(32)),
	SHOPIFY_APP_URL: "https://baton.test",
});
const { env } = await import("~/platform/env.server");
const children: ChildProcess[] = [];
try {
	await runToEnd("prisma", ["migrate", "deploy"], { ...process.env, CHECKPOINT_DISABLE: "1" });
	const shopify = await startShopify();
	await install(shopify);
	const rounds = [await round("first sync", shopify, "whole"), await round("nothing changed", shopify, "recent")];
	await fetch(`${shopify.url}/change/${changes}`);
	rounds.push(await round(`${changes} changed`, shopify, "recent"));
	if (process.env.BENCH_NIGHT) rounds.push(await round("all compared", shopify, "whole"));
	console.table(rounds);
	console.log(JSON.stringify({ products, rounds }));
} finally {
	for (const child of children) child.kill();
	const { stopQueue } = await import("~/platform/jobs.server");
	await stopQueue();
	const { closeDatabase } = await import("~/platform/db.server");
	await closeDatabase();
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}

type Shopify = { url: string; token: string; shop: string };

async function startShopify(): Promise<Shopify> {
	const child = run("shopify.ts", [String(products)], { SCOPES: env().SCOPES });
	if (!child.stdout) throw new Error("no output");
	const [line] = await once(createInterface(child.stdout), "line");
	return JSON.parse(line);
}

function run(script: string, args: string[], more: Record<string, string> = {}): ChildProcess {
	const options = {
		env: { ...process.env, ...more },
		stdio: ["ignore", "pipe", "inherit"] as ["ignore", "pipe", "inherit"],
	};
	const child = spawn("tsx", [join("scripts/bench/sync", script), ...args], options);
	children.push(child);
	return child;
}

async function install({ url, token, shop }: Shopify) {
	for (const host of ["*.myshopify.com", "storage.googleapis.com"]) env().OUTBOUND_HOSTS[host] = `${url}/wire/{host}`;
	process.env.OUTBOUND_HOSTS = JSON.stringify(env().OUTBOUND_HOSTS);
	const [{ installShop }, { sessionStorage }, { Session }] = [
		await import("~/settings/shop.store.server"),
		await import("~/shopify.server"),
		await import("@shopify/shopify-api"),
	];
	await installShop(shop, { name: shop, locale: "en" }, new Date());
	const expires = new Date(Date.now() + 24 * 3_600_000);
	const base = { id: `offline_${shop}`, shop, state: "", isOnline: false, scope: env().SCOPES };
	await sessionStorage.storeSession(new Session({ ...base, accessToken: token, expires }));
}

/** One sync in a process of its own, questions beside it. */
async function round(name: string, { url, shop }: Shopify, mode: "whole" | "recent"): Promise<Round> {
	const { explainAnswer } = await import("~/answers/playground.server");
	await fetch(`${url}/spent`);
	const began = performance.now();
	const worker = run("worker.ts", [shop, mode]);
	const exit = once(worker, "exit");
	let running = true;
	exit.then(() => {
		running = false;
	});
	const taken: number[] = [];
	while (running) {
		const asked = performance.now();
		await explainAnswer({ shop, text: `How much is the Fjord Daypack 22 ${taken.length}?` });
		taken.push(performance.now() - asked);
		await pause(questionEveryMs);
	}
	const [code] = await exit;
	if (code !== 0) throw new Error(`The sync ended with ${code}`);
	const spent = (await (await fetch(`${url}/spent`)).json()) as Pick<Round, "points" | "requests" | "throttled">;
	taken.sort((one, other) => one - other);
	const at = (share: number) => Math.round((taken[Math.floor(taken.length * share)] ?? 0) * 10) / 10;
	return { name, seconds: Math.round((performance.now() - began) / 100) / 10, ...spent, p50: at(0.5), p99: at(0.99) };
}
