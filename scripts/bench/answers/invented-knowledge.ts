import type { IndexedDocument } from "~/knowledge/document";

/** A shop's knowledge of any size, made of invented words whose frequencies fall as those of a language do (Zipf). */
const syllables =
	"ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu".split(
		" ",
	);
const vocabulary = 30_000;

export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** The word of this rank: always the same. */
function wordAt(rank: number): string {
	let rest = rank + 1;
	let word = "";
	while (rest > 0) {
		word += syllables[rest % syllables.length];
		rest = Math.floor(rest / syllables.length);
	}
	return `${word}${syllables[rank % 7]}`;
}

const zipf = (random: () => number) => Math.floor(vocabulary ** random()) - 1;
const words = (count: number, random: () => number) =>
	Array.from({ length: count }, () => wordAt(zipf(random))).join(" ");

function sentence(random: () => number): string {
	const text = words(8 + Math.floor(random() * 10), random);
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function inventedDocument(number: number, random: () => number): IndexedDocument {
	const passages = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
		Array.from({ length: 5 }, () => sentence(random)).join(" "),
	);
	const title = words(3, random);
	const id = `document_${number}`;
	return {
		id,
		externalId: id,
		kind: "page",
		title,
		url: `/pages/${number}`,
		locale: "en",
		questions: [],
		product: null,
		passages,
	};
}

/** Some words of some passage, as a shopper would put them. */
export function inventedQuestion(documents: IndexedDocument[], random: () => number): string {
	const document = documents[Math.floor(random() * documents.length)];
	const passage =
		document?.passages[0]
			?.toLowerCase()
			.replace(/[^a-z ]/g, "")
			.split(" ") ?? [];
	const picked = Array.from({ length: 4 }, () => passage[Math.floor(random() * passage.length)]);
	return `How do I ${picked.join(" ")} with the ${document?.title}?`;
}
