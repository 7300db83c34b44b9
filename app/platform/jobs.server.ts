import { PgBoss } from "pg-boss";
import type { Tx } from "./db.server";
import { env } from "./env.server";
import { log } from "./log.server";

/** Work that must happen. The payload is ids only: the worker reads the truth from the tables. */
type JobPayloads = {
	"nobody-answers": { shop: string; handoffId: string };
	"mail-waiting": { shop: string; handoffId: string };
	"mail-reply": { shop: string; conversationId: string; messageId: string };
	"close-silent-conversations": Record<string, never>;
	"sync-knowledge": { shop: string };
	"refresh-knowledge": { shop: string };
	"look-at-shop": { shop: string };
	"read-item": { shop: string; itemId: string };
	"encode-knowledge": Record<string, never>;
	"sync-due-shops": Record<string, never>;
	"take-exam": { shop: string };
	"exams-are-due": Record<string, never>;
	"verify-connections": Record<string, never>;
	"apply-retention": Record<string, never>;
	"privacy-request": { shop: string; requestId: string };
	/** destination: a connector's name */
	"listen-to-desk": { shop: string; destination: string };
	"ask-due-desks": Record<string, never>;
	"ask-desk": { shop: string; destination: string };
	"leave-desk": { shop: string; farewellId: string };
	"verify-connection": { shop: string; destination: string };
	"mail-broken-connection": { shop: string; destination: string };
};

type JobName = keyof JobPayloads;
const jobNames: JobName[] = [
	"nobody-answers",
	"mail-waiting",
	"mail-reply",
	"close-silent-conversations",
	"sync-knowledge",
	"refresh-knowledge",
	"look-at-shop",
	"read-item",
	"encode-knowledge",
	"sync-due-shops",
	"take-exam",
	"exams-are-due",
	"verify-connections",
	"apply-retention",
	"privacy-request",
	"listen-to-desk",
	"ask-due-desks",
	"ask-desk",
	"leave-desk",
	"verify-connection",
	"mail-broken-connection",
];

/** Of these, a `singletonKey` has one job waiting and one running at the most. */
const oneAtATime = new Set<JobName>([
	"sync-knowledge",
	"refresh-knowledge",
	"look-at-shop",
	"take-exam",
	"listen-to-desk",
	"ask-desk",
	"verify-connection",
]);

/** Promised for a later moment, at which nobody wakes the workers: they look for these often. */
const forLater = new Set<JobName>(["sync-knowledge", "refresh-knowledge", "nobody-answers", "mail-reply"]);
const lookEverySeconds = 2;

type SendOptions = { afterSeconds?: number; singletonKey?: string };

const holder = globalThis as { batonQueue?: Promise<PgBoss> };

/** Queues in their own schema. Promised jobs wake the workers; a killed worker's job is taken over after 20 s. */
async function start(role: "sender" | "worker"): Promise<PgBoss> {
	const boss = new PgBoss({
		connectionString: env().DATABASE_URL,
		max: role === "worker" ? 5 : 2,
		schedule: role === "worker",
		supervise: role === "worker",
		useListenNotify: role === "worker",
	});
	boss.on("error", (error) => log.error({ error }, "the queue reported an error"));
	await boss.start();
	for (const name of jobNames)
		await boss.createQueue(name, {
			policy: oneAtATime.has(name) ? "short" : "standard",
			notify: true,
			retryLimit: 50,
			retryDelay: 2,
			retryBackoff: true,
			retryDelayMax: 300,
			heartbeatSeconds: 20,
		});
	return boss;
}

export function startQueue(role: "sender" | "worker" = "sender"): Promise<PgBoss> {
	holder.batonQueue ??= start(role);
	return holder.batonQueue;
}

/** Promises the work inside the transaction: it exists if and only if the transaction commits. */
export async function enqueue<Name extends JobName>(
	tx: Tx,
	name: Name,
	data: JobPayloads[Name],
	options: SendOptions = {},
): Promise<void> {
	const boss = await startQueue();
	const executeSql = async (text: string, values: unknown[] = []) => ({
		rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
	});
	await boss.send(name, data, {
		db: { executeSql } as never,
		startAfter: options.afterSeconds,
		singletonKey: options.singletonKey,
		// A waiting job of a key that is at work is passed over. (pg-boss's `stately` is not: it would hold up every other key.)
		...(oneAtATime.has(name) && options.singletonKey ? { group: { id: options.singletonKey } } : {}),
	});
}

type Worker<Name extends JobName> = (data: JobPayloads[Name]) => Promise<void>;

/** Runs `worker` for every job of the name, `concurrency` at a time; a throw means "again, later". */
export async function work<Name extends JobName>(name: Name, worker: Worker<Name>, concurrency = 4): Promise<void> {
	const boss = await startQueue("worker");
	const options = {
		localConcurrency: concurrency,
		batchSize: 1,
		...(oneAtATime.has(name) ? { groupConcurrency: 1 } : {}),
		pollingIntervalSeconds: lookEverySeconds,
		...(forLater.has(name) ? { notifyPollingIntervalSeconds: lookEverySeconds } : {}),
	};
	await boss.work(name, options, async ([job]) => {
		if (job) await worker(job.data as JobPayloads[Name]);
	});
}

/** `cron`: five fields, UTC. */
export async function schedule(name: JobName, cron: string): Promise<void> {
	await (await startQueue("worker")).schedule(name, cron, {});
}

export async function stopQueue(): Promise<void> {
	const current = holder.batonQueue;
	holder.batonQueue = undefined;
	await (await current)?.stop({ graceful: true, timeout: 5_000 });
}
