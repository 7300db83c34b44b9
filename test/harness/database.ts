import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { stopQueue } from "~/platform/jobs.server";
import { stopListening } from "~/platform/live.server";

/** Gives the test file a migrated, empty PostgreSQL database of its own. Call it at the top of the file. */
export function freshDatabase(): void {
	const name = new URL(env().DATABASE_URL).pathname.slice(1);
	beforeAll(() => maintain(`CREATE DATABASE "${name}" TEMPLATE "${inject("templateDatabase")}"`));
	afterAll(async () => {
		await stopQueue();
		await stopListening();
		await closeDatabase();
		await maintain(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
	});
}

async function maintain(sql: string) {
	const client = new pg.Client({ connectionString: inject("postgresUrl") });
	await client.connect();
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}
