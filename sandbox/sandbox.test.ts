import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "./main";

const folder = mkdtempSync(join(tmpdir(), "baton-sandbox-"));
let sandbox: Sandbox | undefined;
afterEach(async () => {
	await sandbox?.close();
	rmSync(folder, { recursive: true, force: true });
});

const app = { apiKey: "key", apiSecret: "secret", url: "http://localhost:1", scopes: ["read_products"] };
const shop = "fjell-and-fern.myshopify.com";

test("everything outside of Baton stands at one address", async () => {
	sandbox = await startSandbox({ app });
	const status = async (path: string) => (await fetch(`${sandbox?.url}${path}`, { redirect: "manual" })).status;
	const paths = ["/", "/sandbox", "/sandbox/webhooks", "/sandbox/products", "/desks", "/desks/mail", "/admin/shell.js"];
	for (const path of paths) expect([path, await status(path)]).toEqual([path, 200]);
	expect(await status("/admin")).toBe(303);
	expect(await status("/wire/cdn.shopify.com/shopifycloud/app-bridge.js")).toBe(200);
});

test("a restarted sandbox knows its tokens, theme and prices again; a reset forgets what was changed", async () => {
	sandbox = await startSandbox({ app, folder, embedsOn: [] });
	const token = sandbox.shopify.tokens.grantOffline(shop, app.scopes).accessToken;
	const variant = sandbox.shops[0]?.products[0]?.variants[0]?.id ?? "";
	await fetch(`${sandbox.url}/sandbox/products`, {
		method: "POST",
		redirect: "manual",
		body: new URLSearchParams({ variant, price: "1", stock: "2" }),
	});
	await fetch(`${sandbox.url}/sandbox/theme`, { method: "POST", body: JSON.stringify({ shop, on: true }) });
	await sandbox.close();

	sandbox = await startSandbox({ app, folder, embedsOn: [] });
	expect(sandbox.shopify.tokens.open(shop, token)).toMatchObject({ shop });
	expect(sandbox.shops[0]?.products[0]?.variants[0]).toMatchObject({ price: "1.00", inventoryQuantity: 2 });
	expect(sandbox.storefront.state.themes[shop]?.["chat-bubble"]?.on).toBe(true);
	await fetch(`${sandbox.url}/sandbox/reset`, { method: "POST" });
	expect(sandbox.shops[0]?.products[0]?.variants[0]?.price).not.toBe("1.00");
	expect(sandbox.storefront.state.themes).toEqual({});
});

test("a reset brings the bubble back to how the demo begins, also in a sandbox that goes on from an earlier run", async () => {
	const bubble = () => sandbox?.storefront.state.themes[shop]?.["chat-bubble"]?.on;
	for (const _run of ["first", "second"]) {
		sandbox = await startSandbox({ app, folder, embedsOn: [shop] });
		await fetch(`${sandbox.url}/sandbox/theme`, { method: "POST", body: JSON.stringify({ shop, on: false }) });
		expect(bubble()).toBe(false);
		await fetch(`${sandbox.url}/sandbox/reset`, { method: "POST" });
		await fetch(sandbox.url);
		expect(bubble()).toBe(true);
		await sandbox.close();
	}
});
