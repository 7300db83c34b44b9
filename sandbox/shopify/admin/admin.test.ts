import { expect, test } from "vitest";
import { standIn } from "../stand-in.harness";

const base = "/admin/store/fjell-and-fern";

test("the shell frames the app under a signed address that Shopify's library accepts", async () => {
	const { send, library } = standIn();
	const page = await (await send(`${base}/apps/baton/app/settings?tab=1`)).text();
	const src = /<iframe class="app"[^>]* src="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
	const url = new URL(src);
	expect(url.origin + url.pathname).toBe("http://app.test/app/settings");
	const query = Object.fromEntries(url.searchParams);
	expect(query).toMatchObject({ embedded: "1", shop: "fjell-and-fern.myshopify.com", tab: "1" });
	expect(await library.utils.validateHmac(query as never)).toBe(true);
	expect(library.utils.sanitizeHost(query.host ?? "")).toBe(query.host);
	expect(await library.session.decodeSessionToken(query.id_token ?? "")).toMatchObject({ aud: "app-key" });
});

test("another staff member signs in for this browser only", async () => {
	const { send, shop } = standIn();
	const [, agent] = shop.staff;
	const number = agent?.id.split("/").at(-1) ?? "";
	const answer = await send(`${base}/staff`, {
		method: "POST",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({ user: number, place: "/apps/baton/app/inbox" }).toString(),
	});
	expect(answer.headers.get("location")).toBe(`${base}/apps/baton/app/inbox`);
	const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
	const user = async (headers: HeadersInit) => (await send(`${base}/user.json`, { headers })).json();
	expect(await user({ cookie })).toMatchObject({ id: Number(number), name: agent?.name });
	expect(await user({})).not.toMatchObject({ id: Number(number) });
});

test("saving the theme editor's form switches the embed on, and the app's extensions say so", async () => {
	const { send } = standIn();
	const status = async () => (await (await send(`${base}/extensions.json`)).json())[0].activations[0].status;
	expect(await status()).toBe("available");
	const editor = `${base}/themes/current/editor`;
	expect(await (await send(`${editor}?context=apps&activateAppId=app-key/chat-bubble`)).text()).toContain(
		"Not saved yet",
	);
	await send(editor, {
		method: "POST",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: "block=chat-bubble&on=on&position=left",
	});
	expect(await status()).toBe("active");
});

test("links of a shop's own address lead into the sandbox", async () => {
	const { send, shop } = standIn();
	const at = async (path: string) => (await send(`/wire/${shop.facts.myshopifyDomain}${path}`)).headers.get("location");
	expect(await at("/admin/orders/1?x=1")).toBe(`${base}/orders/1?x=1`);
	expect(await at("/pages/about")).toBe(`${shop.facts.url}/pages/about`);
});

test("what the shop holds is shown as text", async () => {
	const { send, shop } = standIn();
	const [product] = shop.products;
	if (product) product.title = "<script>alert(1)</script>";
	expect(await (await send(`${base}/products`)).text()).not.toContain("<script>alert");
	const json = await (await send(base)).text();
	expect(json).toContain('"handle":"fjell-and-fern"');
});
