import type { DocumentMeaning, Meant } from "../encoder/document-meaning";
import type { SentenceMeaning } from "../encoder/sentence-encoder";
import { onScale, type ShopScale } from "./scale";

/** Meanings of any length, in one byte a number. */
class Rows implements Meant {
	readonly count: number;
	private readonly lengths: Float32Array;

	constructor(
		readonly bytes: Int8Array<ArrayBuffer>,
		private readonly size: number,
	) {
		this.count = size === 0 ? 0 : bytes.length / size;
		this.lengths = Float32Array.from({ length: this.count }, (_, row) => {
			let sum = 0;
			for (let at = row * size; at < (row + 1) * size; at++) sum += (bytes[at] as number) ** 2;
			return Math.sqrt(sum) || 1;
		});
	}

	likeness(question: SentenceMeaning): number[] {
		return Array.from(this.lengths, (length, row) => {
			let sum = 0;
			for (let at = 0, from = row * this.size; at < this.size; at++, from++)
				sum += (question[at] as number) * (this.bytes[from] as number);
			return sum / length;
		});
	}
}

/** How long the meanings are, how many passages there are; then title, passages and phrasings, one after the other. */
export function packed(meanings: SentenceMeaning[], passages: number): Uint8Array<ArrayBuffer> {
	const size = meanings[0]?.length ?? 0;
	const rows = meanings.map((meaning) => {
		const largest = meaning.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
		return Int8Array.from(meaning, (value) => Math.round((value / largest) * 127));
	});
	const head = new Uint8Array(new Uint16Array([size, passages]).buffer);
	return new Uint8Array(Buffer.concat([head, ...rows.map(({ buffer }) => new Uint8Array(buffer))]));
}

/** What it was packed of; null for a document that the model would not read. */
export function unpacked(bytes: Uint8Array): DocumentMeaning | null {
	const [size = 0, passages = 0] = new Uint16Array(new Uint8Array(bytes.slice(0, 4)).buffer);
	if (size === 0) return null;
	// A Buffer's slice shares its bytes with whatever the database sent besides.
	const all = new Int8Array(new Uint8Array(bytes).slice(4).buffer);
	const to = size * (1 + passages);
	return {
		title: new Rows(all.slice(0, size), size),
		passages: new Rows(all.slice(size, to), size),
		phrasings: new Rows(all.slice(to), size),
	};
}

/** The same, compared on the sentence encoder's scale; null when question and document were not made alike. */
export function scaled(meaning: DocumentMeaning, { short, long }: ShopScale, length: number): DocumentMeaning | null {
	if (meaning.title.bytes.length !== length) return null;
	const list = (given: Meant, scale: ShopScale["short"]): Meant => ({
		bytes: given.bytes,
		count: given.count,
		likeness: (question) => given.likeness(question).map((cosine) => onScale(scale, cosine)),
	});
	return {
		title: list(meaning.title, short),
		passages: list(meaning.passages, long),
		phrasings: list(meaning.phrasings, short),
	};
}
