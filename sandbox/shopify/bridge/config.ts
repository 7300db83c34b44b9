export type Config = { apiKey: string; shop: string; host: string; locale: string };

const storageKey = "app-bridge-config";

/** The parameters that Shopify adds to the app's address and that are no part of its path. */
export const shopifyParameters = [
	"embedded",
	"hmac",
	"host",
	"id_token",
	"locale",
	"session",
	"shop",
	"timestamp",
	"link_source",
];

/** From the address that Shopify opened, kept for the pages after it; the key from the script tag or the meta tag. */
export function readConfig(script: HTMLScriptElement | null): Config {
	const query = new URLSearchParams(location.search);
	const kept = readKept();
	const apiKey =
		script?.dataset.apiKey ?? document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]')?.content;
	const config = {
		apiKey: apiKey ?? "",
		shop: query.get("shop") ?? kept.shop ?? "",
		host: query.get("host") ?? kept.host ?? "",
		locale: query.get("locale") ?? kept.locale ?? "en-US",
	};
	if (!config.apiKey) throw new Error("App Bridge Next: missing required configuration fields: apiKey");
	try {
		sessionStorage.setItem(storageKey, JSON.stringify(config));
	} catch {
		// without storage the address must say it each time
	}
	return config;
}

function readKept(): Partial<Config> {
	try {
		return JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as Partial<Config>;
	} catch {
		return {};
	}
}
