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

/** `BENCH_PROFILE=folder` leaves a CPU profile of the worker there. */
const profiling = process.env.BENCH_PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];

export const startWorker = (environment: NodeJS.ProcessEnv): RunningProcess =>
	startProcess("The worker", [...profiling, bundle], environment);
