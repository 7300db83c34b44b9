import type { ProductCard } from "~/conversations/chat-contract";
import { type IndexedDocument, priceInWords } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import { isAccountQuestion } from "./account-questions";
import type { Question, Reply } from "./agent";
import { answerTypeFit } from "./answer-type";
import { composeAnswer } from "./compose";
import { decide, type Rule } from "./decide";
import { type Evidence, evidenceOf } from "./evidence";
import { because } from "./explain";
import { type Features, featuresOf } from "./features";
import { probabilityOf } from "./probability";
import { factAsked, productAnswer } from "./product-answer";
import { documentInView, named, rank } from "./rank";
import { signalsOf } from "./signals";
import { smallTalkOf } from "./small-talk";
import { type Understood, understand } from "./understand";
import { refusal, signInFirst } from "./wording";

const tracedPassages = 4;

/** Find passages → features → probability → decide → compose. Pure: the same knowledge and question give the same reply. */
export function reply(question: Question, index: PassageIndex, knowledgeVersion: number): Reply {
	const signals = signalsOf(question.text);
	const smallTalk = smallTalkOf(question.text);
	const { evidence, words, features } = consider(question, index);
	const [best] = evidence;
	const probability = evidence.length > 0 ? probabilityOf(features) : 0;
	const { decision, rule } = decide({
		signals,
		smallTalk: smallTalk?.kind ?? null,
		account: isAccountQuestion(question.text),
		signedIn: question.signedIn,
		probability,
		hasWords: words !== "",
	});
	return {
		decision,
		signals,
		...say(rule, words, best, smallTalk?.reply ?? "", question.signedIn),
		confidence: probability,
		documents: evidence.map(({ hit }) => hit.document.id),
		trace: {
			because: because({ rule, title: best?.hit.document.title ?? null, probability, signedIn: question.signedIn }),
			rule,
			knowledgeVersion,
			passages: evidence.slice(0, tracedPassages).map(({ hit, passage }) => ({
				documentId: hit.document.id,
				title: hit.document.title,
				text: passage,
				score: Math.round(hit.score * 1000) / 1000,
			})),
			features,
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

export type Considered = { evidence: Evidence[]; words: string; features: Features };

/** What could be answered and how good it looks, before anything is decided. */
export function consider(question: Question, index: PassageIndex): Considered {
	const understood = understand(question, index);
	const inView = documentInView(index, question.context);
	const evidence = rank(index, understood.wanted, inView).map((hit) => evidenceOf(hit, understood));
	const [best] = evidence;
	const words = best ? wordsOf(best, understood) : "";
	const features = featuresOf(understood, evidence, {
		typeFit: answerTypeFit(understood.asking, words),
		named: best ? named(best.hit.document, understood.wanted, index) : 0,
		inView: best && best.hit.document === inView ? 1 : 0,
		factAsked: best?.hit.document.product && factAsked(understood.asking) ? 1 : 0,
	});
	return { evidence, words, features };
}

type Said = Pick<Reply, "text" | "links" | "products">;

function say(rule: Rule, words: string, best: Evidence | undefined, friendly: string, signedIn: boolean): Said {
	const nothing = { links: [], products: [] };
	if (rule === "attack") return { text: refusal, ...nothing };
	if (rule === "smalltalk") return { text: friendly, ...nothing };
	if (rule === "account" && !signedIn)
		return { text: signInFirst, links: [{ title: "Sign in", url: "/account" }], products: [] };
	if (rule !== "answer" || !best) return { text: "", ...nothing };
	const { document } = best.hit;
	const card = cardOf(document);
	const links = document.url && !card ? [{ title: document.title, url: document.url }] : [];
	return { text: words, links, products: card ? [card] : [] };
}

/** A product as the bubble shows it; null for anything else. */
export function cardOf({ product, title, url }: IndexedDocument): ProductCard | null {
	if (!product) return null;
	const { image, available, variants } = product;
	const from = new Set(variants.map(({ price }) => price)).size > 1 ? "from " : "";
	return { title, url, image, price: from + priceInWords(product.price, product.currency), available };
}
