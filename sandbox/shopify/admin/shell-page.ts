import { Html, html } from "sandbox/desks/pages/html";
import type { StaffMember } from "../../shops/customer";
import type { Shop } from "../../shops/shop";
import { userIdOf } from "../staff";
import { icons } from "./icons";
import type { ShellConfig } from "./shell-config";

export type ShellPage = {
	title: string;
	shop: Shop;
	shops: Shop[];
	user: StaffMember;
	config: ShellConfig;
	/** Where this page is within the admin, e.g. `/orders`; "" for home. */
	place: string;
	/** The page, or the framed app. */
	content: Html;
	/** The framed app's address, when it is this page. */
	frame?: string;
};

export const handleOf = (shop: Shop): string => shop.facts.myshopifyDomain.replace(".myshopify.com", "");

/** A page of the admin: top bar, navigation, and what it is about. */
export function shellPage(page: ShellPage): Response {
	const { title, shop, config } = page;
	const markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${shop.facts.name} · Shopify admin (sandbox)</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/admin/shell.css">
</head>
<body class="${page.frame ? "loading" : ""}">
${topBar(page)}
${navigation(page)}
<main>${page.content}</main>
<div data-part="toasts" role="status" aria-live="polite"></div>
<script type="application/json" id="shell-config">${safeJson(config)}</script>
<script src="/admin/shell.js"></script>
</body>
</html>
`;
	return new Response(markup.markup, {
		headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
	});
}

/** JSON that can stand inside a script element. */
const safeJson = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll("<", "\\u003c"));

const topBar = ({ shop, shops, user, config, place }: ShellPage): Html => html`
<header class="top">
	<button class="menu-button" type="button" aria-label="Menu" aria-expanded="false">${icons.menu}</button>
	<a class="brand" href="${config.adminPath}">${icons.bag}<span>admin</span><small>Sandbox</small></a>
	<div class="search" aria-hidden="true">Search</div>
	<div class="switches">
		<select data-go aria-label="Store">
			${shops.map(
				(one) =>
					html`<option value="/admin/store/${handleOf(one)}/apps/baton" ${one === shop && html`selected`}>${one.facts.name}</option>`,
			)}
		</select>
		<form method="post" action="${config.adminPath}/staff">
			<input type="hidden" name="place" value="${place}">
			<select name="user" data-submit aria-label="Staff member">
				${shop.staff.map(
					(member) =>
						html`<option value="${userIdOf(member)}" ${member === user && html`selected`}>${member.name}${member.isShopOwner && " (owner)"}</option>`,
				)}
			</select>
		</form>
	</div>
	<div class="save-bar" data-part="save-bar" role="region" aria-label="Unsaved changes" hidden></div>
</header>`;

function navigation({ config, place, frame }: ShellPage): Html {
	const item = (path: string, label: string, icon: Html) =>
		html`<li><a href="${config.adminPath}${path}" ${place === path && html`aria-current="page"`}>${icon}${label}</a></li>`;
	return html`
<nav aria-label="Main">
	<ul>
		${item("", "Home", icons.home)}
		${item("/orders", "Orders", icons.orders)}
		${item("/products", "Products", icons.products)}
		${item("/customers", "Customers", icons.customers)}
	</ul>
	<div>
		<h2>Sales channels</h2>
		<ul>${item("/themes/current/editor", "Online Store", icons.store)}</ul>
	</div>
	<div>
		<h2>Apps</h2>
		<ul>
			<li><a href="${config.adminPath}/apps/baton" ${frame !== undefined && html`data-app-href="/app"`} ${frame !== undefined && place === "/apps/baton" && html`aria-current="page"`}>${icons.app}Baton</a></li>
		</ul>
		<ul data-part="app-nav"></ul>
	</div>
	<ul class="last">
		<li><a href="${config.storefront}" target="_blank">${icons.store}View store</a></li>
		<li><a href="/sandbox">${icons.sandbox}Sandbox</a></li>
	</ul>
</nav>`;
}
