import { decide } from "~/answers/decide";
import { isSure } from "~/answers/engine";
import { probabilityOf } from "~/answers/probability";
import { figuresOf } from "../evaluate/figures";
import type { QuestionLine, ResultLine } from "../evaluate/format";
import { type Asked, type Example, exampleOf } from "./examples";
import { trainRanking } from "./ranking";
import { calibrationError, train } from "./regression";

/** A question with what was said by weights that never saw it. */
export type Held = Example & { probability: number };

/** The same questions as they count for the order and for the decision. */
export type Counting = { ranking: Asked[]; decision: Asked[] };

/** Order and decision are both learned from the other folds, then asked about this one. */
export function crossValidated(asked: Counting, folds: number): Held[] {
	const held: Held[] = new Array(asked.decision.length);
	for (let fold = 0; fold < folds; fold++) {
		const isOther = (_: Asked, at: number) => at % folds !== fold;
		const ranking = trainRanking(asked.ranking.filter(isOther));
		const others = asked.decision.filter(isOther);
		const weights = train(others.filter(({ judged }) => judged).map((one) => exampleOf(one, ranking)));
		for (const [at, one] of asked.decision.entries()) {
			if (at % folds !== fold) continue;
			const example = exampleOf(one, ranking);
			held[at] = { ...example, probability: example.features ? probabilityOf(example.features, weights) : 0 };
		}
	}
	return held;
}

/** As the engine does it: the encoder is asked only where the words are not sure. */
export const inTwoSteps = (words: Held[], meanings: Held[]): Held[] =>
	words.map((one, at) => (isSure(one.probability) ? one : (meanings[at] ?? one)));

/** The figures of one set at a threshold, and its calibration error. */
export function heldFigures(held: Held[], threshold?: number) {
	const results = held.map(({ asked, result, probability }): ResultLine => {
		const { decision } = decide({ ...asked.grounds, probability, hasWords: result.text !== "" }, threshold);
		return { ...result, decision, confidence: probability, text: decision === "answer" ? result.text : "" };
	});
	const lines: QuestionLine[] = held.map(({ asked }) => asked.line);
	const judged = held.filter(({ asked }) => asked.judged);
	return { ...figuresOf(lines, results), ece: calibrationError(judged) };
}
