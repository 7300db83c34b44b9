import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DesksConfig, type DesksSandbox, desksSandbox } from "sandbox/desks";
import { type Handler, serve } from "sandbox/http";
import { type PostgresServer, startPostgres } from "../postgres/server";
import { stackEnvironment } from "../stack/environment";
import { runToEnd } from "../stack/processes";
import { bundleWorker } from "./worker";

type World = {
	postgres: PostgresServer;
	desks: DesksSandbox;
	/** For workers. */
	environment: NodeJS.ProcessEnv;
	close: () => Promise<void>;
};

type Options = {
	desks: DesksConfig;
	/** What stands between the workers and the desks: it counts calls, or spoils them. */
	before?: (handler: Handler) => Handler;
	/** A wire that leads to the desks; gives its own port. */
	between?: (port: number) => Promise<number>;
	overrides?: Record<string, string>;
};

/**
 * PostgreSQL, migrated and empty, the desks' stand-ins in this process, and the worker as it is in production, bundled.
 * From here on this process's environment is theirs, so import the app's modules only afterwards.
 */
export async function openWorld({
	desks: config,
	before = (handler) => handler,
	between,
	overrides,
}: Options): Promise<World> {
	const folder = mkdtempSync(join(tmpdir(), "baton-deliveries-"));
	const postgres = await startPostgres({ folder: join(folder, "data") });
	await postgres.createDatabase("deliveries");
	const desks = desksSandbox(config);
	const served = await serve(before(desks.handler), 0);
	const port = (await between?.(served.port)) ?? served.port;
	const ports = { app: port, sandbox: port, smtp: port };
	const environment = {
		...stackEnvironment(ports, postgres.url("deliveries"), "0f".repeat(32)),
		LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
		SMTP_URL: "",
		...overrides,
	};
	Object.assign(process.env, environment);
	await Promise.all([
		runToEnd("prisma", ["migrate", "deploy"], { ...environment, CHECKPOINT_DISABLE: "1" }),
		bundleWorker(),
	]);
	return {
		postgres,
		desks,
		environment,
		close: async () => {
			const [{ closeDatabase }, { stopQueue }] = await Promise.all([
				import("~/platform/db.server"),
				import("~/platform/jobs.server"),
			]);
			await stopQueue();
			await closeDatabase();
			await served.close();
			await postgres.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
