/** The median, to a hundredth. */
export function middle(values: number[]): number {
	const sorted = values.toSorted((left, right) => left - right);
	return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}
