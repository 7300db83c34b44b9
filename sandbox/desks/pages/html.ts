/** Markup that was made by `html`; everything else is text and gets escaped. */
export class Html {
	constructor(readonly markup: string) {}
}

type Piece = string | number | null | undefined | false | Html | Piece[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Markup with every value escaped, unless the value is markup itself. */
export const html = (parts: TemplateStringsArray, ...values: Piece[]): Html =>
	new Html(parts.reduce((markup, part, at) => markup + written(values[at - 1]) + part));

function written(piece: Piece): string {
	if (piece instanceof Html) return piece.markup;
	if (Array.isArray(piece)) return piece.map(written).join("");
	return piece === null || piece === undefined || piece === false ? "" : escapeText(String(piece));
}
