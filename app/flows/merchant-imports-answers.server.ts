import { readAnswersCsv } from "~/knowledge/answers-csv";
import { importFaqs, knownQuestions } from "~/knowledge/faq.store.server";
import { shopOf } from "~/settings/shop.store.server";

export type ImportPreview = {
	/** New answers, and those that take the place of one with the same question. */
	added: number;
	replaced: number;
	/** The first of the lines that can't be used, and how many there are. */
	errors: { line: number; message: string }[];
	unusable: number;
	/** Why nothing of the file can be used. */
	problem: string | null;
	/** The first few, as they will be. */
	sample: { question: string; answer: string; phrasings: number }[];
};

const shown = 5;
const shownErrors = 20;

/** What an import of this CSV file would do. */
export async function previewImport(shop: string, csv: string): Promise<ImportPreview> {
	const { locale } = await shopOf(shop);
	const { entries, errors, problem } = readAnswersCsv(csv, locale);
	const known = await knownQuestions(shop);
	const replaced = entries.filter(({ questions }) => known.has(questions[0]?.toLowerCase() ?? "")).length;
	return {
		...{ added: entries.length - replaced, replaced, problem },
		...{ errors: errors.slice(0, shownErrors), unusable: errors.length },
		sample: entries.slice(0, shown).map(({ questions, answer }) => ({
			...{ question: questions[0] ?? "", answer: answer.slice(0, 200) },
			phrasings: questions.length - 1,
		})),
	};
}

/** Imports every line that can be used; returns how many. The next question already finds them. */
export async function merchantImportsAnswers(shop: string, csv: string): Promise<number> {
	const { locale } = await shopOf(shop);
	const { entries } = readAnswersCsv(csv, locale);
	await importFaqs(shop, entries);
	return entries.length;
}
