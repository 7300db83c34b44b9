import { pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { runToEnd } from "./stack/processes";

/** `npm run build`: the Remix app (build/server, build/client), the two programs that run it, and the bubble's assets. */
export async function build(): Promise<void> {
	// First, since it empties build/.
	await runToEnd("remix", ["vite:build"], { ...process.env, NODE_ENV: "production" });
	await Promise.all([
		bundle({
			entryPoints: ["server.ts", "worker.ts", { in: "app/knowledge/file-thread.js", out: "file-thread" }],
			outdir: "build",
			bundle: true,
			packages: "external",
			platform: "node",
			format: "esm",
			target: "node24",
			sourcemap: true,
			logLevel: "warning",
		}),
		runToEnd("tsx", ["scripts/build-bubble.ts"], process.env),
	]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
