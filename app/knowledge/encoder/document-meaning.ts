import { meaningSize, type SentenceMeaning } from "./sentence-encoder";

/** Texts' meanings, to be compared with a question's. */
export type Meant = {
	readonly bytes: Int8Array<ArrayBuffer>;
	readonly count: number;
	/** The cosine of each with the question. */
	likeness(question: SentenceMeaning): number[];
};

/** What a document means: its title, its passages (each read with the title) and its phrasings. */
export type DocumentMeaning = { title: Meant; passages: Meant; phrasings: Meant };

export type Encodable = { title: string; kind: string; passages: string[]; questions: string[] };

/** Later passages and phrasings are left to the words. */
const mostPassages = 40;
const mostPhrasings = 200;

/** The texts of a document that are encoded. */
export const textsOf = ({ title, kind, passages, questions }: Encodable) => ({
	title,
	passages: passages.slice(0, mostPassages).map((passage) => (kind === "faq" ? passage : `${title}. ${passage}`)),
	phrasings: questions.slice(0, mostPhrasings),
});

/** Meanings in one byte a number. */
export class MeaningList implements Meant {
	private readonly lengths: Float32Array;

	constructor(readonly bytes: Int8Array<ArrayBuffer>) {
		this.lengths = new Float32Array(bytes.length / meaningSize);
		for (let at = 0; at < bytes.length; at++) {
			const row = Math.floor(at / meaningSize);
			this.lengths[row] = (this.lengths[row] as number) + (bytes[at] as number) ** 2;
		}
		for (const [row, square] of this.lengths.entries()) this.lengths[row] = Math.sqrt(square) || 1;
	}

	static of(meanings: SentenceMeaning[]): MeaningList {
		const bytes = new Int8Array(meanings.length * meaningSize);
		for (const [row, meaning] of meanings.entries()) {
			const largest = meaning.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
			for (let at = 0; at < meaningSize; at++)
				bytes[row * meaningSize + at] = Math.round(((meaning[at] as number) / largest) * 127);
		}
		return new MeaningList(bytes);
	}

	get count(): number {
		return this.lengths.length;
	}

	likeness(question: SentenceMeaning): number[] {
		return Array.from(this.lengths, (length, row) => {
			let sum = 0;
			for (let at = 0, from = row * meaningSize; at < meaningSize; at++, from++)
				sum += (question[at] as number) * (this.bytes[from] as number);
			return sum / length;
		});
	}
}

/** How many passages there are, then title, passages and phrasings, one after the other. */
export function meaningBytes({ title, passages, phrasings }: DocumentMeaning): Uint8Array<ArrayBuffer> {
	const count = new Uint8Array(new Uint16Array([passages.count]).buffer);
	return new Uint8Array(
		Buffer.concat([count, ...[title, passages, phrasings].map(({ bytes }) => new Uint8Array(bytes.buffer))]),
	);
}

export function fromBytes(bytes: Uint8Array): DocumentMeaning {
	const passages = (bytes[0] ?? 0) + 256 * (bytes[1] ?? 0);
	// A Buffer's slice shares its bytes with whatever the database sent besides.
	const all = new Int8Array(new Uint8Array(bytes).slice(2).buffer);
	const to = meaningSize * (1 + passages);
	return {
		title: new MeaningList(all.slice(0, meaningSize)),
		passages: new MeaningList(all.slice(meaningSize, to)),
		phrasings: new MeaningList(all.slice(to)),
	};
}
