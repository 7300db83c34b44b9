import type { ProductCard } from "~/conversations/chat-contract";
import { type IndexedDocument, priceInWords } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import { isAccountQuestion } from "./account-questions";
import type { Question, Reply } from "./agent";
import { calibrated } from "./calibration";
import { type Considered, consider } from "./consider";
import { decide, type Grounds, type Rule, threshold } from "./decide";
import { because } from "./explain";
import { lackingWord } from "./lacks";
import { probabilityOf } from "./probability";
import { signalsOf } from "./signals";
import { smallTalkOf } from "./small-talk";
import { refusal, signInFirst } from "./wording";

const tracedPassages = 4;
const mostCards = 3;

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
	return !isSure(probability) && asksKnowledge(question);
}

/** What the message is besides a question leaves the answer to the knowledge. */
export const asksKnowledge = (question: Question): boolean =>
	decide({ ...groundsOf(question), probability: 1, hasWords: true }, 0).rule === "answer";

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
	const uncalibrated = features ? probabilityOf(features) : 0;
	const probability = calibrated(uncalibrated, question.confidenceShift);
	const needed = question.threshold ?? threshold;
	const grounds = { ...groundsOf(question), probability, hasWords: words !== "" };
	const { decision, rule } = decide(grounds, needed);
	return {
		decision,
		signals: grounds.signals,
		...say(rule, words, best ? [best.hit.document, ...products.slice(1)] : [], smallTalk?.reply ?? "", question),
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
			...(probability < uncalibrated && { uncalibrated }),
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

type Said = Pick<Reply, "text" | "links" | "products">;

function say(
	rule: Rule,
	words: string,
	documents: IndexedDocument[],
	friendly: string,
	{ signedIn, locale }: Question,
): Said {
	const nothing = { links: [], products: [] };
	if (rule === "attack") return { text: refusal(locale), ...nothing };
	if (rule === "smalltalk") return { text: friendly, ...nothing };
	if (rule === "account" && !signedIn) return { ...signInFirst(locale), products: [] };
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
