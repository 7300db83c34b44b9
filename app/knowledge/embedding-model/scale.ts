import { z } from "zod";

/** A monotone line through points: a model's cosine → the cosine that the sentence encoder gives as often. */
const scale = z.object({ from: z.array(z.number()), to: z.array(z.number()) });
type Scale = z.infer<typeof scale>;

/** How a model's cosines compare in one shop; short texts (titles, phrasings) and passages lie differently. */
export const shopScale = z.object({ model: z.string(), documents: z.number(), short: scale, long: scale });
export type ShopScale = z.infer<typeof shopScale>;

/** The cosine of the same two texts, by both. */
export type Pair = { model: number; encoder: number };

/** Close to the ends, where questions meet their answers, in smaller steps. */
const shares = [
	0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 1,
];

/** Maps the model's quantiles to the encoder's, over the same pairs; −1 and 1 stay what they are. */
export function scaleOf(pairs: Pair[]): Scale {
	const [theirs, ours] = [sorted(pairs.map(({ model }) => model)), sorted(pairs.map(({ encoder }) => encoder))];
	const from = [-1];
	const to = [-1];
	for (const share of shares) {
		const cosine = quantile(theirs, share);
		if (cosine <= (from.at(-1) ?? -1) + finest || cosine >= 1 - finest) continue;
		from.push(cosine);
		to.push(Math.max(to.at(-1) ?? -1, Math.min(1, quantile(ours, share))));
	}
	return { from: [...from, 1], to: [...to, 1] };
}

const finest = 1e-4;

const sorted = (values: number[]): number[] => values.toSorted((left, right) => left - right);

function quantile(ascending: number[], share: number): number {
	const place = share * (ascending.length - 1);
	const [below, above] = [ascending[Math.floor(place)] ?? 0, ascending[Math.ceil(place)] ?? 0];
	return below + (above - below) * (place - Math.floor(place));
}

export function onScale({ from, to }: Scale, cosine: number): number {
	const above = Math.max(
		1,
		from.findIndex((knot) => knot >= cosine),
	);
	if (cosine >= 1) return 1;
	const [left = -1, right = 1] = [from[above - 1], from[above]];
	const [low = -1, high = 1] = [to[above - 1], to[above]];
	return low + ((high - low) * (cosine - left)) / Math.max(finest, right - left);
}
