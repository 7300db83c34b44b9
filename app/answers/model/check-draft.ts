import { questionLanguage } from "~/knowledge/languages/detect";
import type { Language } from "~/knowledge/languages/language";
import { bindingProblem } from "./check-binding";
import { isOnlyYesOrNo, wordsProblem } from "./check-words";
import { saysOtherwiseOf } from "./named-figures";
import type { Source } from "./numbered-sources";

/** Why a draft never reaches the shopper. */
export type DraftProblem =
	| "it said nothing"
	| "it was too long"
	| "it contained markup"
	| "it cited nothing"
	| "it cited a passage that it was not given"
	| "it stated a number, price or time that no cited passage holds"
	| "it named a day or month that no cited passage names"
	| "it promised what no cited passage promises"
	| "it gave an address that no cited passage gives"
	| "it denied or allowed what the cited passages do not"
	| "it said more than the cited passages say";

export type CheckedDraft = { text: string; cited: Source[] } | { problem: DraftProblem };

type Asked = { text: string; locale: string };
/** A stretch of the draft with the passages that it cites. */
export type Stretch = { text: string; texts: string[]; question: string; language: Language };

const longestCharacters = 1_200;
const citation = /\s*\[(\d+(?:\s*,\s*\d+)*)\]/g;

/**
 * What a model wrote, held against what it was given. Nothing that binds the shop passes unless a passage says it that is
 * cited for it; what is left of it is its own wording. Returns the words without their citation marks.
 */
export function checkDraft(draft: string, sources: Source[], { text: question, locale }: Asked): CheckedDraft {
	const numbers = [...draft.matchAll(citation)].flatMap(([, list = ""]) => list.split(",").map(Number));
	const text = bare(draft.replace(citation, ""));
	const cited = sources.filter(({ number }) => numbers.includes(number));
	const language = questionLanguage(cited.map((source) => source.text).join("\n"), locale);
	const problem =
		problemOfForm(text) ??
		problemOfCitations(numbers, sources) ??
		stretchesOf(draft, cited)
			.map(({ said, from }) => problemOf({ text: said, texts: from.map(told), question, language }))
			.find((one) => one !== null) ??
		null;
	return problem ? { problem } : { text, cited };
}

const bare = (text: string): string => text.replace(/\*\*|__|`/g, "").trim();

/** The title is no statement: "Refunds" promises none. */
const told = ({ title, text }: Source): string => `${title}\n${text}`;

/** The draft up to each of its citations; what follows the last one rests on all of them. */
function stretchesOf(draft: string, cited: Source[]): { said: string; from: Source[] }[] {
	const stretches: { said: string; from: Source[] }[] = [];
	let begun = 0;
	for (const mark of draft.matchAll(citation)) {
		const said = bare(draft.slice(begun, mark.index));
		const numbers = (mark[1] ?? "").split(",").map(Number);
		const before = stretches.at(-1);
		begun = mark.index + mark[0].length;
		// "[1] [2]", and the full stop behind a mark.
		if (!/\p{L}|\d/u.test(said) && before) before.from.push(...cited.filter(({ number }) => numbers.includes(number)));
		else stretches.push({ said, from: cited.filter(({ number }) => numbers.includes(number)) });
	}
	const rest = bare(draft.slice(begun));
	return /\p{L}|\d/u.test(rest) ? [...stretches, { said: rest, from: cited }] : stretches;
}

/** Anything but words, numbers, pauses and money: markup, and what cannot be seen or read. */
const markup = /[<>{}]|\]\(|^#{1,6} |[\p{Cf}\p{Co}\p{Cs}]|[^\P{Cc}\n\t]/mu;

function problemOfForm(text: string): DraftProblem | null {
	if (!/\p{L}/u.test(text) || isOnlyYesOrNo(text)) return "it said nothing";
	if (text.length > longestCharacters) return "it was too long";
	return markup.test(text) ? "it contained markup" : null;
}

function problemOfCitations(numbers: number[], sources: Source[]): DraftProblem | null {
	if (numbers.length === 0) return "it cited nothing";
	return numbers.every((number) => sources.some((source) => source.number === number))
		? null
		: "it cited a passage that it was not given";
}

function problemOf(stretch: Stretch): DraftProblem | null {
	if (saysOtherwiseOf(stretch)) return "it stated a number, price or time that no cited passage holds";
	return bindingProblem(stretch) ?? wordsProblem(stretch);
}
