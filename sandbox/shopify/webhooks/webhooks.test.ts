import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { standIn } from "../stand-in.harness";

let server: ReturnType<typeof createServer> | undefined;
afterEach(() => server?.close());

async function startApp() {
	const seen: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
	server = createServer(async (request, response) => {
		seen.push({ path: request.url ?? "", headers: request.headers, body: await text(request) });
		response.end();
	});
	await new Promise<void>((resolve) => server?.listen(0, resolve));
	return { seen, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

const form = (fields: Record<string, string>) => ({
	method: "POST",
	headers: { "content-type": "application/x-www-form-urlencoded" },
	body: new URLSearchParams(fields).toString(),
});

test("a webhook passes the library's validation, and a changed one does not", async () => {
	const app = await startApp();
	const { send, library, shop } = standIn({ appUrl: app.url });
	const customer = shop.customers[1];
	await send("/sandbox/webhooks", form({ topic: "customers/redact", customer: customer?.legacyResourceId ?? "" }));
	const { path, headers, body } = app.seen[0] as (typeof app.seen)[number];
	expect(path).toBe("/webhooks/compliance");
	const validate = (rawBody: string) =>
		library.webhooks.validate({ rawBody, rawRequest: { headers, method: "POST", url: path } });
	expect(await validate(body)).toMatchObject({
		valid: true,
		topic: "CUSTOMERS_REDACT",
		domain: shop.facts.myshopifyDomain,
	});
	expect(await validate(`${body} `)).toMatchObject({ valid: false });
	expect(JSON.parse(body).customer).toMatchObject({ id: Number(customer?.legacyResourceId) });
});

test("a changed price is in the Admin API and is told to the app", async () => {
	const app = await startApp();
	const { send, admin, shop } = standIn({ appUrl: app.url });
	const product = shop.products[0];
	const variant = product?.variants[0]?.id ?? "";
	await send("/sandbox/products", form({ variant, price: "12.5", stock: "3" }));
	expect(app.seen[0]?.headers["x-shopify-topic"]).toBe("products/update");
	expect(JSON.parse(app.seen[0]?.body ?? "{}").admin_graphql_api_id).toBe(product?.id);
	const { data } = await admin("query V($id: ID!) { productVariant(id: $id) { price inventoryQuantity } }", {
		id: variant,
	});
	expect(data.productVariant).toEqual({ price: "12.50", inventoryQuantity: 3 });
});

test("an uninstall takes the tokens away, and a delivery can be repeated under its own id", async () => {
	const app = await startApp();
	const { send, admin, sandbox, app: registration, shop } = standIn({ appUrl: app.url });
	const token = sandbox.tokens.grantOffline(shop.facts.myshopifyDomain, registration.scopes).accessToken;
	await send("/sandbox/webhooks", form({ topic: "app/uninstalled" }));
	expect((await admin("{ shop { name } }", {}, token)).status).toBe(401);
	await send("/sandbox/webhooks", form({ again: String(sandbox.webhooks.sent()[0]?.id) }));
	const ids = app.seen.map(({ headers }) => headers["x-shopify-webhook-id"]);
	expect(ids).toHaveLength(2);
	expect(ids[0]).toBe(ids[1]);
});
