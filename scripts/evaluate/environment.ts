import { execFileSync } from "node:child_process";

/** What the app's modules need to load; nothing here reaches any outside service. */
export function stubEnvironment(databaseUrl: string | undefined): void {
	const stubs: Record<string, string> = {
		DATABASE_URL: databaseUrl ?? "",
		LOG_LEVEL: "warn",
		SHOPIFY_API_KEY: "not-used",
		SHOPIFY_API_SECRET: "not-used",
		SHOPIFY_APP_URL: "https://baton.invalid",
		BATON_SEAL_KEY: "0".repeat(64),
		// What is measured is the model, not the day's budget of one shop.
		LLM_TOKENS_PER_SHOP_PER_DAY: "1000000000",
	};
	for (const [name, value] of Object.entries(stubs)) if (!process.env[name]) process.env[name] = value;
}

export function deployMigrations(): void {
	const environment = { ...process.env, CHECKPOINT_DISABLE: "1" };
	execFileSync("node_modules/.bin/prisma", ["migrate", "deploy"], {
		env: environment,
		stdio: ["ignore", "ignore", "inherit"],
	});
}
