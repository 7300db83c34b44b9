import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Liquid, type TagToken, type TopLevelToken } from "liquidjs";

const extension = join(import.meta.dirname, "../../extensions/chat-bubble");

export type PageOptions = {
	locale?: string;
	rightToLeft?: boolean;
	/** Values of the block's settings, over the defaults of its schema. */
	settings?: Record<string, string | number>;
	background?: string;
};

/** A page of a storefront with the app embed switched on, rendered from the extension's own Liquid. */
export function storefrontPage({
	locale = "en",
	rightToLeft = false,
	settings = {},
	background = "#fff",
}: PageOptions) {
	const block = { settings: { ...defaults(), ...settings }, shopify_attributes: "" };
	const bubble = engine(locale).parseAndRenderSync(readFileSync(join(extension, "blocks/chat-bubble.liquid"), "utf8"), {
		block,
		shop: { permanent_domain: "northpine.myshopify.com" },
		request: { locale: { iso_code: locale } },
		localization: { country: { currency: { iso_code: "EUR" } } },
		routes: { root_url: "/" },
		product: { handle: "trail-tent" },
	});
	return `<!doctype html><html lang="${locale}" dir="${rightToLeft ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><title>Trail tent</title>
<style>body{margin:0;font-family:Georgia,serif;background:${background};color:${background === "#fff" ? "#222" : "#eee"}}
main{padding:40px;min-height:1600px}div:empty{display:none}button{text-transform:uppercase;border-radius:0}</style>
</head><body><main><h1>Trail tent</h1><p>A light tent for two.</p><button>Add to cart</button></main>${bubble}</body></html>`;
}

function defaults(): Record<string, string | number> {
	const source = readFileSync(join(extension, "blocks/chat-bubble.liquid"), "utf8");
	const schema = JSON.parse(/{% schema %}([\s\S]*){% endschema %}/.exec(source)?.[1] ?? "{}");
	return Object.fromEntries(
		schema.settings.map((one: { id: string; default?: string | number }) => [one.id, one.default ?? ""]),
	);
}

function engine(locale: string): Liquid {
	const file = join(extension, `locales/${locale === "en" ? "en.default" : locale}.json`);
	const texts = JSON.parse(readFileSync(file, "utf8"));
	const liquid = new Liquid({ partials: join(extension, "snippets"), extname: ".liquid" });
	liquid.registerFilter("t", (key: string) => key.split(".").reduce((at, part) => at[part], texts));
	liquid.registerFilter("asset_url", (name: string) => `/assets/${name}`);
	liquid.registerTag("schema", {
		parse(_: TagToken, rest: TopLevelToken[]) {
			while (rest.length > 0 && (rest.shift() as TagToken).name !== "endschema");
		},
		render: () => "",
	});
	return liquid;
}
