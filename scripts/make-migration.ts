import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./postgres/server";

/**
 * `npm run migration -- name`: writes what prisma/schema.prisma has and its committed version lacks as a new
 * migration. (`prisma migrate dev` needs an engine binary, which Baton does without.)
 */
const name = process.argv[2]?.replace(/[^a-z0-9]+/g, "_");
if (!name) throw new Error("Name the migration: npm run migration -- add_something");
const folder = mkdtempSync(join(tmpdir(), "baton-migration-"));
const postgres = await startPostgres({ folder: join(folder, "data"), throwAway: true });
try {
	await postgres.createDatabase("empty");
	const environment = { ...process.env, CHECKPOINT_DISABLE: "1", DATABASE_URL: postgres.url("empty") };
	const committed = join(folder, "schema.prisma");
	let from = ["--from-empty"];
	try {
		writeFileSync(
			committed,
			execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { stdio: ["ignore", "pipe", "ignore"] }),
		);
		from = ["--from-schema-datamodel", committed];
	} catch {
		console.log("No committed schema: the migration makes everything.");
	}
	const words = ["migrate", "diff", ...from, "--to-schema-datamodel", "prisma/schema.prisma", "--script"];
	const sql = execFileSync("prisma", words, { env: environment, encoding: "utf8" });
	const at = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
	const target = join("prisma/migrations", `${at}_${name}`);
	mkdirSync(target, { recursive: true });
	writeFileSync(join(target, "migration.sql"), sql);
	console.log(`Wrote ${target}/migration.sql`);
} finally {
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}
