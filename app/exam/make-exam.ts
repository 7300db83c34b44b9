import { isAccountQuestion } from "~/answers/account-questions";
import { signalsOf } from "~/answers/signals";
import { smallTalkOf } from "~/answers/small-talk";
import { type IndexedDocument, priceInWords } from "~/knowledge/document";
import { documentLanguage } from "~/knowledge/languages/detect";
import type { PassageIndex } from "~/knowledge/passage-index";
import { bodyOf, headingOf } from "~/knowledge/passages";
import { synonymsOf } from "~/knowledge/thesaurus";
import { sentencesOf, termsOf } from "~/knowledge/words";
import { keywordsFor, questionFor } from "./ask-about";
import { factsAsked } from "./attributes-languages";
import type { ExamKind, ExamQuestion } from "./exam";
import { nearMisses } from "./near-misses";
import { inStableOrder } from "./stable-order";

/** At the most so many of each kind: an exam is the same size for a large shop. */
const most: Record<ExamKind, number> = {
	taught: 25,
	heading: 15,
	sentence: 25,
	fact: 15,
	"left-out": 25,
	"near-miss": 15,
};
/** Questions are made of so many documents at the most, policies and written answers before the rest. */
const mostDocuments = 400;
const mostOfOneDocument = 3;
/** Of a phrasing; one word asks for anything. */
const fewestTerms = 2;
const shortestSentence = 25;
const longestSentence = 260;

/**
 * The questions of an exam over these documents, which the index holds. The same knowledge gives the same questions, and most of them again
 * after a small change, so that two exams can be compared.
 */
export function makeExam(documents: IndexedDocument[], index: PassageIndex): ExamQuestion[] {
	if (documents.length === 0) return [];
	const chosen = [
		...inStableOrder(
			documents.filter(({ kind }) => kind !== "product"),
			({ id }) => id,
		),
		...inStableOrder(
			documents.filter(({ kind }) => kind === "product"),
			({ id }) => id,
		),
	].slice(0, mostDocuments);
	const answerable = [
		...take("taught", chosen.flatMap(taught)),
		...take("heading", chosen.flatMap(headings)),
		...take(
			"sentence",
			chosen.flatMap((document) => sentences(document, (term) => index.rarity(term))),
		),
		...take("fact", chosen.flatMap(facts)),
	];
	const sources = answerable.filter(({ kind }) => kind !== "fact");
	const leftOut = sources.map((question): ExamQuestion => ({ ...question, kind: "left-out", without: "document" }));
	return [...answerable, ...take("left-out", leftOut), ...take("near-miss", nearMisses(index, chosen))];
}

function take(kind: ExamKind, questions: ExamQuestion[]): ExamQuestion[] {
	const once = [...new Map(questions.map((question) => [question.text.toLowerCase(), question])).values()];
	return inStableOrder(once.filter(restsOnKnowledge), ({ text }) => text).slice(0, most[kind]);
}

/** What is decided by other rules whatever the knowledge says (orders, greetings, sensitive topics) tests nothing here. */
function restsOnKnowledge({ text }: ExamQuestion): boolean {
	const { wantsPerson, angry, sensitive, attack } = signalsOf(text);
	return !(wantsPerson || angry || sensitive || attack || isAccountQuestion(text) || smallTalkOf(text));
}

const about = ({ id, title }: IndexedDocument) => ({ documentId: id, title, mustSay: [], without: "nothing" as const });

/** A phrasing that the merchant has taught, while the agent does not know it. */
function taught(document: IndexedDocument): ExamQuestion[] {
	if (document.questions.length < 2) return [];
	const expected = document.passages.join("\n");
	return inStableOrder(document.questions, (text) => text)
		.filter((text) => isToldBesides(text, document))
		.slice(0, mostOfOneDocument)
		.map((text) => ({ ...about(document), kind: "taught", text, expected, without: "phrasing" }));
}

/** A bare word that stands nowhere else can't be known to whom it is kept from. */
function isToldBesides(text: string, { passages, questions }: IndexedDocument): boolean {
	const terms = new Set(termsOf(text));
	const told = new Set([...passages, ...questions.filter((other) => other !== text)].flatMap((text) => termsOf(text)));
	const known = [...terms].filter((term) => told.has(term) || synonymsOf(term).some((near) => told.has(near)));
	return terms.size >= fewestTerms && known.length >= terms.size / 2;
}

const isWritten = ({ kind, questions }: IndexedDocument) => kind !== "product" && questions.length === 0;

function headings(document: IndexedDocument): ExamQuestion[] {
	if (!isWritten(document)) return [];
	return inStableOrder(document.passages, (text) => text)
		.filter((passage) => new Set(termsOf(headingOf(passage))).size >= 2)
		.slice(0, mostOfOneDocument)
		.map((passage) => ({
			...about(document),
			kind: "heading",
			text: `${headingOf(passage).replace(/[?.:]+$/, "")}?`,
			expected: bodyOf(passage),
		}));
}

function sentences(document: IndexedDocument, rarity: (term: string) => number): ExamQuestion[] {
	if (document.questions.length > 0) return [];
	const language = documentLanguage(document);
	const passages = document.product ? document.passages.slice(1) : document.passages;
	const all = passages.flatMap((passage) => sentencesOf(bodyOf(passage)));
	const fit = all.filter(({ length }) => length >= shortestSentence && length <= longestSentence);
	const mixed = inStableOrder(fit, (text) => text);
	// A question is made of an English sentence only; of any other its rare words are asked for.
	const made = mixed.flatMap((expected) => asked(expected, language === "en" ? questionFor(expected) : null));
	const enough =
		made.length > 0 ? made : mixed.flatMap((expected) => asked(expected, keywordsFor(expected, rarity, language)));
	return enough.slice(0, document.product ? 1 : mostOfOneDocument);

	function asked(expected: string, question: string | null): ExamQuestion[] {
		if (!question) return [];
		const text = document.product ? `${document.title}: ${question}` : question;
		return [{ ...about(document), kind: "sentence", text, expected }];
	}
}

/** What a product costs, whether it is there, what it comes in. */
function facts(document: IndexedDocument): ExamQuestion[] {
	const { product, title } = document;
	if (!product) return [];
	const fact = { ...about(document), kind: "fact" as const };
	const price = priceInWords(product.price, product.currency);
	const asked = factsAsked[documentLanguage(document)] ?? {
		price: "How much is the …?",
		stock: "Do you have the … in stock?",
	};
	const option = product.options.find(({ name, values }) => name !== "Title" && values.length > 1);
	const made: ExamQuestion[] = [
		{ ...fact, text: asked.price.replace("…", title), expected: price, mustSay: [price] },
		{
			...fact,
			text: asked.stock.replace("…", title),
			expected: product.available ? "In stock" : "Sold out",
			mustSay: [product.available ? "in stock" : "sold out"],
		},
	];
	if (option && documentLanguage(document) === "en")
		made.push({
			...fact,
			text: `Which ${option.name.toLowerCase()} options are there for the ${title}?`,
			expected: option.values.join(", "),
			mustSay: option.values.slice(0, 1),
		});
	return inStableOrder(made, ({ text }) => text).slice(0, 1);
}
