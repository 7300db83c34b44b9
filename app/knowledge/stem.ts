const vowel = /[aeiouy]/;
const doubled = /([b-df-hj-np-tv-z])\1$/;

/**
 * A light stemmer: folds the endings of plurals, verbs and the commonest derivations, in the manner of Porter's step
 * one. It is made for English; the plural endings it cuts are those of French, Spanish, Portuguese and Dutch as well.
 */
export function stem(word: string): string {
	if (word.length < 4 || /\d/.test(word)) return word;
	let root = withoutPlural(word);
	root = withoutVerbEnding(root);
	root = withoutSuffix(root);
	if (root.length > 3 && root.endsWith("e")) root = root.slice(0, -1);
	if (root.length > 3 && root.endsWith("y") && !/[aeiou]y$/.test(root)) root = `${root.slice(0, -1)}i`;
	return root;
}

function withoutPlural(word: string): string {
	if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes"))
		return word.slice(0, -2);
	if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
	if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
	return word;
}

function withoutVerbEnding(word: string): string {
	for (const ending of ["ing", "ed"]) {
		const root = word.slice(0, -ending.length);
		if (!word.endsWith(ending) || root.length < 3 || !vowel.test(root)) continue;
		if (word.endsWith("eed")) return word.slice(0, -1);
		return doubled.test(root) && !/(?:ll|ss|zz)$/.test(root) ? root.slice(0, -1) : root;
	}
	if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
	return word;
}

const suffixes: [string, string][] = [
	["ization", "ize"],
	["fulness", "ful"],
	["iveness", "ive"],
	["ability", "able"],
	["ibility", "ible"],
	["ations", "ate"],
	["ation", "ate"],
	["ments", ""],
	["ment", ""],
	["ness", ""],
	["ally", "al"],
	["ably", "able"],
	["able", ""],
	["ful", ""],
	["ly", ""],
];

function withoutSuffix(word: string): string {
	for (const [ending, replacement] of suffixes) {
		if (!word.endsWith(ending)) continue;
		const root = word.slice(0, -ending.length) + replacement;
		return root.length >= 4 ? root : word;
	}
	return word;
}
