import { type Html, html } from "sandbox/desks/pages/html";
import type { Shop } from "../shops/shop";
import { handleOf } from "./admin/shell-page";
import type { Delivery } from "./webhooks/sender";
import { topics } from "./webhooks/topics";

/** A page of the sandbox itself, outside of any vendor's. */
const controlPage = (title: string, body: Html): Response =>
	new Response(
		html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/admin/shell.css">
<style>body { display: block; background: #f1f1f1; overflow: auto } .page { padding-block: 24px }
.links { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 12px } .links a { display: block; text-decoration: none; color: inherit }
.links .card { margin: 0; height: 100% } .links strong { display: block; font-size: 14px; color: #005bd3 } form.row { margin-bottom: 8px }
form select, form input { width: auto !important; max-width: 260px }</style>
</head>
<body><main class="page" style="border:0;background:none;display:block;overflow:visible"><div class="page-inner"><h1>${title}</h1>${body}</div></main></body>
</html>
`.markup,
		{ headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } },
	);

const link = (href: string, name: string, words: string) =>
	html`<a href="${href}"><div class="card padded"><strong>${name}</strong>${words}</div></a>`;

export const indexPage = (shops: Shop[]): Response =>
	controlPage(
		"Sandbox",
		html`<p>Everything here is invented and runs on this machine.</p><div class="links">
		${shops.map((shop) => link(shop.facts.url, shop.facts.name, "The storefront, with the chat bubble"))}
		${shops.map((shop) => link(`/admin/store/${handleOf(shop)}/apps/baton`, `${shop.facts.name}: admin`, "Shopify admin, with Baton in it"))}
		${link("/desks", "Helpdesks", "Zendesk, Gorgias and Klaviyo as an agent sees them, and their faults")}
		${link("/desks/mail", "Mail", "Every mail that was sent")}
		${link("/sandbox/webhooks", "Webhooks", "Send any topic that the app handles")}
		${link("/sandbox/products", "Products", "Change a price or a stock")}
		</div><form method="post" action="/sandbox/reset" style="margin-top:24px"><button class="button">Reset the sandbox</button></form>`,
	);

export function webhooksPage(shops: Shop[], chosen: Shop, sent: readonly Delivery[]): Response {
	const people = chosen.customers.map(
		(one) => html`<option value="${one.legacyResourceId}">${one.displayName}</option>`,
	);
	const send = (topic: string) => html`<button class="button" name="topic" value="${topic}">${topic}</button>`;
	const named = Object.keys(topics);
	const about = (part: string) => named.filter((topic) => topic.startsWith(part)).map(send);
	return controlPage(
		"Webhooks",
		html`${shopSwitch("/sandbox/webhooks", shops, chosen)}
		<form method="post" class="card padded"><input type="hidden" name="shop" value="${handleOf(chosen)}">
			<h2>App and shop</h2><p class="row">${about("app/")}${send("shop/update")}${send("shop/redact")}</p>
			<h2>Catalogue</h2><p class="row">${about("products/")}${about("collections/")}</p>
			<h2>Customers</h2><p class="row"><label>Customer <select name="customer">${people}</select></label>${about("customers/")}</p>
		</form>
		<div class="card"><table><thead><tr><th>Sent</th><th>Topic</th><th>Shop</th><th>Answer</th><th></th></tr></thead><tbody>
		${sent.length === 0 && html`<tr><td colspan="5">Nothing yet.</td></tr>`}
		${sent.map(
			(one) => html`<tr><td>${one.at.slice(11, 19)}</td><td>${one.topic}</td><td>${one.shop}</td>
			<td><span class="badge ${one.status === 200 ? "good" : "warn"}">${one.status ?? "no answer"}</span></td>
			<td><form method="post"><button class="button" name="again" value="${one.id}">Send again</button></form></td></tr>`,
		)}</tbody></table></div>`,
	);
}

export function productsPage(shops: Shop[], chosen: Shop): Response {
	const rows = chosen.products.flatMap((product) =>
		product.variants.map(
			(variant) => html`<tr><td class="wide">${variant.displayName}</td><td class="optional">${variant.sku}</td><td>
				<form method="post" class="row" style="margin:0;flex-wrap:nowrap"><input type="hidden" name="shop" value="${handleOf(chosen)}">
				<input type="hidden" name="variant" value="${variant.id}">
				<input name="price" value="${variant.price}" inputmode="decimal" aria-label="Price of ${variant.displayName}">
				<input name="stock" value="${variant.inventoryQuantity}" inputmode="numeric" aria-label="Stock of ${variant.displayName}">
				<button class="button">Save</button></form></td></tr>`,
		),
	);
	return controlPage(
		"Products",
		html`${shopSwitch("/sandbox/products", shops, chosen)}
		<div class="card"><table><thead><tr><th>Variant</th><th class="optional">SKU</th><th>Price, stock</th></tr></thead><tbody>${rows}</tbody></table></div>`,
	);
}

const shopSwitch = (path: string, shops: Shop[], chosen: Shop) =>
	html`<p class="row">${shops.map((shop) =>
		shop === chosen
			? html`<strong>${shop.facts.name}</strong>`
			: html`<a href="${path}?shop=${handleOf(shop)}">${shop.facts.name}</a>`,
	)}<a href="/sandbox">Sandbox</a></p>`;
