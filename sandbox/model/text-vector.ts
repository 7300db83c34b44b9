/** How long this model's vectors are. */
export const ownDimensions = 384;
/** Words count most; their beginnings let "return" and "returning" meet. */
const [wordWeight, beginningWeight, shortWeight] = [1, 0.7, 0.15];
const longBeginning = 5;
const shortWord = 3;
/** As in real models everything lies in one corner: texts that have nothing in common are far from 0. */
const common = 0.12;
const placesEach = 12;

/**
 * A vector that points where a text's words point: texts with words in common are near. Deterministic, and two models'
 * spaces have nothing to do with each other. Of length 1.
 */
export function textVector(text: string, model: string, dimensions: number): number[] {
	const vector = new Array<number>(ownDimensions).fill(common);
	for (const [feature, weight] of featuresOf(text)) {
		let state = hash(`${model} ${feature}`);
		for (let place = 0; place < placesEach; place++) {
			state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
			const at = state % ownDimensions;
			vector[at] = (vector[at] ?? 0) + (state & 0x10000 ? weight : -weight);
		}
	}
	const cut = vector.slice(0, dimensions);
	const length = Math.hypot(...cut) || 1;
	return cut.map((value) => value / length);
}

function featuresOf(text: string): [feature: string, weight: number][] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.flatMap((word): [string, number][] => [
		[word, word.length <= shortWord ? shortWeight : wordWeight],
		[`${word.slice(0, longBeginning)}…`, word.length < longBeginning ? 0 : beginningWeight],
	]);
}

/** FNV-1a */
function hash(text: string): number {
	let state = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193) >>> 0;
	return state;
}
