import type { IndexedDocument } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import type { Question } from "./agent";
import { answerTypeFit, namesItsKind, wantsContact } from "./answer-type";
import { type Candidate, candidatesOf, type Ranked, type RankingWeights, ranked } from "./candidates";
import { composeAnswer } from "./compose";
import { type Evidence, evidenceOf } from "./evidence";
import { type Features, featuresOf } from "./features";
import { type Meanings, withLikeness } from "./likeness";
import { factAsked, namesMore, productAnswer } from "./product-answer";
import { productsCalled, rangeAnswer, rangeAsked } from "./range-answer";
import { documentInView, rank } from "./rank";
import { type Understood, understand } from "./understand";

/** How many documents the reply names. */
const told = 8;

/** From a product's facts where they are asked for, else in the words of the passage. */
function wordsOf(best: Evidence, { asking, wanted }: Understood): string {
	const { document } = best.hit;
	const fact = document.product && factAsked(asking);
	const told = document.product && fact ? productAnswer(document.title, document.product, fact, asking) : "";
	return told || composeAnswer(best, wanted);
}

const asksPriceOfPart = ({ hit }: Evidence, { asking, wanted, own }: Understood): boolean =>
	hit.document.product !== null &&
	factAsked(asking) === "price" &&
	namesMore(
		hit.document,
		wanted.filter(({ word }) => own.has(word)),
	);

export type Considered = {
	lookedUp: LookedUp;
	evidence: Evidence[];
	words: string;
	/** The products that the words name, when they name several. */
	products: IndexedDocument[];
	features: Features | null;
};

/** What could be answered and how good it looks, before anything is decided. */
export const consider = (question: Question, index: PassageIndex): Considered => weighUp(lookUp(question, index));

/** The same with what the sentence encoder makes of it. */
export const considerAgain = ({ lookedUp }: Considered, meanings: Meanings): Considered =>
	weighUp(withMeanings(lookedUp, meanings));

export type LookedUp = {
	understood: Understood;
	candidates: Candidate[];
	/** See shop-talk.ts; 0 while the sentence encoder was not asked. */
	shopTalk: number;
};

/** The same with what the sentence encoder makes of it. */
export const withMeanings = (lookedUp: LookedUp, meanings: Meanings): LookedUp => ({
	...lookedUp,
	candidates: withLikeness(lookedUp.candidates, meanings),
	shopTalk: meanings.shopTalk,
});

/** What was found, not yet in order. */
export function lookUp(question: Question, index: PassageIndex): LookedUp {
	const understood = understand(question, index);
	const inView = documentInView(index, question.context);
	const found = rank(index, understood.wanted, inView, asksFactOfView(understood)).map((hit) =>
		evidenceOf(hit, understood),
	);
	return { understood, candidates: candidatesOf(found, understood, index, inView), shopTalk: 0 };
}

/** "How much is it?", with nothing named: meant is the product whose page is open. */
const asksFactOfView = ({ asking, wanted, own, pointsAtView }: Understood): boolean =>
	factAsked(asking) !== null &&
	(pointsAtView || own.size === 0) &&
	wanted.filter(({ word }) => own.has(word)).every(({ terms }) => terms.some(({ term }) => namesItsKind(term)));

/** The products that "do you sell …?" asks for; null when it asks for something else, or there are none. */
function rangeOf({ asking }: Understood, candidates: Ranked[]): Set<Ranked> | null {
	const terms = rangeAsked(asking);
	const called =
		terms &&
		productsCalled(
			terms,
			candidates.map(({ evidence }) => evidence.hit.document),
		);
	if (!called?.length) return null;
	return new Set(candidates.filter(({ evidence }) => called.includes(evidence.hit.document)));
}

const isProductInView = ({ features }: Ranked): boolean => features.isProduct === 1 && features.inView === 1;

const isUnnamedProduct = ({ features }: Ranked): boolean =>
	features.isProduct === 1 && features.named === 0 && features.inView === 0;

/** The best of what was found, its words, and the figures that tell whether they answer. */
export function weighUp(lookedUp: LookedUp, weights?: RankingWeights): Considered {
	const { understood, candidates } = lookedUp;
	const byWorth = ranked(candidates, weights);
	const range = rangeOf(understood, byWorth);
	const isFirst = range
		? (one: Ranked) => range.has(one)
		: asksFactOfView(understood) && byWorth.some(isProductInView)
			? isProductInView
			: wantsContact(understood.asking) && (({ evidence }: Ranked) => evidence.typeFit === 1);
	const inOrder = isFirst ? byWorth.toSorted((left, right) => Number(isFirst(right)) - Number(isFirst(left))) : byWorth;
	const [best] = inOrder;
	const documents = [...(range ?? [])].map(({ evidence }) => evidence.hit.document);
	const words = rangeAnswer(documents) || (best ? wordsOf(best.evidence, understood) : "");
	const features = featuresOf(understood, inOrder, {
		typeFit: answerTypeFit(understood.asking, words),
		range: range ? 1 : 0,
		unsold: !range && best && rangeAsked(understood.asking) && isUnnamedProduct(best) ? 1 : 0,
		partAsked: best && asksPriceOfPart(best.evidence, understood) ? 1 : 0,
		factAsked: best?.evidence.hit.document.product && factAsked(understood.asking) ? 1 : 0,
		shopTalk: lookedUp.shopTalk,
	});
	return {
		lookedUp,
		evidence: inOrder.slice(0, told).map(({ evidence }) => evidence),
		words,
		products: documents,
		features,
	};
}
