import { Liquid, TagToken, type TopLevelToken } from "liquidjs";
import { Color } from "./color";
import type { Asset, Block, BlockSchema, Extension } from "./extension";
import { addFilters } from "./filters";
import { globalObjects, type PageView, type Visit } from "./liquid-objects";
import { type EmbedState, embedState, type SettingValue, type ThemeState } from "./theme-state";
import { escapeHtml } from "./translate";

/** What the app embeds add to a page: into <head>, and before </body>. */
type EmbedMarkup = { head: string; body: string };

/** Renders each block of the extension that is an embed, is on in this shop, and is meant for this page. */
export async function renderEmbeds(
	extension: Extension,
	themes: ThemeState,
	visit: Visit,
	view: PageView,
): Promise<EmbedMarkup> {
	const engine = extensionEngine(extension, visit);
	const markup: EmbedMarkup = { head: "", body: "" };
	for (const block of extension.blocks) {
		const state = embedState(themes, visit.shop.facts.myshopifyDomain, block.handle);
		if (!state.on || !isMeantFor(block.schema, view.template)) continue;
		const objects = { ...globalObjects(visit, view), block: liquidBlock(extension, block, state, visit) };
		if (!(await isAvailable(engine, block.schema, objects))) continue;
		const rendered: string = await engine.parseAndRender(block.liquid, objects);
		markup.head += schemaTags(extension, block.schema, visit.origin);
		if (block.schema.target === "body") markup.body += wrapped(extension, block, rendered);
		else markup.head += rendered;
	}
	return markup;
}

function isMeantFor({ target, enabled_on, disabled_on }: BlockSchema, template: string): boolean {
	if (target === "section") return false;
	if (enabled_on?.templates && !enabled_on.templates.includes(template)) return false;
	return !disabled_on?.templates?.includes(template);
}

/** `available_if` names an app metafield; a metafield that is not set makes the block unavailable. */
async function isAvailable(engine: Liquid, schema: BlockSchema, objects: object): Promise<boolean> {
	if (!schema.available_if) return true;
	return (await engine.parseAndRender(schema.available_if, objects)).trim() === "true";
}

/** An engine that sees nothing but the extension: its snippets, texts and assets. Like Shopify's, it escapes nothing. */
function extensionEngine(extension: Extension, visit: Visit): Liquid {
	const engine = new Liquid({ templates: extension.snippets, cache: false });
	const { moneyFormat, moneyWithCurrencyFormat } = visit.shop.facts.currencyFormats;
	addFilters(engine, {
		assetUrl: (name) => extensionAssetUrl(extension, name, visit.origin),
		locales: extension.locales,
		locale: visit.locale,
		moneyFormat,
		moneyWithCurrencyFormat,
	});
	registerStyleTag(engine);
	return engine;
}

/** {% style %} … {% endstyle %} prints a <style> element. */
function registerStyleTag(engine: Liquid): void {
	engine.registerTag("style", {
		parse(_token: TagToken, remaining: TopLevelToken[]) {
			this.templates = [];
			while (remaining.length > 0) {
				const next = remaining.shift() as TopLevelToken;
				if (next instanceof TagToken && next.name === "endstyle") return;
				this.templates.push(this.liquid.parser.parseToken(next, remaining));
			}
			throw new Error("{% style %} is not closed");
		},
		*render(context, emitter) {
			emitter.write("<style data-shopify>");
			yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
			emitter.write("</style>");
		},
	});
}

function liquidBlock(extension: Extension, block: Block, state: EmbedState, visit: Visit) {
	const id = blockId(extension, block);
	const editor = escapeHtml(JSON.stringify({ id, type: `shopify://apps/${extension.handle}/blocks/${block.handle}` }));
	return {
		id,
		type: block.handle,
		settings: settingsOf(block.schema, state),
		shopify_attributes: visit.designMode ? `data-shopify-editor-block="${editor}"` : "",
	};
}

/** The merchant's values over the schema's defaults; a setting without either is empty, as in a theme. */
function settingsOf({ settings }: BlockSchema, state: EmbedState): Record<string, SettingValue | Color | null> {
	const values: Record<string, SettingValue | Color | null> = {};
	for (const { id, type, options, ...setting } of settings) {
		if (!id) continue;
		const fallback = setting.default ?? (type === "checkbox" ? false : (options?.[0]?.value ?? null));
		const value = state.settings[id] ?? fallback;
		values[id] = type === "color" && value ? new Color(String(value)) : value;
	}
	return values;
}

const blockId = ({ handle }: Extension, block: Block): string => `sandbox-${handle}-${block.handle}`;

/** Body blocks come in Shopify's wrapper. */
function wrapped(extension: Extension, block: Block, rendered: string): string {
	const { tag = "div", class: names = "" } = block.schema;
	const classes = escapeHtml(`shopify-block shopify-app-block ${names}`.trim());
	const id = `shopify-block-${blockId(extension, block)}`;
	return `<${tag} id="${id}" class="${classes}" data-block-handle="${block.handle}">${rendered}</${tag}>\n`;
}

/** The schema's own script and stylesheet, once each, in the head. */
function schemaTags(extension: Extension, { javascript, stylesheet }: BlockSchema, origin: string): string {
	const url = (name: string) => extensionAssetUrl(extension, name, origin);
	const link = stylesheet ? `<link href="${url(stylesheet)}" rel="stylesheet" media="all">\n` : "";
	return link + (javascript ? `<script src="${url(javascript)}" async></script>\n` : "");
}

const cdn = "/cdn/extensions/";

/** Where Shopify's CDN would have it; the hash in the path changes with the content, so it may be cached for a year. */
function extensionAssetUrl(extension: Extension, name: string, origin: string): string {
	const hash = extension.assets[name]?.hash ?? "missing";
	return `${origin}${cdn}${hash}/${extension.handle}/assets/${encodeURIComponent(name)}`;
}

export const extensionAssetPattern = `${cdn}:hash/:extension/assets/:name`;

export const extensionAsset = (extension: Extension, handle: string, name: string): Asset | null =>
	handle === extension.handle ? (extension.assets[name] ?? null) : null;
