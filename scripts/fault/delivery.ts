import { setTimeout as pause } from "node:timers/promises";
import { accountNames } from "../deliveries/account-names";
import { startWorker } from "../deliveries/worker";
import { openWorld } from "../deliveries/world";
import type { RunningProcess } from "../stack/processes";
import { type BadWire, badWire } from "./delivery/bad-wire";
import { chance } from "./delivery/chance";
import type { Noted } from "./delivery/verdict";

/**
 * `npm run fault -- delivery`: handoffs to Zendesk and Gorgias while workers are killed, the database crashes, answers
 * are spoiled, tokens are revoked, and clocks are two hours on. Each must end as exactly one ticket, or in the Inbox
 * with its reason. `FAULT_SEED` repeats what is random here (not the timing of the processes); `FAULT_HANDOFFS` says how
 * many. The deadline is two minutes instead of fifteen, so that the run ends within six.
 */
const handoffs = Number(process.env.FAULT_HANDOFFS ?? 1_000);
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
const accountsEach = 20;
const workerCount = 3;
const promiseSeconds = 90;
const mishapSeconds = 120;
const longestSeconds = 330;
console.log(`Seed ${seed}: FAULT_SEED=${seed} repeats it.`);

const luck = chance(seed);
const [zendesk, gorgias] = [accountNames("z", accountsEach), accountNames("g", accountsEach)];
let desksAheadMs = 0;
let wire: BadWire | undefined;
const world = await openWorld({
	desks: {
		now: () => new Date(Date.now() + desksAheadMs),
		zendesk: zendesk.map((subdomain) => ({ subdomain })),
		gorgias: gorgias.map((domain) => ({ domain })),
	},
	overrides: { HANDOFF_DEADLINE_MINUTES: "2" },
	between: async (port) => {
		wire = await badWire(port, luck);
		return wire.port;
	},
});
const counts = {
	workersKilled: 0,
	workersEndedThemselves: 0,
	databaseCrashes: 0,
	accountsRevoked: 0,
	accountsConnectedAgain: 0,
};
const { connect, openShops, promiseHandoffs } = await import("../deliveries/shops");
const { teammateNotes } = await import("~/flows/teammate-notes.server");
const { database } = await import("~/platform/db.server");
const { judge } = await import("./delivery/verdict");

const began = performance.now();
const secondsIn = () => (performance.now() - began) / 1000;
const workers: RunningProcess[] = [];
let stopping = false;
try {
	const shops = await openShops(zendesk, gorgias);
	wire?.start();
	for (let place = 0; place < workerCount; place++) keepWorker(place);
	const start = secondsIn();
	const [made] = await Promise.all([promiseAll(), killWorkers(start), crashDatabase(), breakAccounts(shops)]);
	await ended();
	const verdict = await judge(made.promised, made.noted, world.desks.state);
	const lost = verdict.lost.length + verdict.twice.length + verdict.notesTwice.length;
	const tookSeconds = Math.round(secondsIn());
	print(verdict, { ...counts, ...wire?.counts }, tookSeconds);
	process.exitCode = lost === 0 ? 0 : 1;

	/** In small groups over a minute and a half; every tenth conversation gets a teammate's note at once. */
	async function promiseAll() {
		const [promised, noted]: [Awaited<ReturnType<typeof promiseHandoffs>>, Noted[]] = [[], []];
		const group = 8;
		while (promised.length < handoffs) {
			const due = Math.min(handoffs, ((secondsIn() - start) / promiseSeconds) * handoffs);
			if (promised.length >= due) await pause(100);
			else {
				const turned = shops.map((_, index) => shops[(index + promised.length) % shops.length] ?? shops[0]);
				// What the database did not take was not promised.
				const some = await promiseHandoffs(
					turned.flatMap((shop) => shop ?? []),
					Math.min(group, handoffs - promised.length),
				).catch(() => []);
				promised.push(...some);
				for (const { shop, conversationId, handoffId } of some.slice(0, 1)) {
					const words = `Note on ${handoffId}`;
					const note = { shop, conversationId, text: words, clientMessageId: handoffId };
					const done = await teammateNotes({ ...note, teammate: { id: "1", name: "Noa" } }).catch(() => null);
					if (done?.ok) noted.push({ handoffId, words });
				}
			}
		}
		return { promised, noted };
	}
} finally {
	stopping = true;
	await Promise.all(workers.map((worker) => worker.stop()));
	await world.close();
	wire?.close();
}

