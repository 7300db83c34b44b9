import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "./build";
import { deleteCluster } from "./postgres/server";
import { CannotStart, requireFreePort, requireWritable, takeLock } from "./stack/checks";
import { keptSealKey } from "./stack/environment";
import { runToEnd } from "./stack/processes";
import { startStack } from "./stack/stack";

/** `npm run demo [-- --fresh]`: the whole product against the sandbox, with a demo shop. */
const folder = resolve(".data");
const app = Number(process.env.PORT ?? 3000);
const sandbox = Number(process.env.SANDBOX_PORT ?? 4000);
const ports = { app, sandbox, smtp: Number(process.env.SANDBOX_SMTP_PORT ?? sandbox + 1) };

async function demo() {
	requireWritable(folder);
	const letGo = takeLock(folder);
	process.on("exit", letGo);
	await requireFreePort(ports.app, "PORT");
	await requireFreePort(ports.sandbox, "SANDBOX_PORT");
	await requireFreePort(ports.smtp, "SANDBOX_SMTP_PORT");
	if (process.argv.includes("--fresh")) {
		deleteCluster(resolve(folder, "postgres"));
		rmSync(resolve(folder, "sandbox"), { recursive: true, force: true });
	}
	console.log("Building …");
	await build();
	console.log("Starting PostgreSQL, sandbox, app and worker …");
	const stack = await startStack({
		ports,
		folder: resolve(folder, "postgres"),
		sealKey: keptSealKey(folder),
		sandboxFolder: resolve(folder, "sandbox"),
	});
	stopOnSignal(stack.stop);
	try {
		await runToEnd("tsx", ["scripts/seed/seed.ts"], { ...stack.environment, SEED_HISTORY: "1" });
	} catch (error) {
		await stack.stop();
		throw error;
	}
	console.log(`
Baton demo ready

  Storefront      ${stack.sandboxUrl}/           open the chat bubble and ask something
  Shopify admin   ${stack.sandboxUrl}/admin      Baton's pages, as the merchant sees them
  Helpdesks       ${stack.sandboxUrl}/desks      Zendesk, Gorgias, Klaviyo and the mail
  More            ${stack.sandboxUrl}/sandbox    webhooks, a second shop
  App             ${stack.appUrl}

Ctrl-C stops everything; npm run demo -- --fresh begins anew.`);
}

function stopOnSignal(stop: () => Promise<void>) {
	let stopping = false;
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.on(signal, async () => {
			if (stopping) return;
			stopping = true;
			console.log("\nStopping …");
			await stop();
			process.exit(0);
		});
}

demo().catch((error) => {
	console.error(error instanceof CannotStart ? error.message : error);
	process.exit(1);
});
