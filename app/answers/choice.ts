import type { IndexedDocument } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import { plain, termsOf, wordsOf } from "~/knowledge/words";
import type { AskedBack } from "./agent";
import { wantsSomeType } from "./answer-type";
import { factAsked } from "./product-answer";

/** What the shopper chose of what he was asked; "none" of it; null when his message is no choice. */
export function choiceOf(text: string, { choices }: AskedBack, index: PassageIndex): IndexedDocument[] | "none" | null {
	const bare = wordsOf(text).join(" ");
	if (none.test(bare)) return "none";
	const documents = choices.map(({ documentId }) => index.get(documentId));
	const known = documents.filter((document) => document !== null);
	const clicked = known.filter((_, at) => wordsOf(choices[at]?.title ?? "").join(" ") === bare);
	if (known.length < choices.length) return clicked.length > 0 ? clicked : null;
	if (clicked.length > 0) return clicked;
	if (all.test(bare)) return known;
	const asksAnew = text.trim().endsWith("?") && (wantsSomeType(text) || factAsked(text) !== null);
	if (asksAnew || wordsOf(text).length > mostWords) return null;
	const one = onlyOne(known, text, nameOf) ?? onlyOne(known, text, wholeOf) ?? known[placeIn(bare, known.length)];
	return one ? [one] : null;
}

/** More is a message of its own. */
const mostWords = 8;
const none =
	/^((no )?(neither|none)( of (them|these|those))?|no|nope|something else|another( one)?|other|(a )?different( one)?)( thanks| please)?$/;
const all = /^(both|all|all three|either|each|all of (them|these|those)|both of (them|these|those))( please)?$/;
const places = ["first|1st|former|1", "second|2nd|2", "third|3rd|3", "fourth|4th|4"];

/** "The second one": its place among the choices, or −1. */
function placeIn(bare: string, count: number): number {
	const said = (words: string) => new RegExp(`^(the )?(${words})( (one|option))?( please)?$`).test(bare);
	return said("last|latter") ? count - 1 : places.findIndex(said);
}

const numbers: Record<string, string> = { one: "1", two: "2", three: "3", four: "4", five: "5", six: "6" };
const termsSaid = (text: string): string[] =>
	wordsOf(text).flatMap((word) => {
		const number = word === "one" ? undefined : numbers[word];
		return number ? [number] : termsOf(word);
	});

const nameOf = ({ title }: IndexedDocument): string => title;
const wholeOf = ({ title, passages, product }: IndexedDocument): string =>
	[title, ...passages, ...(product?.tags ?? []), product?.productType ?? ""].join(" ");

/** The one of which the message says more than of the others, in words that not all of them have. */
function onlyOne(
	documents: IndexedDocument[],
	text: string,
	read: (document: IndexedDocument) => string,
): IndexedDocument | null {
	const terms = documents.map((document) => new Set(termsSaid(plain(read(document)))));
	const telling = [...new Set(termsSaid(text))].filter((term) => !terms.every((held) => held.has(term)));
	const counts = terms.map((held) => telling.filter((term) => held.has(term)).length);
	const most = Math.max(...counts);
	const best = documents.filter((_, at) => counts[at] === most);
	return most > 0 && best.length === 1 ? (best[0] ?? null) : null;
}
