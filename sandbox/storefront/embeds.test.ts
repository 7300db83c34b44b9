import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoShops } from "../shops/shops";
import { storefrontSandbox } from "./index";

const origin = "http://localhost:4000";
const fjell = "fjell-and-fern.myshopify.com";

const block = `<p id="chat" style="color:{{ block.settings.color }}" data-red="{{ block.settings.color.red }}"
 data-side="{{ block.settings.side }}" data-word="{{ block.settings.word | default: 'none' | escape }}"
 data-customer="{{ customer.first_name | escape }}" data-product="{{ product.handle }}" data-page="{{ request.page_type }}"
 data-shop="{{ shop.permanent_domain }}" data-template="{{ template }}" data-money="{{ product.price | money }}"
 data-contrast="{{ block.settings.color | color_contrast: '#ffffff' }}" data-bright="{{ '#000' | color_brightness }}"
 data-title={{ product.title | json }} {{ block.shopify_attributes }}>{% render 'hello', name: shop.name %}</p>
<script src="{{ 'chat.js' | asset_url }}" defer></script>
{% schema %}
{ "name": "t:name", "target": "body", "javascript": "early.js", "stylesheet": "early.css",
  "settings": [
    { "type": "color", "id": "color", "default": "#1f4d3a" },
    { "type": "select", "id": "side", "options": [{ "value": "left" }, { "value": "right" }] },
    { "type": "text", "id": "word" }
  ] }
{% endschema %}`;

let folder = "";
beforeAll(async () => {
	folder = path.join(await mkdtemp(path.join(tmpdir(), "extension-")), "chat");
	for (const part of ["blocks", "snippets", "locales", "assets"])
		await mkdir(path.join(folder, part), { recursive: true });
	const files = {
		"blocks/bubble.liquid": block,
		"snippets/hello.liquid": "{{ 'greeting' | t: name: name }} {{ 'count' | t: count: 2 }}",
		"locales/en.default.json": '{"greeting":"Hello {{ name }}","count":{"one":"one","other":"{{ count }} of them"}}',
		"locales/nb.json": '{"greeting":"Hei <b>{{ name }}</b>"}',
		"locales/en.default.schema.json": '{"name":"Bubble"}',
		"assets/chat.js": "console.log('chat')",
		"assets/early.js": "",
		"assets/early.css": "",
	};
	await Promise.all(Object.entries(files).map(([name, body]) => writeFile(path.join(folder, name), body)));
});
afterAll(() => rm(path.dirname(folder), { recursive: true }));

function storefront(embedsOn: string[]) {
	const shops = demoShops({ origin, now: new Date("2026-11-22T15:00:00Z") });
	const { handler, reset } = storefrontSandbox({ shops, embedsOn, extensionFolder: folder });
	const send = async (url: string, init: RequestInit = {}) => {
		const answer = await handler(new Request(new URL(url, origin), init));
		if (!answer) throw new Error(`Nobody answers ${url}`);
		return answer;
	};
	return { shops, send, reset, open: async (url: string, init?: RequestInit) => (await send(url, init)).text() };
}

const times = (text: string, part: string) => text.split(part).length - 1;

test("the embed is off until the merchant switches it on", async () => {
	const { open, send, reset } = storefront([]);
	for (const sign of ['id="chat"', "chat.js", "early.js", "early.css"]) expect(await open("/")).not.toContain(sign);
	const change = { shop: fjell, block: "bubble", on: true, settings: { color: "#ff0000" } };
	const changed = await send("/sandbox/theme", { method: "POST", body: JSON.stringify(change) });
	expect((await changed.json()).shops[0]).toEqual({
		shop: fjell,
		embeds: [{ block: "bubble", on: true, settings: { color: "#ff0000" } }],
	});
	const page = await open("/");
	expect(page).toContain('style="color:#ff0000" data-red="255"');
	await send("/sandbox/theme", { method: "POST", body: JSON.stringify({ shop: fjell, on: false }) });
	expect(await open("/")).not.toContain("chat.js");
	await send("/sandbox/theme", { method: "POST", body: JSON.stringify({ shop: fjell, on: true }) });
	reset();
	expect(await open("/")).not.toContain("chat.js");
});

