import type { IndexedDocument } from "./document";
import type { PassageIndex } from "./passage-index";

/** A word of the question with the terms that may stand for it. */
export type Wanted = {
	/** As the shopper wrote it, plain. */
	word: string;
	/** Best first: the term itself, its correction, its synonyms; weight 0–1. */
	terms: { term: string; weight: number }[];
	/** The term that was mistyped. */
	correction: string | null;
	/** The shop's vocabulary has the word, a correction or a synonym of it. */
	known: boolean;
	/** How much the word tells apart, times how much it belongs to the question (less for earlier turns). */
	weight: number;
};

export type Hit = {
	document: IndexedDocument;
	/** The best passage's position; for a merchant-written answer found by a phrasing, 0. */
	place: number;
	/** The phrasing that matched best, or null. */
	phrasing: number | null;
	score: number;
};

const saturation = 1.2;
const lengthMatters = 0.5;
const titleWeight = 1.6;
/** Several passages or phrasings that match say more than one. */
const secondWeight = 0.4;
const thirdWeight = 0.3;

/** By unit what was scored, by document its three best units. All zeros between two searches. */
type Scratch = {
	scores: Float32Array;
	parts: Float32Array;
	stamps: Int32Array;
	touched: Int32Array;
	stamp: number;
	first: Float32Array;
	second: Float32Array;
	third: Float32Array;
	bestUnit: Int32Array;
};
let scratch: Scratch = make(1024);
/** The documents that say most about what is wanted, best first (fielded BM25; a wanted word counts once, by its best term). */
export function findPassages(index: PassageIndex, wanted: Wanted[], most: number): Hit[] {
	if (scratch.scores.length < index.units) scratch = make(Math.ceil(index.units * 1.3));
	let touched = 0;
	for (const word of wanted) touched = scoreWord(index, word, touched);
	return best(index, touched, most);
}

function scoreWord(index: PassageIndex, word: Wanted, touchedBefore: number): number {
	const { scores, parts, stamps, touched } = scratch;
	const stamp = ++scratch.stamp;
	const averageLength = Math.max(1, index.totalLength / Math.max(1, index.units));
	let count = touchedBefore;
	for (const { term, weight } of word.terms) {
		const list = index.postings.get(term);
		if (!list) continue;
		const { units, counts, length } = list;
		for (let at = 0; at < length; at++) {
			const unit = units[at] as number;
			const occurrences = counts[at] as number;
			const norm = 1 - lengthMatters + (lengthMatters * (index.unitLength[unit] as number)) / averageLength;
			const frequency = (occurrences & 255) / norm + titleWeight * Math.min(2, occurrences >> 8);
			const part = (word.weight * weight * frequency * (1 + saturation)) / (frequency + saturation);
			const before = stamps[unit] === stamp ? (parts[unit] as number) : 0;
			if (part <= before) continue;
			if (scores[unit] === 0) touched[count++] = unit;
			scores[unit] = (scores[unit] as number) + part - before;
			parts[unit] = part;
			stamps[unit] = stamp;
		}
	}
	return count;
}

/** Takes the scores out (leaving the scratch clean) and keeps the documents that say most. */
function best(index: PassageIndex, touchedCount: number, most: number): Hit[] {
	const { touched, first, second, third } = scratch;
	const documentCount = byDocument(index, touchedCount);
	const numbers: number[] = [];
	const totals: number[] = [];
	for (let at = 0; at < documentCount; at++) {
		const number = touched[at] as number;
		const total =
			(first[number] as number) + secondWeight * (second[number] as number) + thirdWeight * (third[number] as number);
		first[number] = second[number] = third[number] = 0;
		if (numbers.length === most && total <= (totals[most - 1] as number)) continue;
		let place = Math.min(numbers.length, most - 1);
		for (; place > 0 && (totals[place - 1] as number) < total; place--) {
			totals[place] = totals[place - 1] as number;
			numbers[place] = numbers[place - 1] as number;
		}
		totals[place] = total;
		numbers[place] = number;
	}
	return numbers.map((number, at) => hitOf(index, number, totals[at] as number));
}

function hitOf(index: PassageIndex, number: number, score: number): Hit {
	const place = index.unitPlace[scratch.bestUnit[number] as number] as number;
	return {
		document: index.documents[number] as IndexedDocument,
		place: Math.max(0, place),
		phrasing: place < 0 ? -1 - place : null,
		score,
	};
}

/** Gathers the units' scores by document; the documents' numbers take the units' places in `touched`. */
function byDocument(index: PassageIndex, touchedCount: number): number {
	const { scores, touched, first, second, third, bestUnit } = scratch;
	let count = 0;
	for (let at = 0; at < touchedCount; at++) {
		const unit = touched[at] as number;
		const score = scores[unit] as number;
		scores[unit] = 0;
		const number = index.unitDocument[unit] as number;
		if (index.deadUnits > 0 && !index.documents[number]) continue;
		const known = first[number] as number;
		if (known === 0) touched[count++] = number;
		if (score > known) {
			third[number] = second[number] as number;
			second[number] = known;
			first[number] = score;
			bestUnit[number] = unit;
		} else if (score > (second[number] as number)) {
			third[number] = second[number] as number;
			second[number] = score;
		} else if (score > (third[number] as number)) third[number] = score;
	}
	return count;
}

function make(size: number): Scratch {
	return {
		scores: new Float32Array(size),
		parts: new Float32Array(size),
		stamps: new Int32Array(size),
		touched: new Int32Array(size),
		stamp: 0,
		first: new Float32Array(size),
		second: new Float32Array(size),
		third: new Float32Array(size),
		bestUnit: new Int32Array(size),
	};
}
