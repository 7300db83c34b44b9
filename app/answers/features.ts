import type { Wanted } from "~/knowledge/find-passages";
import type { Ranked } from "./candidates";
import { type Closeness, closenessOf } from "./closeness";
import { share } from "./covers";
import type { Evidence } from "./evidence";
import { type Lacks, lacksOf } from "./lacks";
import { readDocument } from "./read-document";
import type { Understood } from "./understand";

/** What tells whether the best evidence answers the question; every figure is about 0–1. */
export type Features = {
	coverage: number;
	exactCoverage: number;
	bestSentence: number;
	/** Of the words that the title does not explain: how much one sentence holds of them. */
	beyond: number;
	/** How far the best document's chance is ahead of the next one's. */
	margin: number;
	chance: number;
	/** Its score in the index, for each wanted word's weight. */
	strength: number;
	nearest: number;
	phrasingMeaning: number;
	several: number;
	usual: number;
	wording: number;
	wordingSeveral: number;
	typical: number;
	meaning: number;
	sentenceMeaning: number;
	missing: number;
	/** As coverage, beyond and missing, with each word held by whatever means nearest. */
	closeness: number;
	closeBeyond: number;
	farthest: number;
	/** 1: the merchant gave twenty phrasings or more, so that what they say weighs more than a single word. */
	taught: number;
	/** `missing`, `farthest` and `closeBeyond` of what was not taught. */
	lacking: number;
	farFrom: number;
	untoldClose: number;
	unknown: number;
	/** How much the words of this message tell at all: little where all of them are said everywhere. */
	telling: number;
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
	/** 1: a written page whose one sentence, with title and heading, says every wanted word itself. */
	whole: number;
	/** How much of what is wanted a line's own label says ("Canada: …"). */
	label: number;
	/** 1: put nearly as the merchant has put it, and what differs stands in the answer ("Can I pay with Klarna?"). */
	nearlyTaught: number;
	/** 1: "do you sell …?", and there are products called so. */
	range: number;
	/** 1: "do you sell …?", and nothing is called so, only mentioned with a product that was not named. */
	unsold: number;
	/** How much of the product's own name was said. */
	named: number;
	/** The shopper has its page open. */
	inView: number;
	/** A price, stock or options question that the product's facts answer. */
	factAsked: number;
	/** A price question that names more than the product: a part of it, or what goes with it. */
	partAsked: number;
	/** What is lacking weighs more the surer it is which document, or which product, was meant. */
	lackingThere: number;
	lackingOfNamed: number;
	lackingOfTopic: number;
	missingThere: number;
	ownMissingThere: number;
	leastThere: number;
	/** How much of another found product's name was said, where that is more. */
	otherNamed: number;
} & Lacks &
	Partial<LikenessFeatures>;

/** What the sentence encoder says, where it was asked. */
export type LikenessFeatures = {
	/** Of what was not taught: how much the question sounds like what shops are asked (shop-talk.ts). */
	shopTalk: number;
	titleLike: number;
	passageLike: number;
	phrasingLike: number;
	phrasings3Like: number;
	phrasings5Like: number;
	/** The best of all that was found, and its square: a question about something else is like nothing. */
	nearestPassage: number;
	nearestPhrasings: number;
	nearestPassage2: number;
	nearestPhrasings2: number;
};

/** What was found out about the words of the answer and their document, and about the question as a whole. */
export type Beside = Pick<Features, "typeFit" | "factAsked" | "partAsked" | "range" | "unsold"> & { shopTalk: number };

