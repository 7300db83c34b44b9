import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@prisma/client";
import pg from "pg";
import { shiftedBy } from "./clock";
import { env } from "./env.server";
import { log } from "./log.server";

/** What a store works with: the database, or the transaction that a flow has opened. */
export type Tx = Prisma.TransactionClient;

type Handles = { pool: pg.Pool; prisma: PrismaClient };

// One pool a process, also when Vite reloads this module.
const holder = globalThis as { batonDatabase?: Handles };

/** UTC whatever the server is set to: Prisma's `Session` table has timestamps without a zone. */
const sessionSettings = "-c TimeZone=UTC";

function open(): Handles {
	const pool = new pg.Pool({
		connectionString: env().DATABASE_URL,
		max: env().DATABASE_POOL,
		options: sessionSettings,
	});
	// A connection that breaks while nobody uses it (the database restarts) is replaced by the next query.
	pool.on("error", (error) => log.warn({ error }, "an idle database connection was lost"));
	return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function handles(): Handles {
	holder.batonDatabase ??= open();
	return holder.batonDatabase;
}

/** The Prisma client. Only stores (`*.store.server.ts`) use it. */
export const database = (): PrismaClient => handles().prisma;

/** The pool beneath it, for the queue and for the few statements where a round trip counts. */
export const pool = (): pg.Pool => handles().pool;

/** State, history and promised work commit together or not at all. */
export const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
	database().$transaction(work, { timeout: 15_000, maxWait: 10_000 });

/** The database's own time: the one clock that all processes share. */
export async function databaseNow(tx: Tx): Promise<Date> {
	const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
	if (!row) throw new Error("The database does not tell the time");
	return new Date(row.at.getTime() + shiftedBy());
}

/** Lets go of every connection; call it before the database is stopped. */
export async function closeDatabase(): Promise<void> {
	const current = holder.batonDatabase;
	holder.batonDatabase = undefined;
	await current?.prisma.$disconnect();
	await current?.pool.end();
}
