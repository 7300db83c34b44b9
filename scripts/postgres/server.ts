import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { everyoneMayEnter, postgresFolder, type SystemUser, userForPostgres } from "./binaries";

const run = promisify(execFile);
const superuser = "baton";

export type PostgresServer = {
	/** `postgresql://…` of the database `name`. */
	url: (name: string) => string;
	createDatabase: (name: string, template?: string) => Promise<void>;
	dropDatabase: (name: string) => Promise<void>;
	/** Down without a farewell and up again at the same address, as after a crash of the machine. */
	crash: () => Promise<void>;
	stop: () => Promise<void>;
};

type Options = {
	/** Where the cluster lives; made when absent. */
	folder: string;
	/** For tests: no fsync, nothing survives a power cut. */
	throwAway?: boolean;
};

/** Starts PostgreSQL 18 on a free loopback port, over the cluster in `folder` (made when absent or half made). */
export async function startPostgres({ folder, throwAway = false }: Options): Promise<PostgresServer> {
	const user = userForPostgres();
	const data = reachableFolder(resolve(folder), user);
	const bin = join(postgresFolder(user), "bin");
	const password = await makeCluster(data, bin, user);
	await run(join(bin, "pg_ctl"), ["-D", data, "-m", "fast", "-w", "stop"], asUser(user)).catch(() => "was not running");
	const port = await freePort();
	await startServer(data, bin, port, user, throwAway);
	const url = (name: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`;
	return {
		url,
		createDatabase: (name, template = "template1") =>
			execute(url("postgres"), `CREATE DATABASE "${name}" TEMPLATE "${template}"`),
		dropDatabase: (name) => execute(url("postgres"), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
		crash: async () => {
			await run(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"], asUser(user));
			await startServer(data, bin, port, user, throwAway);
		},
		stop: async () => {
			const mode = throwAway ? "immediate" : "fast";
			await run(join(bin, "pg_ctl"), ["-D", data, "-m", mode, "-w", "stop"], asUser(user)).catch(() => undefined);
		},
	};
}

/** Root runs the server as another user, who must reach its files: where he can't, they are kept in /var/tmp. */
function reachableFolder(folder: string, user: SystemUser | undefined): string {
	mkdirSync(folder, { recursive: true });
	const parent = resolve(folder, "..");
	// A folder that mkdtemp made is private: others may pass through it, not look into it.
	if (user && parent.startsWith(tmpdir()) && everyoneMayEnter(tmpdir())) chmodSync(parent, 0o711);
	if (!user || everyoneMayEnter(parent)) return folder;
	const outside = outsideFolder(folder);
	mkdirSync(outside, { recursive: true });
	return outside;
}

const outsideFolder = (folder: string) => join("/var/tmp", `baton-data${resolve(folder).replaceAll("/", "-")}`);

/** Deletes the cluster of `folder`, wherever it is kept. The server must be stopped. */
export function deleteCluster(folder: string): void {
	for (const place of [resolve(folder), outsideFolder(folder)]) rmSync(place, { recursive: true, force: true });
}

/** Returns the superuser's password, kept beside the cluster. A cluster that was only half made is made anew. */
async function makeCluster(data: string, bin: string, user: SystemUser | undefined): Promise<string> {
	const passwordFile = join(data, "password");
	const cluster = join(data, "PG_VERSION");
	if (existsSync(cluster) && existsSync(join(data, "complete"))) return readFileSync(passwordFile, "utf8").trim();
	// Beside the folder, so that a start that was cut off is known as ours and made anew.
	const making = `${data}.making`;
	if (existsSync(cluster) && !existsSync(making))
		throw new Error(`${data} holds a PostgreSQL cluster that Baton did not make. Move it away, or set DATABASE_URL.`);
	writeFileSync(making, "");
	rmSync(data, { recursive: true, force: true });
	mkdirSync(data, { recursive: true, mode: 0o700 });
	if (user) chownSync(data, user.uid, user.gid);
	const password = randomBytes(18).toString("base64url");
	const handedOver = `${data}.password`;
	writeFileSync(handedOver, password, { mode: 0o600 });
	if (user) chownSync(handedOver, user.uid, user.gid);
	try {
		const flags = ["--auth=scram-sha-256", `--username=${superuser}`, `--pwfile=${handedOver}`];
		const text = ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--no-sync"];
		await run(join(bin, "initdb"), ["-D", data, ...flags, ...text], asUser(user));
	} finally {
		rmSync(handedOver, { force: true });
	}
	writeFileSync(passwordFile, password, { mode: 0o600 });
	writeFileSync(join(data, "complete"), "");
	rmSync(making);
	return password;
}

async function startServer(data: string, bin: string, port: number, user: SystemUser | undefined, throwAway: boolean) {
	const settings = {
		listen_addresses: "127.0.0.1",
		unix_socket_directories: "",
		max_connections: "200",
		shared_buffers: "128MB",
		...(throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
	};
	const flags = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
	const log = join(data, "server.log");
	const sink = openSync(log, "a");
	const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...flags], {
		...asUser(user),
		// Its own process group: Ctrl-C in the terminal must not stop the database before the app has let go of it.
		detached: true,
		stdio: ["ignore", sink, sink],
	});
	server.unref();
	for (let waitedMs = 0; waitedMs < 20_000; waitedMs += 50) {
		if (server.exitCode !== null) break;
		if (await answers(port)) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	const lastLines = readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" ");
	throw new Error(`PostgreSQL did not start over ${data}: ${lastLines}`);
}

const answers = (port: number) => {
	const client = new pg.Client({ host: "127.0.0.1", port, user: superuser, password: "-", database: "postgres" });
	return client
		.connect()
		.then(
			() => true,
			// 28P01 wrong password: it is up, which is all that was asked.
			(error) => error.code === "28P01",
		)
		.finally(() => client.end().catch(() => undefined));
};

const asUser = (user: SystemUser | undefined) => ({
	...user,
	cwd: user ? "/" : undefined,
	env: { ...process.env, LC_ALL: "C" },
});

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	await new Promise((done) => server.close(done));
	return port;
}

async function execute(url: string, sql: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}
