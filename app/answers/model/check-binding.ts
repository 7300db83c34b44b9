import { plain, sentencesOf, termsOf } from "~/knowledge/words";
import { denies, isOpposite, moments, narrows, promises, shortMoments, undertakes } from "./binding-words";
import type { DraftProblem, Stretch } from "./check-draft";
import { longTimesIn } from "./figures";

const address =
	/[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z]{2,10}:\/\/\S+|(?<![\p{L}\d@.-])(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/\S*)?|\b\w+ (?:dot|punkt|punto|point|ponto) (?:com|net|org|shop|store|io|co|de|fr|es|it|nl|pt|no)\b/giu;
/** Of what a sentence says, so much must stand in a passage's sentence for the two to speak of the same. */
const alike = 0.5;
const nearlyAsAlike = 0.15;
const fewestTerms = 2;

/** What the passages do not say of days, promises, addresses, and of what is and what is not. `held`: their plain text. */
export function bindingProblem(stretch: Stretch, held: string): DraftProblem | null {
	const { text, texts, language } = stretch;
	if (namesMoment(text, texts, held)) return "it named a day or month that no cited passage names";
	const spoken = longTimesIn(texts.join("\n"), language);
	if ([...longTimesIn(text, language)].some((unit) => !spoken.has(unit)))
		return "it stated a number, price or time that no cited passage holds";
	const told = texts.flatMap((one) => statementsOf(one.slice(one.indexOf("\n") + 1)));
	for (const said of statementsOf(text)) {
		if (promisesMore(said, told, stretch) || (undertakes.test(said) && !undertakes.test(held)))
			return "it promised what no cited passage promises";
	}
	const given = texts.join("\n").toLowerCase();
	if ((text.match(address) ?? []).some((one) => !given.includes(one.toLowerCase().replace(/[.,)]+$/, ""))))
		return "it gave an address that no cited passage gives";
	return answersOtherwise(stretch, told) || statementsOf(text).some((said) => turnsRound(said, told, held, stretch))
		? "it denied or allowed what the cited passages do not"
		: null;
}

/** Plain sentences, list items and rows. */
const statementsOf = (text: string): string[] => sentencesOf(text).map((sentence) => plain(sentence));

function namesMoment(text: string, texts: string[], held: string): boolean {
	const named = plain(text).match(moments) ?? [];
	const known = new Set(held.match(moments) ?? []);
	const short = (text.match(shortMoments) ?? []).map(
		(one) => /\p{Lu}\w+/u.exec(one.replace(/^\p{Lu}\w+ (?=\p{Lu})/u, ""))?.[0],
	);
	const written = texts.join("\n");
	return named.some((one) => !known.has(one)) || short.some((one) => one && !written.includes(one));
}

/** A promise counts as held where a sentence makes it that denies no less and no more. */
function promisesMore(said: string, told: string[], { language }: Stretch): boolean {
	return promises.some(([, pattern]) => {
		const found = pattern.exec(said);
		if (!found) return false;
		const negated = deniesBeside(said, found[0], language);
		return !told.some((one) => {
			const there = pattern.exec(one);
			return there !== null && deniesBeside(one, there[0], language) === negated;
		});
	});
}

/** "No charge" denies nothing but the charge. */
const deniesBeside = (said: string, found: string, language: Stretch["language"]): boolean =>
	denies(said.replace(found, " "), language);

/** Whether a sentence allows what the passage's sentences about the same deny, or the other way round. */
function turnsRound(said: string, told: string[], held: string, { language }: Stretch): boolean {
	const negated = denies(said, language);
	if (narrows(said, language) && !narrows(held, language) && !denies(held, language)) return true;
	const about = sameMatter(said, told, language);
	if (about.length === 0) return negated && !denies(held, language);
	if (about.every((one) => denies(one, language) !== negated)) return true;
	return about.every((one) => isOpposite(said, one)) && isOpposite(said, held);
}

/** "Yes" to what the passages deny, or "no" to what they do not. */
function answersOtherwise({ text, question, language }: Stretch, told: string[]): boolean {
	const [first = ""] = plain(text).match(/\p{L}+/gu) ?? [];
	const says = agreeing.has(first) ? "yes" : refusing.has(first) ? "no" : null;
	const about = sameMatter(plain(question), told, language);
	return says !== null && about.length > 0 && about.every((one) => denies(one, language) === (says === "yes"));
}
const agreeing = new Set(
	"yes sure absolutely certainly ja naturlich klar oui bien si claro certo sim kylla".split(" "),
);
const refusing = new Set("no unfortunately sorry nein leider non malheureusement nao nee nei nej ei".split(" "));

/** The passages' sentences that hold most of what this one says. */
function sameMatter(said: string, told: string[], language: Stretch["language"]): string[] {
	const sets = told.map((one) => new Set(termsOf(one, language)));
	const known = [...new Set(termsOf(said, language))].filter((term) => sets.some((set) => set.has(term)));
	if (known.length < fewestTerms) return [];
	const shares = sets.map((set) => known.filter((term) => set.has(term)).length / known.length);
	const best = Math.max(0, ...shares);
	return told.filter((_, at) => (shares[at] ?? 0) >= Math.max(alike, best - nearlyAsAlike));
}
