import type { IndexedDocument } from "~/knowledge/document";
import type { Wanted } from "~/knowledge/find-passages";
import { termsOf, wordsOf } from "~/knowledge/words";
import type { Question } from "./agent";
import type { Considered } from "./consider";
import { factAsked, productAnswer, withoutFact } from "./product-answer";
import { rangeAsked } from "./range-answer";
import { isNamedWhole, isSureAlone, nearOnes, says } from "./rivals";

/** The products that a question about a price, stock or options names, all of them with the same words; null for one or none. */
export function namedAlike({ lookedUp }: Considered, question: Question): IndexedDocument[] | null {
	const { asking, wanted, own } = lookedUp.understood;
	const fact = factAsked(asking);
	if (!fact || rangeAsked(asking)) return null;
	const rest = new Set(wordsOf(withoutFact(asking)));
	const naming = wanted.filter(({ word }) => own.has(word) && rest.has(word));
	const called = lookedUp.candidates
		.map(({ evidence }) => evidence.hit.document)
		.filter((document) => isCalled(document, naming));
	const meant = mostAlike(leftBy(called, wanted, own, naming), question.text);
	const tell = ({ title, product }: IndexedDocument) =>
		product !== null && productAnswer(title, product, fact, asking) !== "";
	return meant.length > 1 && meant.every(tell) ? meant : null;
}

/** "Is the tent waterproof?": products that the name fits alike, and that each by itself would be answered from. */
export function describedAlike(considered: Considered, question: Question): IndexedDocument[] | null {
	const { asking, wanted, own } = considered.lookedUp.understood;
	const best = considered.evidence[0]?.hit.document;
	if (!best?.product || !considered.evidence[1]?.hit.document.product || factAsked(asking) || rangeAsked(asking))
		return null;
	const naming = wanted.filter((word) => own.has(word.word) && isCalled(best, [word]));
	if (!naming.some(({ word }) => pointedAt(asking, word))) return null;
	const rivals = nearOnes(considered).map(({ evidence }) => evidence.hit.document);
	const called = rivals.filter((document) => isCalled(document, naming));
	const meant = mostAlike(leftBy(called, wanted, own, naming), question.text);
	const sure = meant.length > 1 && meant.every((document) => isSureAlone(considered, document, meant, question));
	return sure ? meant : null;
}

/** All of these words are its name, kind or options, and one of them is its name or kind. */
function isCalled(document: IndexedDocument, naming: Wanted[]): boolean {
	if (!document.product || naming.length === 0) return false;
	const { called, values } = calledOf(document);
	return (
		naming.some((word) => says(called, word)) &&
		naming.every((word) => says(called, word) || says(values, word) || isSize.test(word.word))
	);
}

type Called = { called: Set<string>; values: Set<string> };
const known = new WeakMap<IndexedDocument, Called>();

function calledOf(document: IndexedDocument): Called {
	const { title, product } = document;
	const options = product?.options.flatMap(({ values }) => values) ?? [];
	const terms = known.get(document) ?? {
		called: new Set(termsOf(`${title} ${product?.productType ?? ""}`)),
		values: new Set(termsOf(options.join(" "))),
	};
	known.set(document, terms);
	return terms;
}

const isSize = /^(size|(x{1,2}|extra)?(small|large)|medium|x{0,3}[sl]|m)$/;

/** Those whose own name says most of it, now and before; empty when one of them is called by its whole name. */
function leftBy(documents: IndexedDocument[], wanted: Wanted[], own: Set<string>, naming: Wanted[]): IndexedDocument[] {
	if (isNamedWhole(documents, naming, own)) return [];
	const now = mostSaid(documents, naming);
	return mostSaid(
		now,
		wanted.filter(({ word }) => !own.has(word)),
	);
}

const mostSaid = (documents: IndexedDocument[], words: Wanted[]): IndexedDocument[] =>
	withMost(documents, ({ title }) => {
		const name = new Set(termsOf(title));
		return words.filter((word) => says(name, word)).length;
	});

/** Small words tell names apart, too: "the down jacket". */
function mostAlike(documents: IndexedDocument[], text: string): IndexedDocument[] {
	const said = new Set(wordsOf(text));
	return withMost(documents, ({ title }) => wordsOf(title).filter((word) => said.has(word)).length);
}

function withMost(documents: IndexedDocument[], count: (document: IndexedDocument) => number): IndexedDocument[] {
	const counts = documents.map(count);
	return documents.filter((_, at) => counts[at] === Math.max(...counts));
}

/** "the tent", "this nice tent"; not "a tent", "tents". */
const pointedAt = (asking: string, word: string): boolean =>
	new RegExp(`\\b(?:the|this|that|your)(?: [\\p{L}\\p{N}]+){0,2}? ${word}\\b`, "u").test(asking);
