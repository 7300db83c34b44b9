import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build";
import { freePort } from "../../scripts/postgres/server";
import { runToEnd } from "../../scripts/stack/processes";
import { startStack } from "../../scripts/stack/stack";

declare module "vitest" {
	interface ProvidedContext {
		appUrl: string;
		sandboxUrl: string;
		/** What the app runs with, so that a journey can look into its database. */
		environment: Record<string, string>;
	}
}

/** The whole product for the journeys: built, on free ports, over a throw-away database, with both demo shops. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), "baton-journeys-"));
	await build();
	const ports = { app: await freePort(), sandbox: await freePort(), smtp: await freePort() };
	delete process.env.DATABASE_URL;
	const stack = await startStack({
		ports,
		folder: join(folder, "postgres"),
		sealKey: "ab".repeat(32),
		throwAway: true,
		// Every shopper of the journeys comes from one address.
		overrides: { CHAT_LIMIT_PER_ADDRESS_PER_MINUTE: "10000" },
	});
	try {
		await runToEnd("tsx", ["scripts/seed.ts"], stack.environment);
	} catch (error) {
		await stack.stop();
		throw error;
	}
	project.provide("appUrl", stack.appUrl);
	project.provide("sandboxUrl", stack.sandboxUrl);
	const strings = Object.entries(stack.environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
	project.provide("environment", Object.fromEntries(strings));
	return async () => {
		await stack.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}
