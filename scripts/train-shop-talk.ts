import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readQuestions } from "./evaluate/format";
import { meaningOf } from "./evaluate/meanings";
import { dot, maximise } from "./train-decision/newton";

/**
 * Learns from folders of questions what shops are asked and what not: `utterances.jsonl` ({ text } a line) and questions
 * on topic, against those off topic. Writes app/answers/shop-talk-weights.json. A folder that figures are told of must
 * not be among them.
 */
const folders = process.argv.slice(2);
if (folders.length === 0) {
	console.error("usage: npm run train-shop-talk -- FOLDER …");
	process.exit(1);
}

const onTopic = new Set(["answerable", "uncovered"]);
/** Weight of the penalty on large weights. */
const ridge = 3;

type Example = { text: string; isShopTalk: boolean };
const utterance = z.object({ text: z.string() });

const examples = folders.flatMap((folder) => [...utterancesIn(folder), ...questionsIn(folder)]);
const share = (isShopTalk: boolean) => examples.filter((one) => one.isShopTalk === isShopTalk).length / examples.length;
const [yes, no] = [share(true), share(false)];
const rows = examples.map(({ text, isShopTalk }) => ({
	row: [1, ...meaningOf(text)],
	isShopTalk,
	// Both kinds count the same, however many there are.
	weight: 0.5 / (isShopTalk ? yes : no),
}));

const [bias = 0, ...weights] = maximise((rows[0]?.row ?? []).length, (current, slope, curve) => {
	for (const [at, weight] of current.entries()) {
		slope[at] = at === 0 ? 0 : -ridge * weight;
		(curve[at] as number[])[at] = at === 0 ? 1e-6 : ridge;
	}
	for (const { row, isShopTalk, weight } of rows) {
		const probability = 1 / (1 + Math.exp(-dot(current, row)));
		const pull = weight * ((isShopTalk ? 1 : 0) - probability);
		const bend = weight * probability * (1 - probability);
		for (let i = 0; i < row.length; i++) {
			slope[i] = (slope[i] as number) + pull * (row[i] as number);
			const line = curve[i] as number[];
			const bent = bend * (row[i] as number);
			for (let j = 0; j < row.length; j++) line[j] = (line[j] as number) + bent * (row[j] as number);
		}
	}
});
const rounded = (value: number) => Math.round(value * 1000) / 1000;
writeFileSync(
	"app/answers/shop-talk-weights.json",
	`${JSON.stringify({ bias: rounded(bias), weights: weights.map(rounded) })}\n`,
);
console.log(`Learned from ${examples.length} questions, ${Math.round(100 * no)} % of them about anything but a shop.`);

function utterancesIn(folder: string): Example[] {
	const file = join(folder, "utterances.jsonl");
	if (!existsSync(file)) return [];
	const lines = readFileSync(file, "utf8").trim().split("\n");
	return lines.map((line) => ({ text: utterance.parse(JSON.parse(line)).text, isShopTalk: true }));
}

function questionsIn(folder: string): Example[] {
	if (!existsSync(join(folder, "questions.jsonl"))) return [];
	const telling = readQuestions(folder).filter((line) => onTopic.has(line.class) || line.class === "offtopic");
	return telling.map((line) => ({
		text: line.turns[line.turns.length - 1] ?? "",
		isShopTalk: onTopic.has(line.class),
	}));
}
