const leftOut = /reference|^json$|^list\.(?:.*reference)|file|link|url/;

const units: Record<string, string> = {
	GRAMS: "g",
	KILOGRAMS: "kg",
	OUNCES: "oz",
	POUNDS: "lb",
	MILLIMETERS: "mm",
	CENTIMETERS: "cm",
	METERS: "m",
	INCHES: "in",
	FEET: "ft",
	MILLILITERS: "ml",
	LITERS: "l",
};

/**
 * A metafield's or a metaobject field's value as a person reads it; "" for what has no words (references, files, JSON).
 * Paragraphs of rich text are split by an empty line.
 */
export function metafieldText(type: string, value: string | null): string {
	if (!value || leftOut.test(type)) return "";
	if (type.startsWith("list.")) {
		const values = parsed(value);
		return Array.isArray(values)
			? values
					.map((one) => plain(type.slice(5), one))
					.filter(Boolean)
					.join(", ")
			: "";
	}
	if (type === "rich_text_field") return richText(parsed(value)).trim();
	const structured = type === "boolean" || /^\s*[{[]/.test(value) ? parsed(value) : value;
	return plain(type, structured ?? value);
}

function plain(type: string, value: unknown): string {
	if (type === "boolean") return value === true || value === "true" ? "yes" : "no";
	if (typeof value === "string" || typeof value === "number") return String(value).trim();
	const { value: amount, unit, scale_max: most, amount: money, currency_code: currency } = record(value);
	if (money !== undefined) return `${money} ${currency ?? ""}`.trim();
	if (amount === undefined) return "";
	if (most !== undefined) return `${amount} of ${most}`;
	return `${amount} ${units[String(unit ?? "").toUpperCase()] ?? String(unit ?? "").toLowerCase()}`.trim();
}

/** Shopify's rich text: a tree of paragraphs, headings, lists, links and texts. */
function richText(node: unknown): string {
	const { type, value, children } = record(node);
	const inside = Array.isArray(children) ? children.map(richText) : [];
	if (type === "text") return String(value ?? "");
	if (type === "list-item") return `- ${inside.join("")}\n`;
	if (type === "paragraph" || type === "heading" || type === "list") return `${inside.join("").trimEnd()}\n\n`;
	return inside.join("");
}

const record = (value: unknown): Record<string, unknown> =>
	value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};

function parsed(value: string): unknown {
	try {
		return JSON.parse(value);
	} catch {
		return null;
	}
}
