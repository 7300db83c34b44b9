import { writeFileSync } from "node:fs";
import { type Counting, crossValidated, type Held, heldFigures, inTwoSteps } from "./train-decision/cross-validate";
import { type Asked, exampleOf, gather, withMeanings } from "./train-decision/examples";
import { trainRanking } from "./train-decision/ranking";
import { train } from "./train-decision/regression";

/**
 * `npm run train-decision -- FOLDER …`: fits the ranking (conditional logit) and the decision (logistic regression, both
 * with ridge) over folders of knowledge and questions, prints how they do on questions they were not fitted to, and
 * writes their weights beside the code in app/answers.
 */
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folders.length === 0) {
	console.error("usage: npm run train-decision -- FOLDER … [--dry-run]");
	process.exit(1);
}
/**
 * How much the other folders together count against the first. Which document answers is learned from all alike; how
 * sure to be, mostly from the first, whose pages and near misses are those of a shop.
 */
const othersInRanking = 1;
const othersInDecision = 0.2;
const sets = folders.map(gather);
const first = sets[0]?.length ?? 0;
const counting = (others: number): Asked[] =>
	sets.flatMap((asked, at) =>
		asked.map((one) => ({ ...one, weight: at === 0 ? 1 : (others * first) / asked.length / (sets.length - 1) })),
	);
const all: Counting = { ranking: counting(othersInRanking), decision: counting(othersInDecision) };
const meant: Counting = { ranking: withMeanings(all.ranking), decision: withMeanings(all.decision) };
const digits = (value: number | null) => (value === null ? "–" : value.toFixed(3)).padStart(9);
const cuts = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

if (!process.argv.includes("--no-figures")) {
	console.log("Ten-fold cross-validated: every question is judged by weights that never saw it.");
	const words = crossValidated(all, 10);
	const meanings = crossValidated(meant, 10);
	print("words alone", words);
	print("sentence encoder always asked", meanings);
	print("as shipped: the encoder is asked where the words are not sure", inTwoSteps(words, meanings));
}

function print(title: string, held: Held[]): void {
	console.log(`\n${title}`);
	console.log(
		"set                 hit@1    hit@3  AUROC uncov.  off-topic  refused at 95  utility  answered  wrong  uncov.    ECE",
	);
	for (const [asked] of sets) {
		if (!asked) continue;
		const figures = heldFigures(held.filter((one) => one.asked.set === asked.set));
		const { right = 0, wrong = 0 } = figures.by_class.answerable ?? {};
		const uncovered = figures.by_class.uncovered?.wrong ?? 0;
		const off = figures.by_class.offtopic?.wrong ?? 0;
		const numbers = [figures["hit@1"], figures["hit@3"], figures.auroc_uncovered, figures.auroc_offtopic];
		console.log(
			asked.set.padEnd(16),
			[...numbers, figures.offtopic_refused_at_95, figures.utility].map(digits).join(" "),
			`${right + wrong + uncovered + off}`.padStart(9),
			`${wrong + uncovered + off}`.padStart(6),
			`${uncovered}`.padStart(6),
			digits(figures.ece),
		);
	}
	for (const cut of cuts) {
		const inSet = (asked: Asked | undefined) => held.filter((one) => one.asked.set === asked?.set);
		const utilities = sets.map(([asked]) => heldFigures(inSet(asked), cut).utility);
		console.log(`utility at ${cut.toFixed(2)}:`, utilities.map(digits).join(" "));
	}
}

const shipped = (counted: Counting) => {
	const ranking = trainRanking(counted.ranking);
	const judged = counted.decision.filter((one) => one.judged);
	return { ranking: rounded(ranking), decision: train(judged.map((one) => exampleOf(one, ranking))) };
};
const rounded = (weights: Record<string, number>) =>
	Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
if (!process.argv.includes("--dry-run")) {
	const [words, meanings] = [shipped(all), shipped(meant)];
	const write = (name: string, weights: object) => {
		const shortened = (_: string, value: unknown) =>
			typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
		writeFileSync(`app/answers/${name}-weights.json`, `${JSON.stringify(weights, shortened, "\t")}\n`);
	};
	write("ranking", { words: words.ranking, meanings: meanings.ranking });
	write("decision", { words: words.decision, meanings: meanings.decision });
}
