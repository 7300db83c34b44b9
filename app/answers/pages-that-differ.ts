import type { IndexedDocument } from "~/knowledge/document";
import type { Question } from "./agent";
import type { Considered } from "./consider";
import { contradict, isComparable, type Statement, statementOf } from "./contradiction";
import { isNamedWhole, isSureAlone, nearOnes } from "./rivals";

export type Page = { document: IndexedDocument; statement: Statement };

const mostPages = 4;
/** From here on a document counts as taught: its phrasings tell what it is for. */
const taught = 0.1;

/** Pages that are near each other in chance, sure enough each by itself, and say something else of what is asked. */
export function pagesThatDiffer(considered: Considered, question: Question): Page[] | null {
	const { understood } = considered.lookedUp;
	const [first, second] = considered.evidence;
	if (!isComparable(understood) || !isPage(first?.hit.document) || !isPage(second?.hit.document)) return null;
	const pages: Page[] = [];
	for (const { evidence, taught: howTaught } of nearOnes(considered)) {
		const { document } = evidence.hit;
		const statement = isPage(document) && howTaught < taught ? statementOf(understood, evidence) : null;
		const isOther = statement && pages.every((page) => contradict(page.statement, statement));
		const isNew = pages.every((page) => page.document.title !== document.title);
		if (statement && isOther && isNew) pages.push({ document, statement });
		// What is asked for stands on a page or product that nobody is asked to choose.
		else if (pages.length === 0) return null;
	}
	const documents = pages.map(({ document }) => document);
	if (pages.length < 2 || pages.length > mostPages) return null;
	if (isNamedWhole(documents, understood.wanted, understood.own)) return null;
	return documents.every((document) => isSureAlone(considered, document, documents, question)) ? pages : null;
}

const isPage = (document: IndexedDocument | undefined): boolean =>
	document !== undefined && document.kind !== "faq" && document.kind !== "product";
