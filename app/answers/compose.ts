import type { Wanted } from "~/knowledge/find-passages";
import { larger, share } from "./covers";
import type { Evidence, Sentence } from "./evidence";
import { isRow, readableRow } from "./table-rows";

const shortEnoughCharacters = 330;
const longestCharacters = 900;
/** A paragraph is quoted whole up to here: its conditions stay with its numbers. */
const paragraphCharacters = 420;
const mostSentences = 3;
const mostRows = 4;
/** A question that names no row asks for the table. */
const mostUnnamedRows = 9;
const typeWeight = 0.3;
const labelWeight = 0.6;
const toldAlready = 0.7;
const meaningWeight = 0.3;

/**
 * The words of the source that answer: all of a short passage, of a merchant-written answer, and of a passage that is
 * asked for as a whole; the rows of a table that are asked for; else the paragraph, or of a long one the sentences, that
 * hold most of what is wanted, in their order and unchanged, so that numbers and conditions stay as they were written.
 */
export function composeAnswer(evidence: Evidence, all: Wanted[]): string {
	const { body, sentences } = evidence;
	if (evidence.hit.document.kind === "faq") return body;
	const untold = untoldBy(evidence, all);
	const best = bestSentence(sentences, untold);
	if (best && isRow(best.text)) return rowsLike(best, sentences, untold);
	const items = sentences.filter(({ text, typeFit }) => isItem(text) && typeFit === 1);
	if (best && items.length === 1 && items[0] === best) return best.text.slice(itemMark.length);
	const hasTable = sentences.some(({ text }) => isRow(text));
	if (body.length <= shortEnoughCharacters && !hasTable) return body;
	const asksForAll = evidence.covers.every((cover, at) => cover <= (evidence.aboutCovers[at] ?? 0));
	if (asksForAll && body.length <= longestCharacters) return readable(sentences);
	const paragraph = sentences.filter((sentence) => sentence.paragraph === best?.paragraph);
	const whole = readable(paragraph);
	if (whole.length <= paragraphCharacters && whole.length >= shortestParagraph) return whole;
	const chosen = chooseSentences(sentences, untold);
	return readable(sentences.filter((_, at) => chosen.has(at)));
}

/** What is wanted, the less what title and heading say already: a sentence has to tell the rest. */
const untoldBy = ({ aboutCovers }: Evidence, wanted: Wanted[]): Wanted[] =>
	wanted.map((word, at) => ({ ...word, weight: word.weight * (1 - toldAlready * (aboutCovers[at] ?? 0)) }));

/** A title, or a remark: it needs what stands beside it. */
const shortestParagraph = 60;

const worthOf = (sentence: Sentence, wanted: Wanted[]): number =>
	share(wanted, sentence.covers) +
	typeWeight * sentence.typeFit +
	labelWeight * sentence.label +
	meaningWeight * sentence.meaning;

function bestSentence(sentences: Sentence[], wanted: Wanted[]): Sentence | undefined {
	return sentences.reduce<Sentence | undefined>(
		(best, one) => (!best || worthOf(one, wanted) > worthOf(best, wanted) ? one : best),
		undefined,
	);
}

/** The row that says most and those that say as much, each readable by itself; a question that fits no row gets all. */
function rowsLike(best: Sentence, sentences: Sentence[], wanted: Wanted[]): string {
	const rows = sentences.filter(({ text, paragraph }) => isRow(text) && paragraph === best.paragraph);
	const [header = best, ...data] = rows;
	const held = share(wanted, best.covers);
	const alike = best === header ? data : data.filter((row) => share(wanted, row.covers) >= held - 0.05);
	const many = best.label > 0 && best !== header ? mostRows : mostUnnamedRows;
	const meant = alike.length > many ? [best] : alike;
	return meant.map(({ text }) => readableRow(header.text, text)).join("\n");
}

/** The best sentence, then those that add what is still missing, then what stands beside the best one. */
function chooseSentences(sentences: Sentence[], wanted: Wanted[]): Set<number> {
	const chosen = new Set<number>();
	let covered: number[] = wanted.map(() => 0);
	while (chosen.size < mostSentences) {
		const before = share(wanted, covered);
		const gain = (sentence: Sentence) => share(wanted, larger(covered, sentence.covers)) - before;
		const next = sentences
			.map((sentence, at) => ({ at, worth: chosen.size === 0 ? worthOf(sentence, wanted) : gain(sentence) }))
			.filter(({ at }) => !chosen.has(at))
			.sort((left, right) => right.worth - left.worth)[0];
		if (!next || (chosen.size > 0 && next.worth < 0.03)) break;
		chosen.add(next.at);
		covered = larger(covered, sentences[next.at]?.covers ?? []);
	}
	const [best = 0] = chosen;
	for (const beside of [best + 1, best - 1])
		if (chosen.size < mostSentences && sentences[beside] && !isRow(sentences[beside].text)) chosen.add(beside);
	return chosen;
}

const itemMark = "- ";
const isItem = (text: string): boolean => text.startsWith(itemMark);

/** Sentences by a space, list items, table rows and paragraphs each on its line. */
function readable(sentences: Sentence[]): string {
	let text = "";
	let header: Sentence | null = null;
	for (const [at, sentence] of sentences.entries()) {
		const before = sentences[at - 1];
		if (!isRow(sentence.text)) header = null;
		else if (header?.paragraph !== sentence.paragraph) {
			header = sentence;
			continue;
		}
		const said = header ? readableRow(header.text, sentence.text) : sentence.text;
		const ownLine = header || isItem(said) || isItem(before?.text ?? "") || before?.paragraph !== sentence.paragraph;
		text += text === "" ? said : (ownLine ? "\n" : " ") + said;
	}
	return text;
}
