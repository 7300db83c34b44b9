import { type RankingWeights, weighedOf } from "~/answers/candidates";
import type { Asked } from "./examples";
import { dot, maximise } from "./newton";

const ridge = 1;

type List = { rows: number[][]; right: boolean[]; weight: number };

/** Weights under which the documents that hold the answer are the likeliest choice among those found (conditional logit). */
export function trainRanking(asked: Asked[]): RankingWeights {
	const lists = asked.flatMap((one) => listOf(one) ?? []);
	const [some] = asked.find(({ lookedUp }) => lookedUp.candidates[0])?.lookedUp.candidates ?? [];
	const names = some ? Object.keys(weighedOf(some)) : [];
	const weights = maximise(names.length, (current, slope, curve) => {
		for (const [at, weight] of current.entries()) {
			slope[at] = -ridge * weight;
			(curve[at] as number[])[at] = ridge;
		}
		for (const list of lists) addList(list, current, slope, curve);
	});
	return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** Null when nothing can be learned: none of them is right, or all are. */
function listOf({ line, lookedUp, weight, judged }: Asked): List | null {
	if (!judged || line.class !== "answerable") return null;
	const right = lookedUp.candidates.map(({ evidence }) => line.gold.includes(evidence.hit.document.id));
	if (!right.includes(true) || !right.includes(false)) return null;
	const rows = lookedUp.candidates.map((candidate) => Object.values(weighedOf(candidate)));
	return { rows, right, weight };
}

function addList({ rows, right, weight }: List, weights: number[], slope: number[], curve: number[][]): void {
	const worths = rows.map((row) => dot(weights, row));
	const highest = Math.max(...worths);
	const grown = worths.map((worth) => Math.exp(worth - highest));
	const all = grown.reduce((sum, value) => sum + value, 0);
	const held = grown.reduce((sum, value, at) => sum + (right[at] ? value : 0), 0);
	const meanOf = (shares: number[]) =>
		weights.map((_, column) => rows.reduce((sum, row, at) => sum + (shares[at] ?? 0) * (row[column] as number), 0));
	const shares = grown.map((value) => value / all);
	const mean = meanOf(shares);
	const wanted = meanOf(grown.map((value, at) => (right[at] ? value / held : 0)));
	for (const [i, value] of mean.entries()) slope[i] = (slope[i] as number) + weight * ((wanted[i] as number) - value);
	for (const [at, row] of rows.entries())
		for (let i = 0; i < row.length; i++) {
			const left = weight * (shares[at] as number) * ((row[i] as number) - (mean[i] as number));
			const line = curve[i] as number[];
			for (let j = 0; j < row.length; j++)
				line[j] = (line[j] as number) + left * ((row[j] as number) - (mean[j] as number));
		}
}
