import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const built = new Map<string, Promise<string>>();

/** One of the sandbox's own browser scripts, bundled once; `entry` is relative to this folder. */
export function browserScript(entry: "./bridge/main.ts" | "./admin/shell.ts"): Promise<string> {
	let script = built.get(entry);
	if (!script) {
		script = bundle(fileURLToPath(new URL(entry, import.meta.url)));
		built.set(entry, script);
	}
	return script;
}

async function bundle(path: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [path],
		bundle: true,
		write: false,
		format: "iife",
		target: "es2022",
	});
	return outputFiles[0]?.text ?? "";
}
