import type { IndexedDocument } from "~/knowledge/document";
import type { Wanted } from "~/knowledge/find-passages";
import { termsOf } from "~/knowledge/words";
import type { Question } from "./agent";
import { type Ranked, ranked } from "./candidates";
import { type Considered, weighUp } from "./consider";
import { replyFrom } from "./engine";

/** How near the others' chance has to be to the best one's, as a share of it. */
const near = 0.5;
/** Below this the best document's chance tells nothing about what was asked. */
const leastChance = 0.2;

/** The candidates that are about as probable as the best one, best first. */
export function nearOnes({ lookedUp }: Considered): Ranked[] {
	const inOrder = ranked(lookedUp.candidates);
	const highest = inOrder[0]?.chance ?? 0;
	return highest < leastChance ? [] : inOrder.filter(({ chance }) => chance >= near * highest);
}

/** It would be answered from, were the others not there. */
export function isSureAlone(
	{ lookedUp }: Considered,
	document: IndexedDocument,
	all: IndexedDocument[],
	question: Question,
): boolean {
	const others = all.filter((one) => one !== document);
	const candidates = lookedUp.candidates.filter(({ evidence }) => !others.includes(evidence.hit.document));
	const alone = weighUp({ ...lookedUp, candidates });
	return alone.evidence[0]?.hit.document === document && replyFrom(question, alone, 0).decision === "answer";
}

/** From this weight on a term is the word itself, or its correction. */
const itself = 0.8;
export const says = (terms: Set<string>, word: Wanted): boolean =>
	word.terms.some(({ term, weight }) => weight >= itself && terms.has(term));

/** One of them is called by its whole name. */
export const isNamedWhole = (documents: IndexedDocument[], words: Wanted[], own: Set<string>): boolean =>
	documents.some(({ title }) => {
		const name = termsOf(title);
		const said = words.filter(({ word }) => own.has(word));
		return name.length > 0 && name.every((term) => said.some((word) => says(new Set([term]), word)));
	});
