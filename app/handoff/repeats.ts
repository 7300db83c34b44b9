/** The words of a question that carry its meaning, in a form that can be compared. */
export function keyOfQuestion(text: string): string {
	const plain = text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s]/gu, " ");
	return [...new Set(plain.split(/\s+/).filter(Boolean))].sort().join(" ").slice(0, 400);
}

/** Two questions that share most of their words. */
function sameQuestion(left: string, right: string): boolean {
	if (!left || !right) return false;
	if (left === right) return true;
	const [first, second] = [new Set(left.split(" ")), new Set(right.split(" "))];
	if (Math.min(first.size, second.size) < 3) return false;
	const shared = [...first].filter((word) => second.has(word)).length;
	return shared / (first.size + second.size - shared) >= 0.7;
}

/** The shopper asks the same thing for the third time in a row. `earlier` are the keys of the last two questions. */
export const isThirdOfTheSame = (question: string, earlier: string[]): boolean =>
	earlier.length >= 2 && earlier.slice(-2).every((key) => sameQuestion(key, question));
