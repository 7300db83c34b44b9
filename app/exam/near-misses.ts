import type { IndexedDocument } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import { synonymsOf } from "~/knowledge/thesaurus";
import { termsOf } from "~/knowledge/words";
import { attributes, services } from "./attributes";
import type { ExamQuestion } from "./exam";
import { inStableOrder } from "./stable-order";

const mostProducts = 40;

/**
 * Questions that are near to what the shop tells and yet not told: an attribute that a product's page has no word of, a
 * service that no page has a word of. What only means something near counts as told, so that few are in doubt.
 */
export function nearMisses(index: PassageIndex, chosen: IndexedDocument[]): ExamQuestion[] {
	const pages = { has: (term: string) => pagesTell(index, term) };
	const untold = services.filter(({ tells }) => !tellsOf(tells, pages));
	const products = inStableOrder(
		chosen.filter(({ product }) => product !== null),
		({ id }) => id,
	).slice(0, mostProducts);
	return [
		...untold.map(({ asks }) => ({ ...unanswerable, text: asks, documentId: null, title: "" })),
		...products.flatMap((product) => ofProduct(product, pages)),
	];
}

const unanswerable = { kind: "near-miss" as const, expected: "", mustSay: [], without: "nothing" as const };

type Told = Pick<Set<string>, "has">;

/** Whether a policy, a page or a written answer has the term; read from the index, which knows it of any size of shop. */
function pagesTell(index: PassageIndex, term: string): boolean {
	const list = index.postings.get(term);
	for (let at = 0; at < (list?.length ?? 0); at++) {
		const document = index.documents[index.unitDocument[list?.units[at] ?? 0] ?? 0];
		if (document && !document.product) return true;
	}
	return false;
}

function ofProduct(document: IndexedDocument, pages: Told): ExamQuestion[] {
	const told = new Set(termsIn(document));
	const untold = attributes.filter(
		({ tells }) => !tellsOf(tells, told) && !termsOf(tells).some((term) => pages.has(term)),
	);
	return inStableOrder(untold, ({ asks }) => asks(document.title))
		.slice(0, 1)
		.map(({ asks }) => ({
			...unanswerable,
			text: asks(document.title),
			documentId: document.id,
			title: document.title,
		}));
}

const termsIn = ({ title, passages, questions }: IndexedDocument): string[] =>
	[title, ...passages, ...questions].flatMap((text) => termsOf(text));

const tellsOf = (words: string, told: Told): boolean =>
	termsOf(words).some((term) => told.has(term) || synonymsOf(term).some((near) => told.has(near)));