test("switched on, it is there once, before the end of the body, in that shop only", async () => {
	const { open } = storefront([fjell]);
	const page = await open("/");
	expect([times(page, 'id="chat"'), times(page, "/assets/chat.js"), times(page, "/assets/early.js")]).toEqual([
		1, 1, 1,
	]);
	expect(page).toMatch(/<link href="[^"]+early\.css" rel="stylesheet"[\s\S]*<\/head>/);
	expect(page).toMatch(/<script src="[^"]+early\.js" async>[\s\S]*<\/head>/);
	expect(page).toMatch(
		/class="shopify-block shopify-app-block" data-block-handle="bubble"><p id="chat"[\s\S]*<\/body>/,
	);
	expect(page).not.toContain("schema");
	expect(await open("http://lumen-tea.localhost:4000/")).not.toContain('id="chat"');
});

test("Liquid knows the settings' defaults, the page, the product, the customer and the shop", async () => {
	const { open, shops } = storefront([fjell]);
	const customer = shops[0]?.customers[0]?.legacyResourceId;
	const page = await open("/products/storm-anorak", { headers: { cookie: `sandbox_customer=${customer}` } });
	for (const sign of [
		'style="color:#1f4d3a" data-red="31"',
		'data-side="left" data-word="none"',
		'data-customer="Ana" data-product="storm-anorak" data-page="product"',
		`data-shop="${fjell}" data-template="product" data-money="€229.00"`,
		'data-contrast="9.6" data-bright="0"',
		'data-title="Storm Anorak"',
		"Hello Fjell &amp; Fern 2 of them",
	]) {
		expect(page).toContain(sign);
	}
});

test("texts come in the shopper's language, else in the default one, escaped", async () => {
	const { open } = storefront([fjell]);
	expect(await open("/nb")).toContain("Hei &lt;b&gt;Fjell &amp; Fern&lt;/b&gt; 2 of them");
	expect(await open("/de/cart")).toContain("Hello Fjell &amp; Fern");
});

test("the theme editor is told apart", async () => {
	const { open } = storefront([fjell]);
	const page = await open("/?design_mode=true");
	expect(page).toContain('"designMode":true');
	expect(page).toContain("data-shopify-editor-block=");
	expect(await open("/")).not.toContain("designMode");
});

test("an asset is kept for a year under the hash of its content, and is open to every origin", async () => {
	const { open, send } = storefront([fjell]);
	const url = /src="([^"]+chat\.js)"/.exec(await open("/"))?.[1] ?? "";
	const asset = await send(url);
	expect(await asset.text()).toBe("console.log('chat')");
	expect(asset.headers.get("cache-control")).toContain("max-age=31536000");
	expect(asset.headers.get("access-control-allow-origin")).toBe("*");
	const stale = await send(url.replace(/extensions\/\w+/, "extensions/0000"));
	expect(stale.headers.get("cache-control")).toBe("no-store");
	expect((await send(url.replace("chat.js", "..%2F..%2Fpackage.json"))).status).toBe(404);
});

test("a change of the theme that makes no sense is refused", async () => {
	const { send } = storefront([]);
	const post = (body: string) => send("/sandbox/theme", { method: "POST", body });
	expect((await post("not json")).status).toBe(400);
	expect((await post('{"on":"yes"}')).status).toBe(400);
	expect((await post('{"shop":"nobody.myshopify.com","on":true}')).status).toBe(404);
});

test("an extension that is not built yet breaks no page", async () => {
	const shops = demoShops({ origin, now: new Date() });
	const { handler } = storefrontSandbox({ shops, embedsOn: [fjell], extensionFolder: "/nowhere" });
	expect((await handler(new Request(origin)))?.status).toBe(200);
});
