import { z } from "zod";
import { type FaqEntry, faqEntry } from "./faq";

const form = faqEntry.extend({ gapId: z.string().max(100).nullable().default(null) });

export type AnswerFormValues = { questions: string[]; answer: string; url: string };

export type ParsedAnswer =
	| { ok: true; entry: FaqEntry; gapId: string | null }
	| { ok: false; errors: Record<string, string> };

/** Parses what the answer's form sends; empty phrasings are left out. Errors by field, in the merchant's words. */
export function parseAnswerForm(input: unknown): ParsedAnswer {
	const parsed = form.safeParse(withoutEmptyQuestions(input));
	if (parsed.success) {
		const { gapId, ...entry } = parsed.data;
		return { ok: true, entry, gapId };
	}
	const errors: Record<string, string> = {};
	for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? "")] ??= message;
	return { ok: false, errors };
}

function withoutEmptyQuestions(input: unknown): unknown {
	const questions = (input as { questions?: unknown } | null)?.questions;
	if (!Array.isArray(questions)) return input;
	return {
		...(input as object),
		questions: questions.filter((question) => typeof question !== "string" || question.trim() !== ""),
	};
}
