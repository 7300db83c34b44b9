import type { Strings } from "./strings";

/** What the merchant chose in the theme editor and what Liquid knows about the page (blocks/chat-bubble.liquid). */
export type BubbleSettings = {
	shop: string;
	/** Path of the app proxy on the storefront's own origin, e.g. /apps/baton */
	proxyPath: string;
	panelUrl: string;
	color: string;
	position: "left" | "right";
	offsetXPixels: number;
	offsetYPixels: number;
	/** Replaces the agent's greeting; empty: the agent's own. */
	greeting: string;
	locale: string;
	currency: string;
	/** Root of the storefront in this language, e.g. "/" or "/fr". */
	root: string;
	/** Handle of the product in view, or empty. */
	product: string;
	/** In the theme editor: nothing is stored. */
	preview: boolean;
	strings: Strings;
};

declare global {
	interface Window {
		Shopify?: { designMode?: boolean; country?: string };
	}
}

/** Reads the element that the block painted. */
export function readSettings(host: HTMLElement): BubbleSettings {
	const data = host.dataset;
	return {
		shop: data.shop || location.host,
		proxyPath: proxyPath(data.proxyPath),
		panelUrl: data.panelUrl ?? "",
		color: data.color || "#1f4d3a",
		position: data.position === "left" ? "left" : "right",
		offsetXPixels: pixels(data.offsetX),
		offsetYPixels: pixels(data.offsetY),
		greeting: data.greeting?.trim() ?? "",
		locale: data.locale || document.documentElement.lang || "en",
		currency: data.currency ?? "",
		root: data.root || "/",
		product: data.product ?? "",
		preview: window.Shopify?.designMode === true,
		strings: JSON.parse(host.querySelector("script")?.textContent ?? "{}"),
	};
}

/** Always a path of this very origin: "//elsewhere" and "https://elsewhere" are refused. */
const proxyPath = (path: string | undefined) =>
	path && /^\/[\w-]/.test(path) ? path.replace(/\/+$/, "") : "/apps/baton";

const pixels = (text: string | undefined) => Math.min(Math.max(Number.parseInt(text || "20", 10) || 0, 0), 400);
