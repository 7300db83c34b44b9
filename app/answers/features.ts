import type { Evidence } from "./evidence";
import type { Understood } from "./understand";

/** What tells whether the best evidence answers the question; every figure is about 0–1. */
export type Features = {
	coverage: number;
	exactCoverage: number;
	bestSentence: number;
	/** Of the words that the title does not explain: how much one sentence holds of them. */
	beyond: number;
	/** How far the best document is ahead of the next one. */
	margin: number;
	phrasing: number;
	missing: number;
	unknown: number;
	/** 1 for a one-word question, falling with every word more. */
	brevity: number;
	/** The question names what the document is about. */
	about: number;
	followsUp: number;
	/** 1: the question is no more than what a policy or page is called ("return policy?"). */
	topical: number;
	isProduct: number;
	isMerchantAnswer: number;
	/** 1: the words hold the kind of thing asked for; −1: they do not; 0: nothing special is asked for. */
	typeFit: number;
	/** How much of the product's own name was said. */
	named: number;
	/** The shopper has its page open. */
	inView: number;
	/** A price, stock or options question that the product's facts answer. */
	factAsked: number;
};

/** What was found out about the words of the answer and their document. */
export type Beside = Pick<Features, "typeFit" | "named" | "inView" | "factAsked">;

export function featuresOf(understood: Understood, evidence: Evidence[], beside: Beside): Features {
	const [first, second] = evidence;
	const words = understood.wanted.length;
	if (!first || words === 0) return nothing;
	return {
		coverage: first.coverage,
		exactCoverage: first.exactCoverage,
		bestSentence: first.bestSentence,
		beyond: beyondShare(understood, first),
		margin: second ? Math.min(1, Math.max(0, 1 - second.hit.score / first.hit.score)) : 1,
		phrasing: first.phrasing,
		missing: first.missing,
		unknown: understood.unknown,
		brevity: 1 / words,
		about: aboutShare(understood, first),
		followsUp: understood.followsUp ? 1 : 0,
		topical: isTopical(understood, first) ? 1 : 0,
		isProduct: first.hit.document.kind === "product" ? 1 : 0,
		...beside,
		isMerchantAnswer: first.hit.document.kind === "faq" ? 1 : 0,
	};
}

const aboutShare = ({ wanted }: Understood, { aboutCovers }: Evidence): number => {
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	return wanted.reduce((sum, { weight }, at) => sum + weight * (aboutCovers[at] ?? 0), 0) / Math.max(all, 1e-9);
};

const mostTopicWords = 3;
const called = 0.8;

function isTopical({ wanted, followsUp }: Understood, { aboutCovers, hit }: Evidence): boolean {
	const { kind } = hit.document;
	if (followsUp || wanted.length > mostTopicWords || (kind !== "policy" && kind !== "page")) return false;
	return wanted.every((_, at) => (aboutCovers[at] ?? 0) >= called);
}

function beyondShare({ wanted }: Understood, { aboutCovers, sentences }: Evidence): number {
	const rest = wanted.map(({ weight }, at) => weight * (1 - (aboutCovers[at] ?? 0)));
	const all = rest.reduce((sum, weight) => sum + weight, 0);
	if (all === 0) return 1;
	const held = sentences.map(({ covers }) => rest.reduce((sum, weight, at) => sum + weight * (covers[at] ?? 0), 0));
	return Math.max(0, ...held) / all;
}

const nothing: Features = {
	coverage: 0,
	exactCoverage: 0,
	bestSentence: 0,
	beyond: 0,
	margin: 0,
	phrasing: 0,
	missing: 1,
	unknown: 1,
	brevity: 0,
	about: 0,
	followsUp: 0,
	topical: 0,
	isProduct: 0,
	isMerchantAnswer: 0,
	typeFit: 0,
	named: 0,
	inView: 0,
	factAsked: 0,
};
