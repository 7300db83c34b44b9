import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../scripts/postgres/server";

declare module "vitest" {
	interface ProvidedContext {
		/** URL of the server's maintenance database. */
		postgresUrl: string;
		/** A migrated, empty database that each test file copies. */
		templateDatabase: string;
	}
}

/** One throw-away PostgreSQL for the run, with a migrated template database. DATABASE_URL plays no part: tests never touch it. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), "baton-test-"));
	const postgres = await startPostgres({ folder: join(folder, "data"), throwAway: true });
	await postgres.createDatabase("template_baton");
	const environment = { ...process.env, CHECKPOINT_DISABLE: "1", DATABASE_URL: postgres.url("template_baton") };
	execFileSync("node_modules/.bin/prisma", ["migrate", "deploy"], { env: environment, stdio: "pipe" });
	project.provide("postgresUrl", postgres.url("postgres"));
	project.provide("templateDatabase", "template_baton");
	return async () => {
		await postgres.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}
