import { plain, termsOf } from "~/knowledge/words";
import {
	denialsIn,
	denies,
	isOpposite,
	moments,
	narrows,
	promises,
	shortMoments,
	turnsMore,
	undertakes,
} from "./binding-words";
import type { DraftProblem, Stretch } from "./check-draft";
import { longTimesIn, unsupportedFigure } from "./figures";
import { aboutTheSame, clausesOf, isNearlyVerbatim, type Statement, saidBy, type Told, toldBy } from "./statements";

const address =
	/[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z]{2,10}:\/\/\S+|(?<![\p{L}\d@.-])(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/\S*)?|\b\w+ (?:dot|punkt|punto|point|ponto) (?:com|net|org|shop|store|io|co|de|fr|es|it|nl|pt|no)\b/giu;

const number: DraftProblem = "it stated a number, price or time that no cited passage holds";
const turned: DraftProblem = "it denied or allowed what the cited passages do not";

/** What the passages do not say of numbers, days, promises, addresses, and of what is and what is not. */
export function bindingProblem(stretch: Stretch): DraftProblem | null {
	const { text, texts, language } = stretch;
	const spoken = longTimesIn(texts.join("\n"), language);
	if (unsupportedFigure(text, texts, language)) return number;
	if ([...longTimesIn(text, language)].some((unit) => !spoken.has(unit))) return number;
	const given = texts.join("\n").toLowerCase();
	if ((text.match(address) ?? []).some((one) => !given.includes(one.toLowerCase().replace(/[.,)]+$/, ""))))
		return "it gave an address that no cited passage gives";
	const told = toldBy(texts, language);
	if (answersOtherwise(stretch, told)) return turned;
	for (const sentence of saidBy(text.replace(leading, ""), language)) {
		for (const clause of clausesOf(sentence, language)) {
			const problem = problemOf(clause, sentence, told, stretch);
			if (problem) return problem;
		}
	}
	return null;
}

/** A clause is held against what the passages say of the same: the sentences for what it states, the clauses for yes and no. */
function problemOf(clause: Statement, sentence: Statement, told: Told, { language }: Stretch): DraftProblem | null {
	const own = aboutTheSame(clause, told.sentences, 1);
	const whole = aboutTheSame(sentence, told.sentences);
	const about = own.length > 0 ? own : whole;
	const near = about.length > 0 ? withNext(about, told.sentences) : told.sentences;
	// A clause of pronouns and numbers may go on with anything ("below that it is £3.20").
	const written = (own.length > 0 ? near : told.sentences).map((one) => one.written);
	if (unsupportedFigure(clause.written, written, language)) return number;
	if (namesMoment(clause, near)) return "it named a day or month that no cited passage names";
	const undertaken = isUndertaking(clause) && !near.some(isUndertaking);
	if (undertaken || promisesMore(clause, near, language)) return "it promised what no cited passage promises";
	return turnsRound(clause, near, told, language) && !deniesAsOften(sentence, whole, language) ? turned : null;
}

/** Passages put their clauses together in other ways: a sentence that says most of this one and denies as often will do. */
const deniesAsOften = (sentence: Statement, whole: Statement[], language: Stretch["language"]): boolean => {
	const denials = denialsIn(sentence.flat, language);
	return whole.some(
		(one) =>
			isNearlyVerbatim(sentence, one) &&
			denialsIn(one.flat, language) === denials &&
			!turnsMore(sentence.flat, one.flat) &&
			narrows(one.flat, language) === narrows(sentence.flat, language),
	);
};

/** What follows a sentence often goes on with it: "Below that it is £3.20." */
const withNext = (about: Statement[], all: Statement[]): Statement[] =>
	all.filter((one, at) => about.includes(one) || about.includes(all[at - 1] as Statement));

const isUndertaking = ({ written }: Statement): boolean => undertakes.test(written.toLowerCase());

