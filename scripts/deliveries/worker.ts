import { build } from "esbuild";
import { type RunningProcess, startProcess } from "../stack/processes";

const bundle = "node_modules/.cache/baton/worker.js";

/** The worker as it is in production, bundled beside the build so that a running one is left alone. */
export async function bundleWorker(): Promise<void> {
	await build({
		entryPoints: ["worker.ts"],
		outfile: bundle,
		bundle: true,
		packages: "external",
		platform: "node",
		format: "esm",
		target: "node24",
		logLevel: "warning",
	});
}

export const startWorker = (environment: NodeJS.ProcessEnv): RunningProcess =>
	startProcess("The worker", [bundle], environment);
