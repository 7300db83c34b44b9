import { expect, test } from "vitest";
import type { Shop } from "../shops/shop";
import { demoShops } from "../shops/shops";
import { storefrontSandbox } from "./index";

const origin = "http://localhost:4000";
const tea = "http://lumen-tea.localhost:4000";

/** A storefront and a browser that keeps its cookies. */
function visiting(change: (shops: Shop[]) => void = () => {}) {
	const shops = demoShops({ origin, now: new Date("2026-11-22T15:00:00Z") });
	change(shops);
	const storefront = storefrontSandbox({ shops });
	const cookies = new Map<string, string>();
	const request = (url: string, init: RequestInit = {}) => {
		const { host } = new URL(url, origin);
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
		return new Request(new URL(url, origin), { ...init, headers: { ...init.headers, host, cookie } });
	};
	const send = async (url: string, init?: RequestInit) => {
		const answer = await storefront.handler(request(url, init));
		if (!answer) throw new Error(`Nobody answers ${url}`);
		for (const cookie of answer.headers.getSetCookie()) {
			const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
			if (value) cookies.set(name, value);
			else cookies.delete(name);
		}
		return answer;
	};
	const open = async (url: string) => (await send(url)).text();
	const post = (url: string, fields: Record<string, string>) =>
		send(url, { method: "POST", body: new URLSearchParams(fields) });
	const postJson = (url: string, body: unknown) =>
		send(url, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
	return { storefront, shops, request, send, open, post, postJson };
}

const variantOf = ([shop]: Shop[], handle: string, title: string): string => {
	const product = shop?.products.find((candidate) => candidate.handle === handle);
	return product?.variants.find((variant) => variant.title === title)?.legacyResourceId ?? "";
};

test.each([
	["/", "Made for weather"],
	["/collections", "Camp kitchen"],
	["/collections/all", "Storm Anorak"],
	["/collections/outlet", "Tarn Rain Jacket"],
	["/products/storm-anorak", "Add to cart"],
	["/collections/clothing/products/storm-anorak", "Add to cart"],
	["/cart", "There is nothing in it yet"],
	["/search?q=four+season+tent", "Isbre 2"],
	["/pages/size-guide", "<td>94–100</td>"],
	["/policies/refund-policy", "45 days"],
	["/blogs/field-notes", "Three layers, one rule"],
	["/blogs/field-notes/three-layers-one-rule", "Mikkel Brandt"],
	["/account/login", "Ana Ruiz"],
])("%s shows %s", async (path, words) => {
	const { send } = visiting();
	const answer = await send(path);
	expect(answer.status).toBe(200);
	expect(await answer.text()).toContain(words);
});

test("every product, page and policy of both shops has its page and its picture", async () => {
	const { shops, send } = visiting();
	for (const shop of shops) {
		const paths = [
			...shop.products.flatMap(({ onlineStoreUrl, images }) => [onlineStoreUrl ?? "", ...images.map(({ url }) => url)]),
			...shop.pages.map(({ handle }) => `${shop.facts.url}/pages/${handle}`),
			...shop.policies.map(({ url }) => url),
		];
		const missing = [];
		for (const path of paths) if ((await send(path)).status !== 200) missing.push(path);
		expect(missing).toEqual([]);
	}
});

test("what is not there is a 404 page, and what belongs to others is passed on", async () => {
	const { storefront, request, send } = visiting();
	expect((await send("/products/nothing")).status).toBe(404);
	for (const path of [
		"/apps/baton/session",
		"/admin",
		"/desks/zendesk",
		"/wire/x",
		"/sandbox/reset",
		"/nb/apps/baton/x",
	]) {
		expect(await storefront.handler(request(path, { method: "POST" }))).toBeNull();
	}
});

test("the host chooses the shop; localhost is the demo shop", async () => {
	const { open, storefront, request } = visiting();
	expect(await open(origin)).toContain("<title>Fjell &amp; Fern</title>");
	expect(await open(tea)).toContain("<title>Lumen Tea</title>");
	expect(await open(`${tea}/products/harbor-breakfast`)).toContain("$14.00");
	expect(storefront.shopOf(request("http://127.0.0.1:4000/")).facts.name).toBe("Fjell & Fern");
	expect(storefront.shopOf(request("http://lumen-tea.myshopify.com/")).facts.name).toBe("Lumen Tea");
});

test("a customer signs in, sees his own orders only, and signs out", async () => {
	const { shops, open, post, send, storefront, request } = visiting();
	const [shop] = shops;
	const ana = shop?.customers.find(({ firstName }) => firstName === "Ana");
	const foreign = shop?.orders.find(({ customerId }) => customerId !== ana?.id);
	const signedIn = await post("/account/login", {
		customer: ana?.legacyResourceId ?? "",
		return_url: "/products/storm-anorak",
	});
	expect(signedIn.headers.get("location")).toBe("/products/storm-anorak");
	expect(signedIn.headers.get("set-cookie")).toContain("HttpOnly");
	expect(storefront.customerOf(request("/"))).toBe(ana?.legacyResourceId);
	expect(await open("/account")).toMatch(/#1034[\s\S]*Returned in part/);
	expect((await send(`/account/orders/${foreign?.legacyResourceId}`)).status).toBe(404);
	expect(storefront.customerOf(request(`${tea}/`))).toBeNull();
	await send("/account/logout");
	expect(storefront.customerOf(request("/"))).toBeNull();
	expect(await open("/account")).toContain("Sign in");
});

test("signing in leads nowhere outside the shop", async () => {
	const { shops, post } = visiting();
	const customer = shops[0]?.customers[0]?.legacyResourceId ?? "";
	for (const return_url of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
		const answer = await post("/account/login", { customer, return_url });
		expect(answer.headers.get("location")).toBe("/account");
	}
	expect((await post("/account/login", { customer: "8000000000001" })).status).toBe(404);
});

test("a cart fills, changes and empties, by JSON and by the theme's forms", async () => {
	const { shops, open, send, post, postJson } = visiting();
	const anorak = variantOf(shops, "storm-anorak", "Moss / M");
	const added = await postJson("/cart/add.js", { id: Number(anorak), quantity: 2 });
	expect(await added.json()).toMatchObject({ title: "Storm Anorak - Moss / M", price: 22900, quantity: 2 });
	const cart = await (await send("/cart.js")).json();
	expect(cart).toMatchObject({ item_count: 2, total_price: 45800, currency: "EUR" });
	expect((await post("/cart/add", { id: variantOf(shops, "gift-card", "€50") })).headers.get("location")).toBe("/cart");
	expect(await open("/cart")).toContain("€508.00 EUR");
	expect((await (await send(`${tea}/cart.js`)).json()).item_count).toBe(0);
});

test("a cart refuses what is sold out, too much or unknown, in Shopify's shape", async () => {
	const { shops, postJson } = visiting();
	const add = async (id: string, quantity = 1) => {
		const answer = await postJson("/cart/add.js", { id, quantity });
		return { status: answer.status, ...((await answer.json()) as { message: string; description: string }) };
	};
	expect(await add(variantOf(shops, "isbre-2-four-season-tent", "Rowan"))).toMatchObject({
		status: 422,
		message: "Cart Error",
	});
	expect((await add(variantOf(shops, "storm-anorak", "Rowan / L"), 3)).description).toContain("only add 2");
	expect(await add("1")).toMatchObject({ status: 404, message: "Not Found" });
	expect((await postJson("/cart/add.js", { nothing: true })).status).toBe(400);
	const anorak = variantOf(shops, "storm-anorak", "Moss / M");
	await add(anorak, 3);
	const changed = await postJson("/cart/change.js", { line: 1, quantity: 1 });
	expect(await changed.json()).toMatchObject({ item_count: 1 });
	const removed = await postJson("/cart/change.js", { id: anorak, quantity: 0 });
	expect(await removed.json()).toMatchObject({ item_count: 0, items: [] });
});

test("a product's data and the search's suggestions are JSON", async () => {
	const { send } = visiting();
	expect(await (await send("/products/juniper-fleece.js")).json()).toMatchObject({
		handle: "juniper-fleece",
		price: 10900,
		compare_at_price: 12900,
		options: [{ name: "Colour", position: 1, values: ["Moss", "Oatmeal"] }, { name: "Size" }],
	});
	const { resources } = await (await send("/search/suggest.json?q=merino")).json();
	expect(resources.results.products[0].handle).toContain("merino");
});

test("text from the shop, the customer and the address is escaped", async () => {
	const attack = '<script>alert("x")</script>';
	const { open, post, shops } = visiting(([shop]) => {
		const [product] = shop?.products ?? [];
		const [customer] = shop?.customers ?? [];
		if (product) product.title = product.vendor = attack;
		for (const variant of product?.variants ?? []) variant.displayName = variant.title = attack;
		if (customer) customer.displayName = attack;
	});
	const pages = [await open("/products/storm-anorak"), await open(`/search?q=${encodeURIComponent(attack)}`)];
	await post("/account/login", { customer: shops[0]?.customers[0]?.legacyResourceId ?? "" });
	pages.push(await open("/account"), await open("/account/login"));
	for (const page of pages) {
		expect(page).toContain("alert(");
		expect(page).not.toContain("<script>alert");
	}
});

test("another language has its own paths, and window.Shopify tells them", async () => {
	const { open } = visiting();
	const page = await open("/nb/products/storm-anorak");
	expect(page).toContain('<html lang="nb">');
	expect(page).toContain('"routes":{"root":"/nb/"}');
	expect(page).toContain('href="/nb/cart"');
	expect(page).toContain('href="/nb/collections/clothing"');
	expect(await open("/")).toContain('"routes":{"root":"/"}');
});
