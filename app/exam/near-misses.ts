import type { IndexedDocument } from "~/knowledge/document";
import { documentLanguage } from "~/knowledge/languages/detect";
import type { Language } from "~/knowledge/languages/language";
import type { PassageIndex } from "~/knowledge/passage-index";
import { synonymsOf } from "~/knowledge/thesaurus";
import { termsOf } from "~/knowledge/words";
import { attributes, services } from "./attributes";
import { otherAttributes } from "./attributes-languages";
import type { ExamQuestion } from "./exam";
import { inStableOrder } from "./stable-order";

const mostProducts = 40;

type NearMiss = { asks: (title: string) => string; tells: string };

/** What is asked in this language; nothing in one that has no questions of its own: in English it would test nothing. */
function askedIn(language: Language): { attributes: NearMiss[]; services: NearMiss[] } {
	if (language === "en")
		return { attributes, services: services.map(({ asks, tells }) => ({ asks: () => asks, tells })) };
	const lists = otherAttributes[language] ?? { attributes: "", services: "" };
	const read = (list: string) =>
		list.split("\n").flatMap((line): NearMiss[] => {
			const [question = "", tells = ""] = line.split(" | ");
			return tells ? [{ asks: (title) => question.replace("…", title), tells }] : [];
		});
	return { attributes: read(lists.attributes), services: read(lists.services) };
}

/**
 * Questions that are near to what the shop tells and yet not told: an attribute that a product's page has no word of, a
 * service that no page has a word of. What only means something near counts as told, so that few are in doubt.
 */
export function nearMisses(index: PassageIndex, chosen: IndexedDocument[]): ExamQuestion[] {
	const pages = { has: (term: string) => pagesTell(index, term) };
	const [language = "en"] = index.languages();
	const untold = askedIn(language).services.filter(({ tells }) => !tellsOf(tells, pages, language));
	const products = inStableOrder(
		chosen.filter(({ product }) => product !== null),
		({ id }) => id,
	).slice(0, mostProducts);
	return [
		...untold.map(({ asks }) => ({ ...unanswerable, text: asks(""), documentId: null, title: "" })),
		...products.flatMap((product) => ofProduct(product, pages)),
	];
}

const unanswerable = { kind: "near-miss" as const, expected: "", mustSay: [], without: "nothing" as const };

type Told = Pick<Set<string>, "has">;

/** Whether a policy, a page or a written answer has the term; read from the index, which knows it of any size of shop. */
function pagesTell(index: PassageIndex, term: string): boolean {
	const list = index.postings.get(term);
	for (let at = 0; at < (list?.length ?? 0); at++) {
		const document = index.documents[index.unitDocument[list?.units[at] ?? 0] ?? 0];
		if (document && !document.product) return true;
	}
	return false;
}

function ofProduct(document: IndexedDocument, pages: Told): ExamQuestion[] {
	const language = documentLanguage(document);
	const told = new Set(termsIn(document, language));
	const untold = askedIn(language).attributes.filter(
		({ tells }) => !tellsOf(tells, told, language) && !termsOf(tells, language).some((term) => pages.has(term)),
	);
	return inStableOrder(untold, ({ asks }) => asks(document.title))
		.slice(0, 1)
		.map(({ asks }) => ({
			...unanswerable,
			text: asks(document.title),
			documentId: document.id,
			title: document.title,
		}));
}

const termsIn = ({ title, passages, questions }: IndexedDocument, language: Language): string[] =>
	[title, ...passages, ...questions].flatMap((text) => termsOf(text, language));

const tellsOf = (words: string, told: Told, language: Language): boolean =>
	termsOf(words, language).some((term) => told.has(term) || synonymsOf(term).some((near) => told.has(near)));
