import type { Language } from "~/knowledge/languages/language";
import { termsOf, wordsOf } from "~/knowledge/words";

const fewestWords = 4;
const mostWords = 14;
const fewestTerms = 2;

/** Where the answer begins that the question must not give away. */
const tail =
	/[,;:–—](?=\s|$)|\(| (within|for|up to|until|from|at least|at|after|before|between|by|because|so that|so|if|when|unless|which|but|and we|and you) /i;

type Turned = (found: RegExpMatchArray) => string;

/** How the sentences of a shop begin, and what a shopper asks to hear them. */
const turns: [RegExp, Turned][] = [
	[/^(?:you|customers) (?:can(?:not|['’]t)?|may(?: not)?) (.+)$/i, ([, rest]) => `Can I ${asShopper(rest)}?`],
	[/^(?:you|customers) (?:must|have to|need to) (.+)$/i, ([, rest]) => `Do I have to ${asShopper(rest)}?`],
	[
		/^we (?:do not|don['’]t|never|always|only|also) (\w+) (.+)$/i,
		([, verb, rest]) => `Do you ${verb} ${asShopper(rest)}?`,
	],
	[/^we (can(?:not|['’]t)?|will) (.+)$/i, ([, , rest]) => `Can you ${asShopper(rest)}?`],
	[/^we are (.+)$/i, ([, rest]) => `Are you ${asShopper(rest)}?`],
	[
		/^we (?!began|made|had|took|sent|gave|got|did|sold|bought|kept|were|was|know|think|hope)(\w*[^sd\W]) (.+)$/i,
		([, verb, rest]) => `Do you ${verb} ${asShopper(rest)}?`,
	],
	[
		/^(?!they|these|those|you|we)((?:\w+ ){1,6})take (?:up|about|around|between|\d|a|one|two|three) .+$/i,
		([, what]) => `How long do ${lowered(what)} take?`,
	],
	[/^((?:\w+ ){1,4})takes (.+)$/i, ([, what]) => `How long does ${asShopper(what)} take?`],
	[/^((?:\w+ ){1,4})costs (.+)$/i, ([, what]) => `How much does ${asShopper(what)} cost?`],
	[
		/^(?!they|these|those|you|we|there|here|which|all|if|when)((?:[\w'-]+ ){0,4}[\w'-]+) are (.+)$/i,
		([, what, rest]) => `Are ${lowered(what)} ${asShopper(rest)}?`,
	],
	[
		/^((?:the|our|a|an|each|every|your) (?:\w+ ){0,3}\w+) is (.+)$/i,
		([, what, rest]) => `Is ${asShopper(what)} ${asShopper(rest)}?`,
	],
	[
		/^(?!(?:this|that|it|there|which|what|here|all|if|when|both) )((?:\w+ ){0,2}\w+) is (.+)$/i,
		([, what, rest]) => `Is ${lowered(what)} ${asShopper(rest)}?`,
	],
	[/^there (?:is|are) (?:no |a |an )?(.+)$/i, ([, rest]) => `Is there ${asShopper(rest)}?`],
];

/** The question that a sentence answers, as a shopper asks it; null where none can be made of it. */
export function questionFor(sentence: string): string | null {
	const said = sentence
		.replace(/^(yes|no)[,.:–-]+ */i, "")
		.replace(/[.!]+$/, "")
		.trim();
	for (const [pattern, turn] of turns) {
		const found = said.match(pattern);
		const question = found && turn(found).replace(/\s+/g, " ");
		if (question) return isFit(question) ? question : null;
	}
	return null;
}

/** The words of a sentence that tell it apart, as shoppers type who search: "zip repair price?" */
export function keywordsFor(
	sentence: string,
	rarity: (term: string) => number,
	language: Language = "en",
): string | null {
	const termIn = (word: string) => termsOf(word, language)[0] ?? "";
	const words = [...new Set(wordsOf(sentence, language))].filter(
		(word) => word.length > 2 && !/\d/.test(word) && termIn(word) !== "",
	);
	if (words.length < fewestWords) return null;
	const rare = [...words].sort((left, right) => rarity(termIn(right)) - rarity(termIn(left)));
	const kept = new Set(rare.slice(0, 3));
	return `${words.filter((word) => kept.has(word)).join(" ")}?`;
}

const isFit = (question: string): boolean => {
	const words = wordsOf(question).length;
	return words >= fewestWords && words <= mostWords && new Set(termsOf(question)).size >= fewestTerms;
};

const swapped: Record<string, string> = {
	you: "I",
	your: "my",
	yours: "mine",
	our: "your",
	ours: "yours",
	us: "you",
	we: "you",
};

/** Cut before the answer, and said from the other side: "return our boots within 30 days" → "return your boots". */
function asShopper(words = ""): string {
	const cut = ` ${words}`.split(tail)[0]?.trim() ?? "";
	const turned = cut.replace(/\b([Yy]ours?|[Yy]ou|[Oo]urs?|us|we)\b/g, (word) => swapped[word.toLowerCase()] ?? word);
	return turned.replace(/^(The|Our|A|An|Each|Every|Your|All|Any)\b/, (word) => word.toLowerCase());
}

const lowered = (words = ""): string =>
	asShopper(words).replace(/^\p{Lu}(?=\p{Ll}+( |$))/u, (first) => first.toLowerCase());