export function featuresOf(
	understood: Understood,
	inOrder: Ranked[],
	{ shopTalk, ...beside }: Beside,
): Features | null {
	const [first, second] = inOrder;
	const words = understood.wanted.length;
	if (!first || (words === 0 && beside.factAsked === 0)) return null;
	const { evidence, features, chance } = first;
	const weight = understood.wanted.reduce((sum, word) => sum + word.weight, 0);
	const close: Closeness = closenessOf(understood.wanted, evidence);
	const { taught } = first;
	const lacks = lacksOf(understood, evidence);
	const beyond = beyondShare(understood, evidence);
	const about = share(understood.wanted, evidence.aboutCovers);
	return {
		coverage: evidence.coverage,
		exactCoverage: evidence.exactCoverage,
		bestSentence: evidence.bestSentence,
		beyond,
		margin: chance - (second?.chance ?? 0),
		chance,
		strength: Math.min(1, evidence.hit.score / Math.max(weight * 4, 1e-9)),
		nearest: evidence.phrasings.nearest,
		phrasingMeaning: evidence.phrasings.meaning,
		several: evidence.phrasings.several,
		usual: evidence.phrasings.usual,
		wording: evidence.phrasings.wording,
		wordingSeveral: evidence.phrasings.wordingSeveral,
		typical: features.typical,
		meaning: evidence.meaning,
		sentenceMeaning: evidence.sentenceMeaning,
		missing: evidence.missing,
		closeness: close.all,
		closeBeyond: close.beyond,
		farthest: close.farthest,
		taught,
		lacking: (1 - taught) * evidence.missing,
		farFrom: (1 - taught) * close.farthest,
		untoldClose: (1 - taught) * close.beyond,
		unknown: understood.unknown,
		telling: tellingOf(understood),
		brevity: 1 / Math.max(1, words),
		about,
		followsUp: understood.followsUp ? 1 : 0,
		topical: isTopical(understood, evidence) ? 1 : 0,
		nearlyTaught: isNearlyTaught(understood, evidence) ? 1 : 0,
		isProduct: features.isProduct,
		isMerchantAnswer: features.isMerchantAnswer,
		named: features.named,
		inView: features.inView,
		label: Math.max(0, ...evidence.sentences.map(({ label }) => label)),
		whole: isWhole(evidence) ? 1 : 0,
		otherNamed: features.otherNamed,
		...lacks,
		lackingThere: chance * (1 - beyond),
		lackingOfNamed: features.named * (1 - close.beyond),
		lackingOfTopic: about * (1 - beyond),
		missingThere: chance * evidence.missing,
		ownMissingThere: chance * lacks.ownMissing,
		leastThere: chance * (1 - lacks.least),
		...likenessFeatures(first, inOrder, shopTalk),
		...beside,
	};
}

function likenessFeatures({ likeness, taught }: Ranked, all: Ranked[], shopTalk: number): LikenessFeatures | null {
	if (!likeness) return null;
	const nearestPassage = Math.max(...all.map((one) => one.likeness?.passage ?? 0));
	const nearestPhrasings = Math.max(...all.map((one) => one.likeness?.phrasings3 ?? 0));
	return {
		shopTalk: (1 - taught) * shopTalk,
		titleLike: likeness.title,
		passageLike: likeness.passage,
		phrasingLike: likeness.phrasing,
		phrasings3Like: likeness.phrasings3,
		phrasings5Like: likeness.phrasings5,
		nearestPassage,
		nearestPhrasings,
		nearestPassage2: nearestPassage ** 2,
		nearestPhrasings2: nearestPhrasings ** 2,
	};
}

/** Four rare words tell as much as any question needs. */
const enoughTold = 12;

const tellingOf = ({ wanted, own }: Understood): number =>
	Math.min(1, wanted.reduce((sum, { word, weight }) => sum + (own.has(word) ? weight : 0), 0) / enoughTold);

const nearlyWorded = 0.7;

function isNearlyTaught({ wanted, followsUp }: Understood, { phrasings, covers, hit }: Evidence): boolean {
	if (followsUp || phrasings.wording < nearlyWorded) return false;
	const taught = readDocument(hit.document).phrasings;
	const isSaid = ({ terms }: Wanted) =>
		terms.some(({ term, weight }) => weight >= called && taught.some((phrasing) => phrasing.terms.has(term)));
	return wanted.every((word, at) => (covers[at] ?? 0) >= called || isSaid(word));
}

const isWhole = ({ aboutCovers, sentences, hit }: Evidence): boolean =>
	hit.document.kind !== "faq" &&
	sentences.some(({ covers }) => covers.every((cover, at) => Math.max(cover, aboutCovers[at] ?? 0) >= called));

const mostTopicWords = 3;
const called = 0.8;

function isTopical({ wanted, followsUp, pointsAtView }: Understood, { aboutCovers, hit }: Evidence): boolean {
	const { kind } = hit.document;
	if (followsUp || pointsAtView || wanted.length > mostTopicWords || (kind !== "policy" && kind !== "page"))
		return false;
	return wanted.every((_, at) => (aboutCovers[at] ?? 0) >= called);
}

function beyondShare({ wanted }: Understood, { aboutCovers, sentences }: Evidence): number {
	const rest = wanted.map(({ weight }, at) => weight * (1 - (aboutCovers[at] ?? 0)));
	const all = rest.reduce((sum, weight) => sum + weight, 0);
	if (all === 0) return 1;
	const held = sentences.map(({ covers }) => rest.reduce((sum, weight, at) => sum + weight * (covers[at] ?? 0), 0));
	return Math.max(0, ...held) / all;
}
