import type { Wanted } from "~/knowledge/find-passages";
import { type Evidence, larger, type Sentence, share } from "./evidence";

const shortEnoughCharacters = 330;
const longestCharacters = 900;
const mostSentences = 3;
const typeWeight = 0.3;

/**
 * The words of the source that answer: all of a short passage, of a merchant-written answer, and of a passage that is
 * asked for as a whole; else the sentences that hold most of what is wanted, in their order and unchanged, so that
 * numbers and conditions stay as they were written.
 */
export function composeAnswer(evidence: Evidence, wanted: Wanted[]): string {
	const { body } = evidence;
	if (body.length <= shortEnoughCharacters || evidence.hit.document.kind === "faq") return body;
	const asksForAll = evidence.covers.every((cover, at) => cover <= (evidence.aboutCovers[at] ?? 0));
	if (asksForAll && body.length <= longestCharacters) return body;
	const chosen = chooseSentences(evidence.sentences, wanted);
	for (const at of [...chosen]) if (isRow(evidence.sentences[at])) chosen.add(headerOf(evidence.sentences, at));
	return joined([...chosen].sort((left, right) => left - right).map((at) => evidence.sentences[at]?.text ?? ""));
}

/** The best sentence, then those that add what is still missing, then what stands beside the best one. */
function chooseSentences(sentences: Sentence[], wanted: Wanted[]): Set<number> {
	const chosen = new Set<number>();
	let covered: number[] = wanted.map(() => 0);
	while (chosen.size < mostSentences) {
		const before = share(wanted, covered);
		const worth = ({ covers, typeFit }: Sentence) =>
			share(wanted, larger(covered, covers)) - before + (chosen.size === 0 ? typeWeight * typeFit : 0);
		const next = sentences
			.map((sentence, at) => ({ at, worth: worth(sentence) }))
			.filter(({ at }) => !chosen.has(at))
			.sort((left, right) => right.worth - left.worth)[0];
		if (!next || (chosen.size > 0 && next.worth < 0.03)) break;
		chosen.add(next.at);
		covered = larger(covered, sentences[next.at]?.covers ?? []);
	}
	const [best = 0] = chosen;
	for (const beside of [best + 1, best - 1])
		if (chosen.size < mostSentences && sentences[beside] && !isRow(sentences[beside])) chosen.add(beside);
	return chosen;
}

const isRow = (sentence: Sentence | undefined): boolean => sentence?.text.includes(" | ") ?? false;
const isLine = (text: string): boolean => text.startsWith("- ") || text.includes(" | ");

/** A row of a table means nothing without the first one. */
function headerOf(sentences: Sentence[], row: number): number {
	let first = row;
	while (first > 0 && isRow(sentences[first - 1])) first--;
	return first;
}

/** Sentences by a space, list items and table rows each on its line. */
const joined = (texts: string[]): string =>
	texts.reduce((sum, text, at) => {
		if (at === 0) return text;
		return sum + (isLine(text) || isLine(texts[at - 1] ?? "") ? "\n" : " ") + text;
	}, "");