/** Whatever ends a worker, another one is started in its place, as where it is operated. The last one's clock is two hours ahead. */
function keepWorker(place: number): void {
	const skew = place === workerCount - 1 ? { CLOCK_SKEW_SECONDS: "7200" } : {};
	const worker = startWorker({ ...world.environment, ...skew });
	workers[place] = worker;
	worker.child.once("exit", async (_, signal) => {
		if (stopping) return;
		counts[signal === "SIGKILL" ? "workersKilled" : "workersEndedThemselves"] += 1;
		await pause(luck.next() * 2_000);
		if (!stopping) keepWorker(place);
	});
}

async function killWorkers(start: number): Promise<void> {
	while (secondsIn() - start < mishapSeconds) {
		await pause(3_000 + luck.next() * 4_000);
		luck.oneOf(workers)?.child.kill("SIGKILL");
	}
}

async function crashDatabase(): Promise<void> {
	for (const afterSeconds of [25, 40]) {
		await pause(afterSeconds * 1000);
		await world.postgres.crash();
		counts.databaseCrashes += 1;
	}
}

/** Tokens are revoked midway; half of the merchants connect again. The desks' clocks go two hours on. */
async function breakAccounts(shops: Awaited<ReturnType<typeof openShops>>): Promise<void> {
	await pause(35_000);
	desksAheadMs = 2 * 3_600_000;
	await pause(10_000);
	const revoked = shops.slice(0, 8);
	for (const { account } of revoked) {
		counts.accountsRevoked += 1;
		for (const desk of world.desks.state.zendesk) if (desk.subdomain === account) desk.grants.splice(0, Infinity);
		for (const desk of world.desks.state.gorgias) if (desk.domain === account) desk.apiKeys.splice(0, Infinity);
	}
	await pause(25_000);
	for (const shop of revoked.slice(0, 4)) {
		const desk = world.desks.state.gorgias.find(({ domain }) => domain === shop.account);
		desk?.apiKeys.push({ email: `robin@${shop.account}.example`, key: "gorgias-demo-api-key" });
		for (let times = 0; times < 10; times++) {
			const done = await connect(shop).then(
				() => true,
				() => false,
			);
			if (done) {
				counts.accountsConnectedAgain += 1;
				break;
			}
		}
	}
}

/** Until no delivery is under way any more; then notes get as long as a lease to arrive (at a broken desk they wait on). */
async function ended(): Promise<void> {
	const open = { state: { in: ["pending", "sending"] } };
	const deliveries = () => database().delivery.count({ where: open });
	const notes = () => database().ticketUpdate.count({ where: { ...open, delivery: { remoteId: { not: null } } } });
	const none = async (count: () => Promise<number>, untilSecond: number) => {
		while (secondsIn() < untilSecond && (await count().catch(() => 1)) > 0) await pause(1_000);
	};
	await none(deliveries, longestSeconds);
	await none(notes, Math.min(longestSeconds, secondsIn() + 50));
}

function print(verdict: Awaited<ReturnType<typeof judge>>, happened: object, tookSeconds: number) {
	const { reasons, lost, twice, notesTwice, ...figures } = verdict;
	console.table({ happened });
	console.table({ ended: { ...figures, lost: lost.length, twice: twice.length, notesTwice: notesTwice.length } });
	console.table(reasons);
	for (const one of [...lost, ...twice]) console.log(one);
	const ends = { ...figures, lost: lost.length, twice: twice.length, notesTwice: notesTwice.length };
	console.log(JSON.stringify({ fault: "delivery", seed, tookSeconds, happened, ...ends }));
}
