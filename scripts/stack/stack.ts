import pg from "pg";
import { type PostgresServer, startPostgres } from "../postgres/server";
import { type Ports, stackEnvironment } from "./environment";
import { type RunningProcess, runToEnd, startProcess } from "./processes";

const databaseName = "baton";

type Stack = {
	appUrl: string;
	sandboxUrl: string;
	databaseUrl: string;
	environment: NodeJS.ProcessEnv;
	app: RunningProcess;
	worker: RunningProcess;
	/** Starts another worker, e.g. after one was killed. */
	startWorker: () => RunningProcess;
	stop: () => Promise<void>;
};

type Options = {
	ports: Ports;
	/** Where PostgreSQL keeps its cluster, unless DATABASE_URL names a server. */
	folder: string;
	sealKey: string;
	throwAway?: boolean;
	/** Where the sandbox finds itself again after a restart. */
	sandboxFolder?: string;
	/** What differs from the demo's environment. */
	overrides?: Record<string, string>;
};

/** The whole product against the sandbox: PostgreSQL (migrated), sandbox, app and worker, all built before. */
export async function startStack({
	ports,
	folder,
	sealKey,
	throwAway = false,
	sandboxFolder,
	overrides = {},
}: Options): Promise<Stack> {
	const { databaseUrl, stopPostgres } = await openDatabase(folder, throwAway);
	const environment = { ...stackEnvironment(ports, databaseUrl, sealKey, sandboxFolder), ...overrides };
	const started: RunningProcess[] = [];
	const start = (name: string, words: string[]) => {
		const running = startProcess(name, words, environment);
		started.push(running);
		return running;
	};
	const stop = async () => {
		await Promise.all(started.map((running) => running.stop()));
		await stopPostgres();
	};
	try {
		await runToEnd("prisma", ["migrate", "deploy"], { ...environment, CHECKPOINT_DISABLE: "1" });
		await start("The sandbox", ["--import", "tsx", "sandbox/main.ts"]).ready;
		const app = start("The app", ["build/server.js"]);
		await app.ready;
		const startWorker = () => start("The worker", ["build/worker.js"]);
		const worker = startWorker();
		await worker.ready;
		const [appUrl, sandboxUrl] = [ports.app, ports.sandbox].map((port) => `http://localhost:${port}`) as [
			string,
			string,
		];
		return { appUrl, sandboxUrl, databaseUrl, environment, app, worker, startWorker, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function openDatabase(folder: string, throwAway: boolean) {
	if (process.env.DATABASE_URL) return { databaseUrl: process.env.DATABASE_URL, stopPostgres: async () => undefined };
	const postgres = await startPostgres({ folder, throwAway });
	if (!(await exists(postgres))) await postgres.createDatabase(databaseName);
	return { databaseUrl: postgres.url(databaseName), stopPostgres: postgres.stop };
}

async function exists(postgres: PostgresServer): Promise<boolean> {
	const client = new pg.Client({ connectionString: postgres.url("postgres") });
	await client.connect();
	try {
		const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
		return rowCount === 1;
	} finally {
		await client.end();
	}
}
