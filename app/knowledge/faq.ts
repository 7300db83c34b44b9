import { z } from "zod";

/** A merchant-written answer, as its form gives it. */
export const faqEntry = z.object({
	/** At least one; up to 200 phrasings of the question. */
	questions: z
		.array(z.string().trim().min(1).max(500))
		.min(1, "Write the question that shoppers ask")
		.max(200, "Keep it to 200 phrasings"),
	answer: z.string().trim().min(1, "Write the answer").max(5_000, "Keep the answer under 5,000 characters"),
	/** A page that says more; empty: none. */
	url: z
		.union([z.literal(""), z.url("Enter a full link, or leave it empty").max(500), z.string().regex(/^\/\S*$/)])
		.default(""),
	locale: z.string().max(20).default("en"),
});
/** Of a CSV file with questions and answers. */
export const mostCsvCharacters = 2_000_000;

export type FaqEntry = z.infer<typeof faqEntry>;
