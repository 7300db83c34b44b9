import type { Reply } from "./agent";
import { answerQuestion } from "./answer.server";

type Tried = {
	shop: string;
	text: string;
	earlier?: string[];
	locale?: string;
	product?: string;
	signedIn?: boolean;
	threshold?: number;
};

/** What the agent would say, and why. Stores and counts nothing. */
export const explainAnswer = ({
	shop,
	text,
	earlier = [],
	locale = "en",
	product,
	signedIn = false,
	threshold,
}: Tried): Promise<Reply> =>
	answerQuestion({ shop, text, earlier, locale, context: product ? { product } : {}, signedIn, threshold });
