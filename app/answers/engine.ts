import type { ProductCard } from "~/conversations/chat-contract";
import { type IndexedDocument, priceInWords } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import { isAccountQuestion } from "./account-questions";
import type { Question, Reply } from "./agent";
import { answerTypeFit } from "./answer-type";
import { type Candidate, candidatesOf, type Ranked, type RankingWeights, ranked } from "./candidates";
import { composeAnswer } from "./compose";
import { decide, type Grounds, type Rule, threshold } from "./decide";
import { type Evidence, evidenceOf } from "./evidence";
import { because } from "./explain";
import { type Features, featuresOf } from "./features";
import { lackingWord } from "./lacks";
import { type Meanings, withLikeness } from "./likeness";
import { probabilityOf } from "./probability";
import { factAsked, productAnswer } from "./product-answer";
import { productsCalled, rangeAnswer, rangeAsked } from "./range-answer";
import { documentInView, rank } from "./rank";
import { signalsOf } from "./signals";
import { smallTalkOf } from "./small-talk";
import { type Understood, understand } from "./understand";
import { refusal, signInFirst } from "./wording";

const tracedPassages = 4;
const mostCards = 3;
/** How many documents the reply names. */
const told = 8;

/** Find passages → features → probability → decide → compose. Pure: the same knowledge and question give the same reply. */
export const reply = (question: Question, index: PassageIndex, knowledgeVersion: number): Reply =>
	replyFrom(question, consider(question, index), knowledgeVersion);

/** Below and above these the words alone are sure enough: the sentence encoder is not asked. */
const unsure = { from: 0.03, to: 0.9 };

/** The words alone tell enough. */
export const isSure = (probability: number): boolean => probability < unsure.from || probability > unsure.to;

/** Whether the sentence encoder could change what is done. */
export function isUnsure(question: Question, { features }: Considered): boolean {
	const probability = features ? probabilityOf(features) : 0;
	if (isSure(probability)) return false;
	const { rule } = decide({ ...groundsOf(question), probability: 1, hasWords: true }, 0);
	return rule === "answer";
}

const groundsOf = ({ text, signedIn }: Question): Omit<Grounds, "probability" | "hasWords"> => ({
	signals: signalsOf(text),
	smallTalk: smallTalkOf(text)?.kind ?? null,
	account: isAccountQuestion(text),
	signedIn,
});

/** The reply to what was considered. */
export function replyFrom(question: Question, considered: Considered, knowledgeVersion: number): Reply {
	const smallTalk = smallTalkOf(question.text);
	const { evidence, words, products, features } = considered;
	const [best] = evidence;
	const probability = features ? probabilityOf(features) : 0;
	const needed = question.threshold ?? threshold;
	const grounds = { ...groundsOf(question), probability, hasWords: words !== "" };
	const { decision, rule } = decide(grounds, needed);
	return {
		decision,
		signals: grounds.signals,
		...say(
			rule,
			words,
			best ? [best.hit.document, ...products.slice(1)] : [],
			smallTalk?.reply ?? "",
			question.signedIn,
		),
		confidence: probability,
		documents: evidence.map(({ hit }) => hit.document.id),
		trace: {
			because: because({
				rule,
				title: best?.hit.document.title ?? null,
				lacking: best ? lackingWord(considered.lookedUp.understood, best) : null,
				probability,
				needed,
				signedIn: question.signedIn,
			}),
			rule,
			needed,
			knowledgeVersion,
			passages: evidence.slice(0, tracedPassages).map(({ hit, passage }) => ({
				documentId: hit.document.id,
				title: hit.document.title,
				text: passage,
				score: Math.round(hit.score * 1000) / 1000,
			})),
			features: features ?? {},
			ms: 0,
		},
	};
}

/** From a product's facts where they are asked for, else in the words of the passage. */
function wordsOf(best: Evidence, { asking, wanted }: Understood): string {
	const { document } = best.hit;
	const fact = document.product && factAsked(asking);
	const told = document.product && fact ? productAnswer(document.title, document.product, fact, asking) : "";
	return told || composeAnswer(best, wanted);
}

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
	weighUp({ ...lookedUp, candidates: withLikeness(lookedUp.candidates, meanings) });

export type LookedUp = { understood: Understood; candidates: Candidate[] };

/** What was found, not yet in order. */
export function lookUp(question: Question, index: PassageIndex): LookedUp {
	const understood = understand(question, index);
	const inView = documentInView(index, question.context);
	const found = rank(index, understood.wanted, inView).map((hit) => evidenceOf(hit, understood));
	return { understood, candidates: candidatesOf(found, understood, index, inView) };
}

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

/** The best of what was found, its words, and the figures that tell whether they answer. */
export function weighUp(lookedUp: LookedUp, weights?: RankingWeights): Considered {
	const { understood, candidates } = lookedUp;
	const byWorth = ranked(candidates, weights);
	const range = rangeOf(understood, byWorth);
	const inOrder = range
		? byWorth.toSorted((left, right) => Number(range.has(right)) - Number(range.has(left)))
		: byWorth;
	const [best] = inOrder;
	const documents = [...(range ?? [])].map(({ evidence }) => evidence.hit.document);
	const words = rangeAnswer(documents) || (best ? wordsOf(best.evidence, understood) : "");
	const features = featuresOf(understood, inOrder, {
		typeFit: answerTypeFit(understood.asking, words),
		range: range ? 1 : 0,
		factAsked: best?.evidence.hit.document.product && factAsked(understood.asking) ? 1 : 0,
	});
	return {
		lookedUp,
		evidence: inOrder.slice(0, told).map(({ evidence }) => evidence),
		words,
		products: documents,
		features,
	};
}

type Said = Pick<Reply, "text" | "links" | "products">;

function say(rule: Rule, words: string, documents: IndexedDocument[], friendly: string, signedIn: boolean): Said {
	const nothing = { links: [], products: [] };
	if (rule === "attack") return { text: refusal, ...nothing };
	if (rule === "smalltalk") return { text: friendly, ...nothing };
	if (rule === "account" && !signedIn)
		return { text: signInFirst, links: [{ title: "Sign in", url: "/account" }], products: [] };
	const [document] = documents;
	if (rule !== "answer" || !document) return { text: "", ...nothing };
	const cards = documents.slice(0, mostCards).flatMap((one) => cardOf(one) ?? []);
	const links = document.url && cards.length === 0 ? [{ title: document.title, url: document.url }] : [];
	return { text: words, links, products: cards };
}

/** A product as the bubble shows it; null for anything else. */
export function cardOf({ product, title, url }: IndexedDocument): ProductCard | null {
	if (!product) return null;
	const { image, available, variants } = product;
	const from = new Set(variants.map(({ price }) => price)).size > 1 ? "from " : "";
	return { title, url, image, price: from + priceInWords(product.price, product.currency), available };
}
