import { type NewDocument, type ProductFacts, priceInWords } from "./document";

const windowCharacters = 600;
const shortest = 60;

type Splittable = Pick<NewDocument, "title" | "text" | "questions" | "product">;

/**
 * The pieces of a document that are found and quoted: a heading (first line, if there is one) and the paragraphs below
 * it, about 600 characters. A merchant-written answer is one passage; a product's first passage holds its facts.
 */
export function passagesOf(document: Splittable): string[] {
	if (document.questions.length > 0) return [document.text.trim()];
	const written = windows(document.text);
	return document.product ? [factsPassage(document.title, document.product), ...written] : written;
}

/** The heading of a passage, or "". */
export function headingOf(passage: string): string {
	const [first = "", ...rest] = passage.split("\n");
	return rest.length > 0 && isHeading(first) ? first : "";
}

/** A passage without its heading. */
export const bodyOf = (passage: string): string => {
	const heading = headingOf(passage);
	return heading ? passage.slice(heading.length + 1).trimStart() : passage;
};

function windows(text: string): string[] {
	const passages: string[] = [];
	let heading = "";
	let window: string[] = [];
	const close = () => {
		if (window.length > 0) passages.push((heading ? `${heading}\n` : "") + window.join("\n\n"));
		window = [];
	};
	for (const paragraph of paragraphsOf(text)) {
		if (isHeading(paragraph)) {
			close();
			heading = paragraph;
			continue;
		}
		const length = window.join("\n\n").length;
		if (length > shortest && length + paragraph.length > windowCharacters) close();
		window.push(paragraph);
	}
	close();
	if (passages.length === 0 && heading) passages.push(heading);
	return passages;
}

/** Paragraphs; a heading that shares its block with the text below is a paragraph of its own, and long ones are cut between sentences. */
function paragraphsOf(text: string): string[] {
	const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
	return blocks.filter(Boolean).flatMap((block) => {
		const [first = "", ...rest] = block.split("\n");
		if (rest.length > 0 && isHeading(first)) return [first.trim(), ...cut(rest.join("\n"))];
		return cut(block);
	});
}

function cut(paragraph: string): string[] {
	if (paragraph.length <= 2 * windowCharacters) return [paragraph];
	const pieces: string[] = [""];
	for (const sentence of paragraph.split(/(?<=[.!?])\s+|\n/)) {
		const last = pieces[pieces.length - 1] ?? "";
		if (last.length + sentence.length > windowCharacters) pieces.push(sentence.slice(0, 4 * windowCharacters));
		else pieces[pieces.length - 1] = last ? `${last} ${sentence}` : sentence;
	}
	return pieces.filter(Boolean);
}

const isHeading = (line: string): boolean =>
	line.length <= 80 &&
	!line.includes("\n") &&
	!line.includes(" | ") &&
	/[\p{L}\d?)]$/u.test(line) &&
	!/^[-•*]|: |\d$/.test(line);

/** A product's facts as sentences a merchant recognises. */
export function factsPassage(title: string, product: ProductFacts): string {
	const kind = [product.productType, product.vendor && `by ${product.vendor}`].filter(Boolean).join(" ");
	const options = product.options
		.filter((option) => option.name !== "Title")
		.map((option) => `${option.name}: ${option.values.join(", ")}.`);
	const metafields = Object.entries(product.metafields ?? {}).map(([name, value]) => `${name}: ${value}.`);
	return [
		kind ? `${title}, ${kind}.` : `${title}.`,
		`Price: ${priceInWords(product.price, product.currency)}.`,
		product.available ? "In stock." : "Sold out.",
		...options,
		...metafields,
	].join(" ");
}
