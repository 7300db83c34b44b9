/** A piece of text that the encoder knows, with how common it is (a logarithm), in the order of its rows. */
export type Piece = [text: string, score: number];

/** Rows before this one stand for no text; row 0 is a sign the encoder does not know. */
const reserved = 6;
const wordStart = "▁";

/** Cuts a text into the likeliest row of pieces (a unigram model, Viterbi). */
export class Pieces {
	private readonly rowOf = new Map<string, number>();
	private readonly longest: number;

	constructor(private readonly pieces: Piece[]) {
		for (const [row, [text]] of pieces.entries()) if (row >= reserved) this.rowOf.set(text, row);
		this.longest = pieces.reduce((most, [text]) => Math.max(most, text.length), 1);
	}

	/** Rows of the pieces, at most `most`. */
	of(text: string, most: number): number[] {
		const line = wordStart + text.normalize("NFKC").replaceAll(" ", wordStart);
		const best = new Float64Array(line.length + 1).fill(Number.NEGATIVE_INFINITY);
		const from = new Int32Array(line.length + 1);
		const rows = new Int32Array(line.length + 1);
		best[0] = 0;
		for (let end = 1; end <= line.length; end++)
			for (let start = Math.max(0, end - this.longest); start < end; start++) {
				const row = this.rowOf.get(line.slice(start, end)) ?? (end - start === 1 ? 0 : -1);
				if (row < 0) continue;
				const score = (best[start] as number) + (row === 0 ? unknownScore : (this.pieces[row]?.[1] ?? 0));
				if (score <= (best[end] as number)) continue;
				best[end] = score;
				from[end] = start;
				rows[end] = row;
			}
		const cut: number[] = [];
		for (let end = line.length; end > 0; end = from[end] as number) cut.push(rows[end] as number);
		return cut
			.reverse()
			.filter((row, at, all) => row !== 0 || all[at - 1] !== 0)
			.slice(0, most);
	}
}

/** Rarer than any piece: a sign is unknown only where nothing else fits. */
const unknownScore = -30;
