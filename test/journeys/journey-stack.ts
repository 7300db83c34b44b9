import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../scripts/build";
import { freePort } from "../../scripts/postgres/server";
import { runToEnd } from "../../scripts/stack/processes";
import { startStack } from "../../scripts/stack/stack";

/** What a journey is told of the stack that it walks through. */
export type JourneyStack = {
	appUrl: string;
	sandboxUrl: string;
	/** What the app runs with, so that a journey can look into its database. */
	environment: Record<string, string>;
};

/** The whole product for the journeys: built, on free ports, over a throw-away database, with both demo shops. */
export async function startJourneyStack(): Promise<{ stack: JourneyStack; stop: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), "baton-journeys-"));
	await build();
	const ports = { app: await freePort(), sandbox: await freePort(), smtp: await freePort() };
	delete process.env.DATABASE_URL;
	const started = await startStack({
		ports,
		folder: join(folder, "postgres"),
		sealKey: "ab".repeat(32),
		throwAway: true,
		overrides: {
			// Every shopper of the journeys comes from one address.
			CHAT_LIMIT_PER_ADDRESS_PER_MINUTE: "10000",
			SANDBOX_EMBEDS_ON: "fjell-and-fern.myshopify.com,lumen-tea.myshopify.com",
		},
	});
	const stop = async () => {
		await started.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		await runToEnd("tsx", ["scripts/seed/seed.ts"], started.environment);
	} catch (error) {
		await stop();
		throw error;
	}
	const { appUrl, sandboxUrl } = started;
	const strings = Object.entries(started.environment).filter((one): one is [string, string] => one[1] !== undefined);
	return { stack: { appUrl, sandboxUrl, environment: Object.fromEntries(strings) }, stop };
}
