import { type FromApp, type FromShell, type Question, readEnvelope } from "../bridge/protocol";
import {
	confirmLeaving,
	drawNav,
	drawSaveBar,
	drawTitleBar,
	markCurrent,
	shakeSaveBar,
	showToast,
	startLoading,
} from "./shell-bars";
import type { ShellConfig } from "./shell-config";
import { pickProducts } from "./shell-picker";

/** The script of the admin shell: frames the app and draws what its App Bridge asks for. */
const config = JSON.parse(document.getElementById("shell-config")?.textContent ?? "{}") as ShellConfig;
const frame = document.querySelector<HTMLIFrameElement>("iframe.app");
const appPath = `${config.adminPath}/apps/baton`;
let unsaved = false;

const tell = (message: FromShell) => frame?.contentWindow?.postMessage({ appBridge: message }, config.appOrigin);
const press = (ref: string) => tell({ kind: "press", ref });

window.addEventListener("message", (event) => {
	if (event.source !== frame?.contentWindow || event.origin !== config.appOrigin) return;
	const message = readEnvelope<FromApp>(event.data);
	if (message) void heard(message);
});

async function heard(message: FromApp): Promise<void> {
	switch (message.kind) {
		case "hello":
		case "location":
			startLoading(false);
			return showLocation(message.path);
		case "ask":
			return tell({ kind: "answer", id: message.id, value: await answer(message.question) });
		case "titleBar":
			return drawTitleBar(message.titleBar, press);
		case "navMenu":
			return drawNav(message.items, appPath, location.pathname);
		case "saveBar":
			unsaved = message.saveBar !== null;
			return drawSaveBar(message.saveBar, press);
		case "toast": {
			const { id } = message.toast;
			return showToast(message.toast, (how) => tell({ kind: "toastEnded", id, how }));
		}
		case "hideToast":
			return document.getElementById(message.id)?.remove();
		case "loading":
			return startLoading(message.on);
		case "open":
			return open(message.url, message.newTab);
	}
}

/** The app's place is part of the admin's address, so that a page can be linked and reloaded. */
function showLocation(path: string): void {
	const shown = path === "/app" || path === "/" ? "" : path;
	history.replaceState(null, "", appPath + shown);
	markCurrent(location.pathname);
}

async function answer(question: Question): Promise<unknown> {
	const read = async (path: string) => (await fetch(`${config.adminPath}/${path}`)).json();
	switch (question.what) {
		case "idToken":
			return (await read("id-token.json")).token;
		case "user":
			return read("user.json");
		case "extensions":
			return read("extensions.json");
		case "scopes":
			return read("scopes.json");
		case "leave":
			if (!(await confirmLeaving())) return new Promise(() => undefined);
			unsaved = false;
			drawSaveBar(null, press);
			return true;
		case "pick":
			return pickProducts(config.adminPath, question.multiple);
	}
}

/** Shopify's own addresses, as they are in the sandbox. */
function open(address: string, newTab: boolean): void {
	const url = new URL(address);
	const admin = url.hostname === "admin.shopify.com" ? url.pathname.replace(/^\/store\/[^/]+/, "") : null;
	const path = url.protocol === "shopify:" ? url.pathname.replace(/^\/*(admin)?/, "") : admin;
	const onShop = url.hostname === config.shop;
	const shopAdmin = onShop && url.pathname.startsWith("/admin") ? url.pathname.slice("/admin".length) : null;
	const inAdmin = path ?? shopAdmin;
	const target =
		inAdmin !== null
			? config.adminPath + inAdmin + url.search
			: onShop
				? config.storefront + url.pathname + url.search
				: url.href;
	if (newTab) window.open(target, "_blank");
	else location.assign(target);
}

document.addEventListener("click", (event) => {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
	if (!link || link.target) return;
	if (unsaved) {
		event.preventDefault();
		return shakeSaveBar();
	}
	document.body.classList.remove("nav-open");
	const inner = link.dataset.appHref;
	if (!frame || inner === undefined) return;
	event.preventDefault();
	tell({ kind: "navigate", href: inner });
});

document.querySelector(".menu-button")?.addEventListener("click", (event) => {
	const isOpen = document.body.classList.toggle("nav-open");
	(event.currentTarget as HTMLElement).setAttribute("aria-expanded", String(isOpen));
});
document.addEventListener("keydown", (event) => {
	if (event.key === "Escape") document.body.classList.remove("nav-open");
});
document.querySelector("main")?.addEventListener("pointerdown", () => document.body.classList.remove("nav-open"));
document.querySelector<HTMLSelectElement>("select[data-go]")?.addEventListener("change", (event) => {
	location.assign((event.currentTarget as HTMLSelectElement).value);
});
document.querySelector<HTMLSelectElement>("select[data-submit]")?.addEventListener("change", (event) => {
	const { form } = event.currentTarget as HTMLSelectElement;
	const place = form?.elements.namedItem("place");
	// Where the app is by now, not where the page was opened.
	if (place instanceof HTMLInputElement)
		place.value = location.pathname.slice(config.adminPath.length) + location.search;
	form?.requestSubmit();
});
window.addEventListener("beforeunload", (event) => {
	if (unsaved) event.preventDefault();
});
