import type { Channel } from "./channel";
import { shopifyParameters } from "./config";

/** The page's path as the app means it: without Shopify's parameters. */
export function appPath(): string {
	const url = new URL(location.href);
	for (const name of shopifyParameters) url.searchParams.delete(name);
	return url.pathname + url.search + url.hash;
}

/** Tells the shell where the app is, and lets the shell and Shopify's own links lead somewhere else. */
export function followNavigation(channel: Channel): void {
	for (const name of ["pushState", "replaceState"] as const) {
		const original = history[name].bind(history);
		history[name] = (...args: Parameters<History["pushState"]>) => {
			original(...args);
			channel.tell({ kind: "location", path: appPath() });
		};
	}
	window.addEventListener("popstate", () => channel.tell({ kind: "location", path: appPath() }));

	channel.listen((message) => {
		if (message.kind === "navigate") navigate(message.href);
	});

	document.addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
		if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || !isShopifys(link.href)) return;
		event.preventDefault();
		channel.tell({ kind: "open", url: link.href, newTab: link.target === "_blank" });
	});

	const plainOpen = window.open.bind(window);
	window.open = (url, target, features) => {
		const asked = new URL(String(url ?? ""), location.href).href;
		const leaves = isShopifys(asked) || (target !== undefined && ["_top", "_parent"].includes(target));
		if (!leaves) return plainOpen(url, target, features);
		channel.tell({ kind: "open", url: asked, newTab: target === "_blank" });
		return null;
	};
}

/** Addresses that mean something in Shopify admin only, or on this shop. */
function isShopifys(href: string): boolean {
	const url = new URL(href, location.href);
	return (
		url.protocol === "shopify:" ||
		url.hostname === "admin.shopify.com" ||
		(url.protocol === "https:" && url.hostname.endsWith(".myshopify.com"))
	);
}

/** Asks the app's own router to go there, with the event that App Bridge dispatches on a link. */
function navigate(href: string): void {
	const known = document.querySelector(
		`ui-nav-menu a[href="${CSS.escape(href)}"], s-app-nav a[href="${CSS.escape(href)}"]`,
	);
	const link = known ?? document.body.appendChild(Object.assign(document.createElement("a"), { hidden: true }));
	if (!known) link.setAttribute("href", href);
	link.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
	if (!known) link.remove();
}
