import { decide } from "~/answers/decide";
import { probabilityOf } from "~/answers/probability";
import { figuresOf } from "../evaluate/figures";
import type { QuestionLine, ResultLine } from "../evaluate/format";
import { type Asked, type Example, exampleOf } from "./examples";
import { trainRanking } from "./ranking";
import { calibrationError, train } from "./regression";

/** A question with what was said by weights that never saw it. */
export type Held = Example & { probability: number };

/** Ranking and decision are both learned from the other folds, then asked about this one. */
export function crossValidated(asked: { ranking: Asked[]; decision: Asked[] }, folds: number): Held[] {
	return Array.from({ length: folds }, (_, fold) => {
		const isOther = (_: Asked, at: number) => at % folds !== fold;
		const ranking = trainRanking(asked.ranking.filter(isOther));
		const others = asked.decision.filter(isOther);
		const weights = train(others.filter(({ judged }) => judged).map((one) => exampleOf(one, ranking)));
		return asked.decision
			.filter((_, at) => at % folds === fold)
			.map((one) => {
				const example = exampleOf(one, ranking);
				return { ...example, probability: example.features ? probabilityOf(example.features, weights) : 0 };
			});
	}).flat();
}

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
