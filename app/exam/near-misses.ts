import type { IndexedDocument } from "~/knowledge/document";
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
export function nearMisses(all: IndexedDocument[], chosen: IndexedDocument[]): ExamQuestion[] {
	const general = new Set(all.filter(({ kind }) => kind !== "product").flatMap(termsIn));
	const untold = services.filter(({ tells }) => !tellsOf(tells, general));
	const products = inStableOrder(
		chosen.filter(({ product }) => product !== null),
		({ id }) => id,
	).slice(0, mostProducts);
	return [
		...untold.map(({ asks }) => ({ ...unanswerable, text: asks, documentId: null, title: "" })),
		...products.flatMap((product) => ofProduct(product, general)),
	];
}

const unanswerable = { kind: "near-miss" as const, expected: "", mustSay: [], without: "nothing" as const };

function ofProduct(document: IndexedDocument, general: Set<string>): ExamQuestion[] {
	const told = new Set(termsIn(document));
	const untold = attributes.filter(
		({ tells }) => !tellsOf(tells, told) && !termsOf(tells).some((term) => general.has(term)),
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
	[title, ...passages, ...questions].flatMap(termsOf);

const tellsOf = (words: string, told: Set<string>): boolean =>
	termsOf(words).some((term) => told.has(term) || synonymsOf(term).some((near) => told.has(near)));
