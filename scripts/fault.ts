import { existsSync, globSync } from "node:fs";
import { basename } from "node:path";

/** `npm run fault -- NAME`: prints what happened and, as its last line, one JSON object; fails when something was lost. */
const name = process.argv[2] ?? "";
const file = new URL(`./fault/${name}.ts`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
	const names = globSync("scripts/fault/*.ts").map((found) => basename(found, ".ts"));
	console.error(`There is no fault run "${name}". There is: ${names.join(", ")}`);
	process.exit(1);
}
await import(file.href);
