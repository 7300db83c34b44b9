import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { accountNames } from "../deliveries/account-names";
import { startWorker } from "../deliveries/worker";
import { openWorld } from "../deliveries/world";
import { countCalls, reached } from "./delivery/calls";

/**
 * `npm run bench -- delivery`: how long a ticket takes when nothing else is to be done, then 2,000 handoffs of 50 shops
 * at once, half of them at Zendesk (200 calls a minute, the smallest plan) and half at Gorgias (40 calls in 20 seconds,
 * with a key): the vendors' own limits, kept by the stand-ins. One worker process.
 */
const handoffs = Number(process.env.BENCH_HANDOFFS ?? 2_000);
const shopsEach = Number(process.env.BENCH_SHOPS ?? 50) / 2;
const idleHandoffs = 100;
const longestSeconds = 170;

const zendesk = accountNames("z", shopsEach);
const gorgias = accountNames("g", shopsEach);
const calls = countCalls();
const world = await openWorld({
	desks: {
		zendesk: zendesk.map((subdomain) => ({ subdomain, perMinute: 200 })),
		gorgias: gorgias.map((domain) => ({ domain })),
	},
	before: calls.count,
	overrides: { LOG_LEVEL: "error" },
});
try {
	const { openShops, promiseHandoffs } = await import("../deliveries/shops");
	const { database } = await import("~/platform/db.server");
	const shops = await openShops(zendesk, gorgias);
	const idle = await measureIdle();
	const flood = await measureFlood();
	print({ idle, flood });

	/** One at a time, each at another shop. */
	async function measureIdle() {
		const worker = startWorker(world.environment);
		await worker.ready;
		const tookMs: number[] = [];
		for (let index = -5; index < idleHandoffs; index++) {
			const [made] = await promiseHandoffs([...shops.slice((index + 5) % shops.length)], 1);
			const delivery = await delivered(made?.deliveryId ?? "");
			// The first ones warm the worker up.
			if (index >= 0) tookMs.push(delivery.deliveredAt.getTime() - delivery.createdAt.getTime());
		}
		await worker.stop();
		const sorted = tookMs.toSorted((left, right) => left - right);
		const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
		return { handoffs: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
	}

	async function delivered(id: string) {
		for (;;) {
			const { createdAt, deliveredAt } = await database().delivery.findUniqueOrThrow({ where: { id } });
			if (deliveredAt) return { createdAt, deliveredAt };
			await pause(20);
		}
	}

	async function measureFlood() {
		await promiseHandoffs(shops, handoffs);
		calls.forget();
		// From the top of a minute, so that Zendesk's windows and the time that is measured begin together.
		await pause(60_000 - (Date.now() % 60_000));
		const began = performance.now();
		const worker = startWorker(world.environment);
		let mostMegabytes = 0;
		const open = () => database().delivery.count({ where: { state: { in: ["pending", "sending"] } } });
		while ((await open()) > 0 && performance.now() - began < longestSeconds * 1000) {
			await pause(1_000);
			mostMegabytes = Math.max(mostMegabytes, megabytesOf(worker.child.pid));
		}
		const tookSeconds = Math.round((performance.now() - began) / 1000);
		const ended = await database().delivery.groupBy({ by: ["state"], _count: true, where: { shop: { not: "" } } });
		await worker.stop();
		const of = (domain: string, perSecond: number) =>
			reached(
				[...calls.byHost].flatMap(([host, list]) => (host.endsWith(domain) ? [list] : [])),
				perSecond,
			);
		const desks = { zendesk: of(".zendesk.com", 200 / 60), gorgias: of(".gorgias.com", 40 / 20) };
		const made = desks.zendesk.calls + desks.gorgias.calls;
		const refused = desks.zendesk.refused + desks.gorgias.refused;
		return {
			handoffs,
			shops: shops.length,
			tookSeconds,
			calls: made,
			shareOfPermittedRate: Number(((desks.zendesk.share + desks.gorgias.share) / 2).toFixed(3)),
			refused429: refused,
			refusedShare: Number((refused / made).toFixed(4)),
			workerMegabytes: mostMegabytes,
			desks,
			states: Object.fromEntries(ended.map(({ state, _count }) => [state, _count])),
		};
	}
} finally {
	await world.close();
}

/** Resident memory, as the system counts it. */
function megabytesOf(pid: number | undefined): number {
	if (!pid) return 0;
	return Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024);
}

function print(figures: { idle: object; flood: { desks: Record<string, object>; states: object } }) {
	const { desks, states, ...flood } = figures.flood;
	console.table({ idle: figures.idle });
	console.table({ flood: { ...flood, states: JSON.stringify(states) } });
	console.table(desks);
	console.log("The stand-ins keep the vendors' limits as they are (Zendesk Team, a Gorgias key): nothing is scaled.");
	console.log(JSON.stringify({ bench: "delivery", ...figures }));
}
