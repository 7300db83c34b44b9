/** A run of text, or a link. */
type Words = { text: string; href?: string };

/** https, http, mailto and tel; anything else is no link. Relative addresses are the storefront's. */
export function safeHref(href: string, base: string): string | null {
	try {
		const url = new URL(href, base);
		return ["https:", "http:", "mailto:", "tel:"].includes(url.protocol) ? url.href : null;
	} catch {
		return null;
	}
}

/** An image's address: https and http only. */
export const safeImage = (address: string, base: string): string | null => {
	const href = safeHref(address, base);
	return href?.startsWith("http") ? href : null;
};

/** Paragraphs are split by empty lines; lines within one stay lines; bare web addresses become links. */
export const paragraphs = (text: string): Words[][] =>
	text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter(Boolean)
		.map(linked);

const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

function linked(text: string): Words[] {
	const words: Words[] = [];
	let from = 0;
	for (const match of text.matchAll(address)) {
		if (match.index > from) words.push({ text: text.slice(from, match.index) });
		words.push({ text: match[0], href: match[0] });
		from = match.index + match[0].length;
	}
	if (from < text.length) words.push({ text: text.slice(from) });
	return words;
}

/** Good enough to be worth sending; the app decides. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text) && text.length <= 254;
