import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { startSandbox } from "./sandbox";
import { demoShop } from "./shops/shops";

/** The sandbox as a program: everything outside of Baton, on SANDBOX_PORT. */
const scopesInToml = () => /^scopes = "([^"]*)"/m.exec(readFileSync("shopify.app.toml", "utf8"))?.[1] ?? "";

const environment = z.object({
	SANDBOX_PORT: z.coerce.number().int().default(4000),
	SANDBOX_SMTP_PORT: z.coerce.number().int().optional(),
	/** Where the sandbox keeps what was done in it over a restart; empty: nowhere. */
	SANDBOX_FOLDER: z.string().default(""),
	/** Shops that begin with the chat bubble on: the demo shop does, so that its storefront has something to show. */
	SANDBOX_EMBEDS_ON: z.string().default(demoShop),
	APP_URL: z.url().default("http://localhost:3000"),
	SHOPIFY_API_KEY: z.string().default("baton-sandbox-key"),
	SHOPIFY_API_SECRET: z.string().default("baton-sandbox-secret"),
	SCOPES: z.string().default(scopesInToml),
});

async function main() {
	const env = environment.parse(process.env);
	const sandbox = await startSandbox({
		port: env.SANDBOX_PORT,
		smtpPort: env.SANDBOX_SMTP_PORT ?? env.SANDBOX_PORT + 1,
		app: {
			url: env.APP_URL,
			apiKey: env.SHOPIFY_API_KEY,
			apiSecret: env.SHOPIFY_API_SECRET,
			scopes: env.SCOPES.split(","),
		},
		embedsOn: env.SANDBOX_EMBEDS_ON.split(",").filter(Boolean),
		folder: env.SANDBOX_FOLDER ? resolve(env.SANDBOX_FOLDER) : undefined,
	});
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		await sandbox.close();
		process.exit(0);
	};
	for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.on(signal, stop);
	if (process.send) process.send("ready");
	else console.log(`The sandbox is at ${sandbox.url}/sandbox`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
	main().catch((error: NodeJS.ErrnoException) => {
		console.error(
			error.code === "EADDRINUSE"
				? "A port of the sandbox is taken; choose another with SANDBOX_PORT or SANDBOX_SMTP_PORT."
				: error,
		);
		process.exit(1);
	});

export { type Sandbox, type SandboxConfig, startSandbox } from "./sandbox";
