import type { IndexedDocument } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import type { Question, Reply } from "./agent";
import type { Considered } from "./consider";
import { type Page, pagesThatDiffer } from "./pages-that-differ";
import { describedAlike, namedAlike } from "./products-alike";
import { documentInView } from "./rank";
import { whichOne, whichPage } from "./wording";

const mostChoices = 4;
/** Two that are each sure enough by themselves leave at least so much to the better one. */
const least = 0.2;

type Rivals = { documents: IndexedDocument[]; text: string; because: string };

/**
 * The question back, where the shopper's words fit several products alike, or several pages answer them differently;
 * null where the reply stands. Never twice in a row, and not where the page in view tells what is meant.
 */
export function askBack(question: Question, considered: Considered, reply: Reply, index: PassageIndex): Reply | null {
	const { rule } = reply.trace;
	if (question.askedBack || (rule !== "answer" && rule !== "no-answer")) return null;
	const rivals = rivalsIn(question, considered, reply, index);
	if (!rivals) return null;
	const { documents, text, because } = rivals;
	const choices = documents.map(({ id, title }) => ({ title, documentId: id }));
	const ids = documents.map(({ id }) => id);
	return {
		...reply,
		decision: "clarify",
		text,
		links: [],
		products: [],
		documents: [...new Set([...ids, ...reply.documents])],
		askedBack: { question: question.text, choices },
		trace: { ...reply.trace, rule: "clarify", because },
	};
}

function rivalsIn(
	question: Question,
	considered: Considered,
	{ confidence }: Reply,
	index: PassageIndex,
): Rivals | null {
	const products =
		namedAlike(considered, question) ?? (confidence < least ? null : describedAlike(considered, question));
	const pages = products || confidence < least ? null : pagesThatDiffer(considered, question);
	if (!products && !pages) return null;
	const inView = documentInView(index, question.context);
	if (products) return products.some((document) => document === inView) ? null : asProducts(products, question.locale);
	const found = considered.lookedUp.candidates.some(({ features }) => features.inView === 1);
	return pages && !found ? asPages(pages, question.locale) : null;
}

function asProducts(all: IndexedDocument[], locale: string): Rivals {
	const documents = all.slice(0, mostChoices).toSorted(byTitle);
	const titles = documents.map(({ title }) => title);
	return {
		documents,
		text: whichOne(titles, locale),
		because: `The question fits ${all.length} products alike: ${titles.map((title) => `“${title}”`).join(", ")}.`,
	};
}

const byTitle = (left: IndexedDocument, right: IndexedDocument): number =>
	left.title.localeCompare(right.title, "en", { numeric: true });

const asPages = (pages: Page[], locale: string): Rivals => ({
	documents: pages.map(({ document }) => document),
	text: whichPage(
		pages.map(({ document }) => document.title),
		locale,
	),
	because: `${pages.length === 2 ? "Two" : pages.length} pages answer this differently: ${pages
		.map(({ document, statement }) => `“${document.title}” says “${statement.says}”`)
		.join(", ")}.`,
});
