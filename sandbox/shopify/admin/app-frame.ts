import { createHash, createHmac } from "node:crypto";
import { html } from "sandbox/desks/pages/html";
import type { AppRegistration } from "../app-registration";
import { icons } from "./icons";

type Opening = {
	app: AppRegistration;
	shop: string;
	handle: string;
	path: string;
	search: string;
	idToken: string;
	userId: number;
};

/** The address under which Shopify admin opens an embedded app: its page, with who asks, signed. */
export function embeddedUrl({ app, shop, handle, path, search, idToken, userId }: Opening): string {
	const url = new URL(path || "/app", app.url);
	for (const [name, value] of new URLSearchParams(search)) url.searchParams.append(name, value);
	const signed = {
		embedded: "1",
		host: Buffer.from(`admin.shopify.com/store/${handle}`).toString("base64url"),
		id_token: idToken,
		locale: "en",
		session: createHash("sha256").update(`${shop}:${userId}`).digest("hex"),
		shop,
		timestamp: String(Math.floor(Date.now() / 1000)),
	};
	for (const [name, value] of Object.entries(signed)) url.searchParams.set(name, value);
	url.searchParams.set("hmac", queryHmac(url.searchParams, app.apiSecret));
	return url.href;
}

/** Hex HMAC-SHA256 over the sorted query, as Shopify signs the addresses that it opens. */
function queryHmac(query: URLSearchParams, secret: string): string {
	const message = [...query]
		.filter(([name]) => name !== "hmac")
		.map(([name, value]) => `${name}=${value}`)
		.sort()
		.join("&");
	return createHmac("sha256", secret).update(message).digest("hex");
}

/** The framed app under the row with its name, title and actions. */
export const appFrame = (src: string) => html`
<div class="app-bar">
	<h1>${icons.app}<span class="app-name">Baton</span><span data-part="page-title"></span></h1>
	<div data-part="page-actions"></div>
</div>
<iframe class="app" title="Baton" src="${src}" allow="clipboard-write; fullscreen"></iframe>`;
