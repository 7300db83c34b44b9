import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deleteCluster, startPostgres } from "./server";

let parent = "";
let folder = "";
beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), "baton-cluster-"));
	folder = join(parent, "data");
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

async function ask(url: string, sql: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query(sql).finally(() => client.end());
	return rows;
}

test("what was written is there after a restart, and gone after the cluster is deleted", async () => {
	const first = await startPostgres({ folder, throwAway: false });
	await first.createDatabase("kept");
	await ask(first.url("kept"), "CREATE TABLE word AS SELECT 'still here' AS text");
	await first.stop();
	const second = await startPostgres({ folder });
	expect(await ask(second.url("kept"), "SELECT text FROM word")).toEqual([{ text: "still here" }]);
	await second.stop();
	deleteCluster(folder);
	expect(existsSync(folder)).toBe(false);
});

test("a start that was cut off is made anew", async () => {
	mkdirSync(folder);
	writeFileSync(join(folder, "PG_VERSION"), "18\n");
	writeFileSync(`${folder}.making`, "");
	const server = await startPostgres({ folder, throwAway: true });
	expect(await ask(server.url("postgres"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
	await server.stop();
});

test("a cluster that somebody else made is left alone", async () => {
	mkdirSync(folder);
	writeFileSync(join(folder, "PG_VERSION"), "15\n");
	await expect(startPostgres({ folder, throwAway: true })).rejects.toThrow(
		"holds a PostgreSQL cluster that Baton did not make",
	);
	expect(existsSync(join(folder, "PG_VERSION"))).toBe(true);
});
