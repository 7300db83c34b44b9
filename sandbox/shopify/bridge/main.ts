import { authenticateFetch } from "./authenticated-fetch";
import { openChannel } from "./channel";
import { type Config, readConfig } from "./config";
import { defineBars, press } from "./elements";
import { defineModal } from "./modal";
import { appPath, followNavigation } from "./navigation";
import { defineSaveBar } from "./save-bar";

/** The stand-in for https://cdn.shopify.com/shopifycloud/app-bridge.js: `window.shopify`, and what it does by itself. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
const shellOrigin = new URL(script?.src ?? location.href).origin;
const config = readConfig(script);

if (window.parent === window && config.shop) intoAdmin(shellOrigin, config);
start();

function start() {
	const channel = openChannel(shellOrigin);
	const idToken = () => channel.ask<string>({ what: "idToken" });
	const open = (url: string) => channel.tell({ kind: "open", url, newTab: false });

	Object.assign(window, {
		shopify: { ...globals(channel, idToken), modal: defineModal(), saveBar: defineSaveBar(channel) },
	});
	defineBars(channel);
	channel.listen((message) => {
		if (message.kind === "press") press(message.ref);
	});
	authenticateFetch({ idToken, open });
	followNavigation(channel);
	const reload = new URLSearchParams(location.search).get("shopify-reload");
	if (reload) void bounce(reload, idToken);
	else channel.tell({ kind: "hello", path: appPath() });
}

function globals(channel: ReturnType<typeof openChannel>, idToken: () => Promise<string>) {
	const nothing = async () => undefined;
	return {
		config: { ...config, appOrigins: [], disabledFeatures: [], experimentalFeatures: [] },
		origin: shellOrigin,
		protocol: "https:",
		ready: Promise.resolve(),
		environment: { mobile: false, embedded: window.parent !== window, pos: false, intent: false },
		loading: (on = true) => channel.tell({ kind: "loading", on }),
		idToken,
		user: () => channel.ask({ what: "user" }),
		toast: toasts(channel),
		resourcePicker: async ({ type = "product", multiple = false } = {}) =>
			channel.ask({ what: "pick", type, multiple: Boolean(multiple) }),
		picker: async () => ({ selected: Promise.resolve(undefined) }),
		scopes: {
			query: () => channel.ask({ what: "scopes" }),
			request: async () => ({ result: "granted-all", detail: await channel.ask({ what: "scopes" }) }),
			revoke: async () => ({ detail: await channel.ask({ what: "scopes" }) }),
		},
		app: { extensions: () => channel.ask({ what: "extensions" }) },
		webVitals: { onReport: nothing },
		support: { registerHandler: nothing },
		reviews: { request: async () => ({ success: false, code: "merchant-ineligible", message: "Not in the sandbox" }) },
		intents: { request: { value: null, subscribe: () => () => undefined }, register: () => () => undefined },
	};
}

type ToastOptions = {
	duration?: number;
	isError?: boolean;
	action?: string;
	onAction?: () => void;
	onDismiss?: () => void;
};

function toasts(channel: ReturnType<typeof openChannel>) {
	const shown = new Map<string, ToastOptions>();
	let next = 0;
	channel.listen((message) => {
		if (message.kind !== "toastEnded") return;
		const options = shown.get(message.id);
		shown.delete(message.id);
		if (message.how === "action") options?.onAction?.();
		else options?.onDismiss?.();
	});
	return {
		show: (text: string, options: ToastOptions = {}): string => {
			const id = `toast-${++next}`;
			shown.set(id, options);
			const { isError = false, action = null, duration = 5000 } = options;
			channel.tell({ kind: "toast", toast: { id, text, isError, action, durationMs: duration } });
			return id;
		},
		hide: (id: string) => channel.tell({ kind: "hideToast", id }),
	};
}

/** The library's bounce page: the page that lacked a token is asked for again, with one. */
async function bounce(reload: string, idToken: () => Promise<string>) {
	const target = new URL(reload, location.href);
	if (target.origin !== location.origin) return;
	target.searchParams.set("id_token", await idToken());
	location.replace(target);
}

/** The app was opened outside of admin: it belongs inside. */
function intoAdmin(origin: string, { shop }: Config) {
	const handle = shop.replace(".myshopify.com", "");
	location.replace(`${origin}/admin/store/${handle}/apps/baton${appPath()}`);
}
