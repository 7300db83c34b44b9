import { meaningSize, type SentenceMeaning } from "~/knowledge/encoder/sentence-encoder";
import learned from "./shop-talk-weights.json" with { type: "json" };

const weights = Float32Array.from(learned.weights);

/**
 * How much a question sounds like what shops are asked, whatever they sell (1), or like what anybody asks anything (−1).
 * `npm run train-shop-talk` makes its weights.
 * @param meaning by the sentence encoder.
 */
export function shopTalkOf(meaning: SentenceMeaning): number {
	let sum = learned.bias;
	for (let at = 0; at < meaningSize; at++) sum += (weights[at] as number) * (meaning[at] as number);
	return Math.tanh(sum / 2);
}