function namesMoment({ flat, written }: Statement, near: Statement[]): boolean {
	const known = new Set(near.flatMap((one) => one.flat.match(moments) ?? []));
	const short = (written.match(shortMoments) ?? []).map(
		(one) => /\p{Lu}\w+/u.exec(one.replace(/^\p{Lu}\w+ (?=\p{Lu})/u, ""))?.[0],
	);
	const given = near.map((one) => one.written).join("\n");
	return (flat.match(moments) ?? []).some((one) => !known.has(one)) || short.some((one) => one && !given.includes(one));
}

/** A promise counts as held where a sentence about the same makes it that denies no less and no more. */
function promisesMore({ flat }: Statement, near: Statement[], language: Stretch["language"]): boolean {
	return promises.some(([, pattern]) => {
		const found = pattern.exec(flat);
		if (!found) return false;
		const negated = deniesBeside(flat, found[0], language);
		return !near.some((one) => {
			const there = pattern.exec(one.flat);
			return there !== null && holdsAsSaid(one, there[0], negated, language);
		});
	});
}

/** "No charge" denies nothing but the charge. */
const deniesBeside = (said: string, found: string, language: Stretch["language"]): boolean =>
	denies(said.replace(found, " "), language);

/** Of a sentence with several clauses the one that makes the promise counts. */
const holdsAsSaid = (one: Statement, found: string, negated: boolean, language: Stretch["language"]): boolean =>
	clausesOf(one, language).some(({ flat }) => flat.includes(found) && deniesBeside(flat, found, language) === negated);

/** Whether a clause allows what the passages deny of the same, or the other way round, or drops what narrows it. */
function turnsRound(clause: Statement, near: Statement[], told: Told, language: Stretch["language"]): boolean {
	const negated = denies(clause.flat, language);
	const about = aboutTheSame(clause, told.clauses);
	if (about.length === 0) return negated && !near.some(({ flat }) => denies(flat, language));
	if (about.every(({ flat }) => denies(flat, language) !== negated)) return true;
	const narrowed = narrows(clause.flat, language) || negated;
	if (about.every(({ flat }) => narrows(flat, language)) && !narrowed) return true;
	if (narrows(clause.flat, language) && !near.some(({ flat }) => narrows(flat, language) || denies(flat, language)))
		return true;
	const same = about.filter((one) => isNearlyVerbatim(clause, one) && isNearlyVerbatim(one, clause));
	if (same.length > 0 && same.every((one) => turnsWords(clause.flat, one.flat, language))) return true;
	return about.every(({ flat }) => isOpposite(clause.flat, flat));
}

/** Between two of nearly the same words: one "not" more or less, or "after" in the place of "before". */
const turnsWords = (said: string, held: string, language: Stretch["language"]): boolean =>
	denialsIn(said, language) !== denialsIn(held, language) || turnsMore(said, held);

/** "Yes" to what the passages deny, or "no" to what they do not. */
function answersOtherwise({ text, question, language }: Stretch, told: Told): boolean {
	const [first = ""] = plain(text).match(/\p{L}+/gu) ?? [];
	const says = agreeing.has(first) ? "yes" : refusing.has(first) ? "no" : null;
	if (says === null) return false;
	const wanted = termsOf(question, language);
	const shares = told.clauses.map(({ above, written }) => {
		const held = new Set(termsOf(`${above} ${written}`, language));
		return wanted.filter((term) => held.has(term)).length;
	});
	const best = Math.max(1, ...shares);
	const about = told.clauses.filter((_, at) => shares[at] === best);
	const asked = plain(question);
	const isDenied = (flat: string) => denies(flat, language) || isOpposite(asked, flat);
	return about.length > 0 && about.every(({ flat }) => isDenied(flat) === (says === "yes"));
}
/** It has been held against the question: "No, we do not" denies once. */
const leading = /^\p{L}+(?=[,.!:])[,.!:]\s*/u;
const agreeing = new Set(
	"yes sure absolutely certainly ja naturlich klar oui bien si claro certo sim kylla".split(" "),
);
const refusing = new Set("no unfortunately sorry nein leider non malheureusement nao nee nei nej ei".split(" "));
