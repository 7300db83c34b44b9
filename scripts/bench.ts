import { existsSync, globSync } from "node:fs";
import { basename } from "node:path";

/** `npm run bench -- NAME`: prints a table and, as its last line, one JSON object with the figures. */
const name = process.argv[2] ?? "";
const file = new URL(`./bench/${name}.ts`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
	const names = globSync("scripts/bench/*.ts").map((found) => basename(found, ".ts"));
	console.error(`There is no bench "${name}". There is: ${names.join(", ")}`);
	process.exit(1);
}
await import(file.href);
