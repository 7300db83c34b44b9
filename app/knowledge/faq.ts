import { z } from "zod";

/** Nothing, a path of the shop, or an address that a browser opens as a page. */
const isPage = (link: string): boolean => {
	if (link === "" || /^\/(?![/\\])\S*$/.test(link)) return true;
	return ["https:", "http:"].includes(URL.parse(link)?.protocol ?? "");
};

/** A merchant-written answer, as its form gives it. */
export const faqEntry = z.object({
	/** At least one; up to 200 phrasings of the question. */
	questions: z
		.array(z.string().trim().min(1).max(500, "Keep each phrasing under 500 characters"))
		.min(1, "Write the question that shoppers ask")
		.max(200, "Keep it to 200 phrasings"),
	answer: z.string().trim().min(1, "Write the answer").max(5_000, "Keep the answer under 5,000 characters"),
	/** A page that says more; empty: none. */
	url: z
		.string()
		.trim()
		.max(500, "Keep the link under 500 characters")
		.refine(isPage, "Enter a full link, like https://your-shop.com/pages/care, or a path, like /pages/care")
		.default(""),
	locale: z.string().max(20).default("en"),
});
/** Of a CSV file with questions and answers. */
export const mostCsvCharacters = 2_000_000;

export type FaqEntry = z.infer<typeof faqEntry>;
