/** Where a term occurs: unit numbers with their weights (0–255 each for body and title), growing. */
export class PostingList {
	units = new Int32Array(4);
	/** Occurrences in the body (low byte) and in the title (high byte). */
	counts = new Uint16Array(4);
	length = 0;
	/** How many documents hold the term. */
	documents = 0;

	push(unit: number, body: number, title: number): void {
		if (this.length === this.units.length) this.grow();
		this.units[this.length] = unit;
		this.counts[this.length] = Math.min(body, 255) | (Math.min(title, 255) << 8);
		this.length++;
	}

	private grow(): void {
		const size = Math.ceil(this.units.length * 1.6);
		const units = new Int32Array(size);
		const counts = new Uint16Array(size);
		units.set(this.units);
		counts.set(this.counts);
		this.units = units;
		this.counts = counts;
	}
}
