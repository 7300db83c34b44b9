import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployMigrations, stubEnvironment } from "./evaluate/environment";
import { startPostgres } from "./postgres/server";

/**
 * `npm run evaluate -- FOLDER --out FILE`: the real engine over a folder of knowledge.jsonl and questions.jsonl, in a
 * shop made for it and thrown away; writes one decision a line and prints the figures.
 */
const [folder, ...rest] = process.argv.slice(2);
const out = rest[rest.indexOf("--out") + 1];
const engine = rest.includes("--engine") ? rest[rest.indexOf("--engine") + 1] : "embedded";
if (!folder || !out || !rest.includes("--out")) {
	console.error("usage: npm run evaluate -- FOLDER --out FILE [--engine embedded|model]");
	process.exit(1);
}
if (engine !== "embedded" && engine !== "model") {
	console.error(`There is no engine "${engine}"; there are "embedded" and "model".`);
	process.exit(1);
}
if (engine === "model" && !process.env.LLM_MODEL) {
	console.error('The engine "model" needs LLM_MODEL, LLM_BASE_URL and LLM_API_KEY (see .env.example).');
	process.exit(1);
}

const scratch = process.env.DATABASE_URL ? null : mkdtempSync(join(tmpdir(), "baton-evaluate-"));
const postgres = scratch ? await startPostgres({ folder: join(scratch, "data"), throwAway: true }) : null;
try {
	await postgres?.createDatabase("evaluate");
	stubEnvironment(postgres?.url("evaluate"));
	deployMigrations();
	// After the environment is set: the app reads it when it is loaded.
	const { evaluateFolder } = await import("./evaluate/run");
	await evaluateFolder(folder, out, engine);
} finally {
	await postgres?.stop();
	if (scratch) rmSync(scratch, { recursive: true, force: true });
}
