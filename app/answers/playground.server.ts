import type { AskedBack, Reply } from "./agent";
import { answerQuestion } from "./answer.server";

type Tried = {
	shop: string;
	text: string;
	earlier?: string[];
	locale?: string;
	product?: string;
	signedIn?: boolean;
	threshold?: number;
	confidenceShift?: number;
	askedBack?: AskedBack | null;
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
	confidenceShift,
	askedBack,
}: Tried): Promise<Reply> =>
	answerQuestion({
		shop,
		text,
		earlier,
		locale,
		context: product ? { product } : {},
		signedIn,
		threshold,
		confidenceShift,
		askedBack,
	});
