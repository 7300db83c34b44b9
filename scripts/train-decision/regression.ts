import type { Features } from "~/answers/features";
import { type DecisionWeights, type Factors, isTaught, type Logistic } from "~/answers/probability";
import type { Example } from "./examples";
import { dot, maximise } from "./newton";

type Row = { features: Features; holds: boolean; weight: number };

/** A question that goes off topic is rare in the folders: it counts more while learning, and the bias makes up for it. */
const offTopicCounts = 2;
const ridge = { topic: 2, covered: 5, right: 5 };

/** One decision for written pages, one for taught answers; each of its factors is learned by itself. */
export function train(examples: Example[]): DecisionWeights {
	const known = examples.flatMap((example) => (example.features ? [{ ...example, features: example.features }] : []));
	const taught = known.filter(({ features }) => isTaught(features));
	const written = known.filter(({ features }) => !isTaught(features));
	const mean = taught.reduce((sum, { asked }) => sum + asked.weight, 0) / Math.max(1, taught.length);
	return {
		written: factorsOf(written, 1, true),
		// Of taught answers there are many examples, all of other folders than the first: among themselves they count fully.
		taught: factorsOf(taught, 1 / Math.max(mean, 1e-9), false),
	};
}

function factorsOf(examples: (Example & { features: Features })[], scale: number, signed: boolean): Factors {
	const rows = (holds: (example: Example) => boolean, counts: (example: Example) => number): Row[] =>
		examples.flatMap((example) => {
			const weight = counts(example) * scale * example.asked.weight;
			return weight > 0 ? [{ features: example.features, holds: holds(example), weight }] : [];
		});
	const classOf = ({ asked }: Example) => asked.line.class;
	const offTopic = (example: Example) => classOf(example) === "offtopic";
	const topic = fitted(
		rows(
			(example) => !offTopic(example),
			(example) => (offTopic(example) ? offTopicCounts : 1),
		),
		ridge.topic,
		signed,
	);
	const covered = rows(
		(example) => classOf(example) === "answerable",
		(example) => (offTopic(example) ? 0 : 1),
	);
	const right = rows(
		(example) => example.right,
		(example) => (classOf(example) === "answerable" ? 1 : 0),
	);
	return {
		topic: { ...topic, bias: topic.bias + Math.log(offTopicCounts) },
		covered: fitted(covered, ridge.covered, signed),
		right: fitted(right, ridge.right, signed),
	};
}

/**
 * What can only speak for an answer, or only against one. Of written pages there are few examples, and by chance, or by
 * how their questions were made up, they tell otherwise: a weight of the wrong sign is left out.
 */
const speaksFor = new Set(
	`coverage exactCoverage bestSentence beyond strength nearest phrasingMeaning several usual wording wordingSeveral typical
	meaning sentenceMeaning closeness closeBeyond untoldClose label whole least typedHeld counted typeFit margin chance
	titleLike passageLike phrasingLike phrasings3Like phrasings5Like nearestPassage nearestPhrasings nearestPassage2
	nearestPhrasings2 named inView factAsked shopTalk`.split(/\s+/),
);
const speaksAgainst = new Set(
	`missing farthest lacking farFrom unknown otherNamed ownMissing numberMissing rareMissing lackingThere lackingOfNamed
	lackingOfTopic missingThere ownMissingThere leastThere`.split(/\s+/),
);
const isOdd = (name: string, weight: number): boolean =>
	(weight < 0 && speaksFor.has(name)) || (weight > 0 && speaksAgainst.has(name));

function fitted(known: Row[], penalty: number, signed: boolean): Logistic {
	let names = Object.keys(known[0]?.features ?? {});
	for (;;) {
		const learned = learn(known, names, penalty);
		const kept = names.filter((name) => !isOdd(name, learned.features[name] ?? 0));
		if (!signed || kept.length === names.length) return learned;
		names = kept;
	}
}

/** Weighted logistic regression, ridge-penalised (not the bias). */
function learn(known: Row[], names: string[], penalty: number): Logistic {
	const rows = known.map(({ features }) => [
		1,
		...names.map((name) => (features as Record<string, number>)[name] ?? 0),
	]);
	const [bias = 0, ...rest] = maximise(names.length + 1, (weights, slope, curve) => {
		for (const [at, weight] of weights.entries()) {
			slope[at] = at === 0 ? 0 : -penalty * weight;
			(curve[at] as number[])[at] = at === 0 ? 1e-6 : penalty;
		}
		for (const [at, row] of rows.entries()) {
			const { holds, weight } = known[at] as Row;
			const probability = sigmoid(dot(weights, row));
			const pull = weight * ((holds ? 1 : 0) - probability);
			const bend = weight * probability * (1 - probability);
			for (let i = 0; i < row.length; i++) {
				slope[i] = (slope[i] as number) + pull * (row[i] as number);
				const line = curve[i] as number[];
				const bent = bend * (row[i] as number);
				for (let j = 0; j < row.length; j++) line[j] = (line[j] as number) + bent * (row[j] as number);
			}
		}
	});
	return { bias, features: Object.fromEntries(names.map((name, at) => [name, rest[at] ?? 0])) };
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** Expected calibration error over ten bins of equal width. */
export function calibrationError(held: { probability: number; right: boolean }[]): number {
	let error = 0;
	for (let bin = 0; bin < 10; bin++) {
		const inside = held.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
		const sum = inside.reduce((total, { probability, right }) => total + probability - (right ? 1 : 0), 0);
		error += Math.abs(sum) / held.length;
	}
	return error;
}
