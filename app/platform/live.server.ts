import pg from "pg";
import type { Tx } from "./db.server";
import { env } from "./env.server";
import { log } from "./log.server";

/** The channel that `wake` notifies; for statements that wake in the same round trip (pg_notify(channel, topic)). */
export const liveChannel = "baton_live";
const channel = liveChannel;
/** `version`: of what there is news, where the waker told it. */
type Listener = (version: number | null) => void;

// One listening connection a process, also when Vite reloads this module.
const holder = globalThis as { batonLive?: { listeners: Map<string, Set<Listener>>; stop: () => Promise<void> } };

/** Topics: `conversation:<id>`, and `inbox:<shop>` for whatever a team's screens show. They only say "look again". */
export const conversationTopic = (id: string) => `conversation:${id}`;
export const inboxTopic = (shop: string) => `inbox:${shop}`;

/** SQL of a wake-up that tells how new the news is, so that whoever knows that version already need not look. */
export const wakeUpAt = (topic: string, version: string): string =>
	`pg_notify('${liveChannel}', ${topic} || '@' || ${version})`;

/** Tells every process, when the transaction commits, that there is something new under a topic. */
export async function wake(tx: Tx, ...topics: string[]): Promise<void> {
	for (const topic of topics) await tx.$executeRaw`SELECT pg_notify(${channel}, ${topic})`;
}

/** Calls back after every `wake` of the topic, and after a lost connection came back. Returns the way to stop. */
export function onWake(topic: string, listener: Listener): () => void {
	holder.batonLive ??= listen();
	const { listeners } = holder.batonLive;
	const set = listeners.get(topic) ?? new Set();
	listeners.set(topic, set.add(listener));
	return () => {
		set.delete(listener);
		if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
	};
}

export async function stopListening(): Promise<void> {
	const current = holder.batonLive;
	holder.batonLive = undefined;
	await current?.stop();
}

function listen() {
	const listeners = new Map<string, Set<Listener>>();
	const call = (set: Set<Listener> = new Set(), version: number | null = null) => {
		for (const listener of set) listener(version);
	};
	const hear = (payload: string) => {
		const [topic = "", version] = payload.split("@");
		call(listeners.get(topic), version === undefined ? null : Number(version));
	};
	let stopped = false;
	let client: pg.Client;
	const connect = async (): Promise<void> => {
		client = new pg.Client({ connectionString: env().DATABASE_URL });
		client.on("notification", ({ payload }) => hear(payload ?? ""));
		client.on("error", () => undefined);
		client.on("end", () => reconnect());
		await client.connect();
		await client.query(`LISTEN ${channel}`);
		for (const set of listeners.values()) call(set);
	};
	const reconnect = () => {
		if (stopped) return;
		setTimeout(
			() => connect().catch((error) => log.warn({ error }, "live updates are waiting for the database")),
			500,
		).unref();
	};
	const ready = connect().catch(() => reconnect());
	return {
		listeners,
		stop: async () => {
			stopped = true;
			await ready;
			await client.end().catch(() => undefined);
		},
	};
}
