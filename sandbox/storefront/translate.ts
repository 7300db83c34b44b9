/** Where the `t` filter looks. */
type Texts = { locales: Record<string, unknown>; locale: string };

/**
 * A text by its key ("bubble.open") in the request's locale, else its language, else the default, as Shopify's `t`:
 * `count` chooses one/other, {{ name }} is filled in and escaped, markup is escaped unless the key ends in `_html`.
 */
export function translate({ locales, locale }: Texts, key: string, named: Record<string, unknown>): string {
	const found = [locale, locale.split("-")[0] ?? locale, "default"]
		.map((name) => textAt(locales[name], key, named.count))
		.find((text) => text !== null);
	if (found === undefined || found === null) return `Translation missing: ${locale}.${escapeHtml(key)}`;
	const isHtml = key.endsWith("_html") || key.endsWith(".html");
	return (isHtml ? found : escapeHtml(found)).replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
		name in named ? escapeHtml(String(named[name])) : whole,
	);
}

function textAt(texts: unknown, key: string, count: unknown): string | null {
	const steps = key.split(".");
	const found = steps.reduce<unknown>((level, step) => member(level, step), texts);
	if (typeof found === "string") return found;
	const plural = member(found, Number(count) === 1 ? "one" : "other");
	return typeof plural === "string" ? plural : null;
}

const member = (level: unknown, step: string): unknown =>
	typeof level === "object" && level !== null && Object.hasOwn(level, step)
		? (level as Record<string, unknown>)[step]
		: undefined;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
