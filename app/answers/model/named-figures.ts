import { isStopWord } from "~/knowledge/stop-words";
import { plain, sentencesOf, wordsOf } from "~/knowledge/words";
import { isCountry } from "../countries";
import { stockIn } from "./binding-words";
import type { Stretch } from "./check-draft";
import { type Figure, figuresOf, isSame } from "./figures";

type Line = { words: Set<string>; figures: Figure[]; stock: ReturnType<typeof stockIn> };

/**
 * Whether a sentence gives to a country, a variant or a row what the passages give to another: "Norway: 3 days. Sweden:
 * 5 days." does not say that Norway takes five. The same for what is in stock.
 */
export function saysOtherwiseOf({ text, texts, language }: Stretch): boolean {
	const lines = texts
		.flatMap((one) => sentencesOf(one))
		.map(
			(line): Line => ({
				words: new Set(wordsOf(line)),
				figures: figuresOf(line, language),
				stock: stockIn(plain(line)),
			}),
		);
	const labels = new Set(texts.flatMap(labelsOf));
	return sentencesOf(text).some((sentence) => {
		const names = wordsOf(sentence).filter((word) => isCountry(word) || labels.has(word));
		const about = lines.filter(({ words }) => names.some((name) => words.has(name)));
		const stated = figuresOf(sentence, language);
		return stated.some((figure) => isElsewhere(figure, about)) || isOtherStock(stockIn(plain(sentence)), about, lines);
	});
}

/** Figures of its unit stand beside what is named, and this one does not. */
function isElsewhere(figure: Figure, about: Line[]): boolean {
	if (figure.unit === null) return false;
	const beside = about.flatMap(({ figures }) => figures).filter(({ unit }) => unit === figure.unit);
	return beside.length > 0 && !beside.some((one) => isSame(figure, one));
}

function isOtherStock(said: Line["stock"], about: Line[], lines: Line[]): boolean {
	if (said === null || said === "mixed") return false;
	const told = about.some(({ stock }) => stock !== null) ? about : lines;
	return !told.some(({ stock }) => stock === said || stock === "mixed");
}

/** What lines begin with: "Large: €19.50, sold out", "Norway | 3 days". */
const labelsOf = (text: string): string[] =>
	text.split("\n").flatMap((line) => {
		const label = /^[-•* ]*([^:|]{1,40})(?::| \|)/.exec(line)?.[1] ?? "";
		return wordsOf(label).filter((word) => !isStopWord(word) && !/^\d+$/.test(word));
	});
