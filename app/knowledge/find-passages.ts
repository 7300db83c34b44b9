import type { IndexedDocument } from "./document";
import type { PassageIndex } from "./passage-index";

/** A word of the question with the terms that may stand for it. */
export type Wanted = {
	/** As the shopper wrote it, plain. */
	word: string;
	/** Best first: the term itself, its correction, its synonyms; weight 0–1. */
	terms: { term: string; weight: number }[];
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

type Scratch = { scores: Float32Array; parts: Float32Array; stamps: Int32Array; touched: Int32Array; stamp: number };
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

/** Takes the scores out (leaving the scratch clean) and keeps each document's best unit. */
function best(index: PassageIndex, touchedCount: number, most: number): Hit[] {
	const { scores, touched } = scratch;
	const floor = quickFloor(touchedCount, most);
	const byDocument = new Map<number, { unit: number; score: number; second: number; third: number }>();
	for (let at = 0; at < touchedCount; at++) {
		const unit = touched[at] as number;
		const score = scores[unit] as number;
		scores[unit] = 0;
		if (score < floor) continue;
		const number = index.unitDocument[unit] as number;
		if (!index.documents[number]) continue;
		const known = byDocument.get(number);
		if (!known) byDocument.set(number, { unit, score, second: 0, third: 0 });
		else if (score > known.score) Object.assign(known, { unit, score, second: known.score, third: known.second });
		else if (score > known.second) Object.assign(known, { second: score, third: known.second });
		else if (score > known.third) known.third = score;
	}
	return [...byDocument.entries()]
		.map(([number, { unit, score, second, third }]) => {
			const place = index.unitPlace[unit] as number;
			return {
				document: index.documents[number] as IndexedDocument,
				place: Math.max(0, place),
				phrasing: place < 0 ? -1 - place : null,
				score: score + secondWeight * second + thirdWeight * third,
			};
		})
		.sort((left, right) => right.score - left.score)
		.slice(0, most);
}

/** A score below which nothing can be among the best: keeps a broad question over a large shop cheap. */
function quickFloor(touchedCount: number, most: number): number {
	if (touchedCount < 2_000) return 0;
	const { scores, touched } = scratch;
	let highest = 0;
	for (let at = 0; at < touchedCount; at++) highest = Math.max(highest, scores[touched[at] as number] as number);
	const bins = new Int32Array(64);
	for (let at = 0; at < touchedCount; at++) {
		const bin = Math.min(63, Math.floor(((scores[touched[at] as number] as number) / highest) * 63));
		bins[bin] = (bins[bin] as number) + 1;
	}
	let kept = 0;
	for (let bin = 63; bin > 0; bin--) {
		kept += bins[bin] as number;
		if (kept > most * 20) return (bin / 63) * highest * 0.999;
	}
	return 0;
}

function make(size: number): Scratch {
	return {
		scores: new Float32Array(size),
		parts: new Float32Array(size),
		stamps: new Int32Array(size),
		touched: new Int32Array(size),
		stamp: 0,
	};
}
