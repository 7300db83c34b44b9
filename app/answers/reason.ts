import { questionLanguage } from "~/knowledge/languages/detect";
import { isStopWord } from "~/knowledge/stop-words";
import { synonymsOf } from "~/knowledge/thesaurus";
import { termOf, wordsOf } from "~/knowledge/words";
import type { Trace } from "./agent";

/** Why the agent did what it did, as a merchant reads it. */
export type Reason = {
	/** One sentence. */
	because: string;
	/** 0–1: how sure the agent was and had to be; null where other rules decided. */
	sure: { probability: number; needed: number } | null;
	/** What spoke against an answer, in sentences. */
	against: string[];
	/** The passages that were weighed, best first. */
	passages: { documentId: string; title: string; text: string; score: number }[];
};

type Kept = Partial<Trace> & { confidence?: number };

const byProbability = ["answer", "no-answer"];
/** What decided is in the message itself or at Shopify: what a search brought besides says nothing. */
const withoutKnowledge = ["attack", "sensitive", "asked", "angry", "smalltalk", "email", "account", "order"];
const mostMissing = 6;
/** Shares from which on a figure is worth a sentence. */
const much = 0.3;
const close = 0.1;

/** Makes a reason of what was kept with a decision, and of the question that it answered. */
export function reasonOf(kept: Kept, question: string): Reason {
	const { because = "", rule = "", confidence, needed, passages = [] } = kept;
	const weighed = byProbability.includes(rule) && confidence !== undefined && needed !== undefined;
	return {
		because,
		sure: weighed ? { probability: confidence, needed } : null,
		against: byProbability.includes(rule) ? against(kept, question) : [],
		passages: withoutKnowledge.includes(rule) ? [] : passages,
	};
}

function against({ passages = [], features = {}, rule }: Kept, question: string): string[] {
	const [best] = passages;
	if (!best) return [];
	const missing = wordsMissing(question, `${best.title} ${best.text}`);
	const share = (name: string) => features[name] ?? 0;
	const said = [
		missing.length > 0 && `The nearest passage does not say ${listed(missing)}.`,
		share("typeFit") < 0 && "The question asks for an amount, a time, a place or the like, and the passage holds none.",
		share("unknown") > much && "Part of the question is in words that your knowledge never uses.",
		share("otherNamed") > much && "Another product is named in the question, too.",
		rule === "no-answer" &&
			passages.length > 1 &&
			share("chance") > 0 &&
			share("margin") < close &&
			`“${passages[1]?.title}” fits almost as well.`,
	];
	return said.filter((sentence) => typeof sentence === "string");
}

/** The telling words of a question that a text has neither itself nor in other words. */
export function wordsMissing(question: string, text: string): string[] {
	const language = questionLanguage(question, "en");
	const told = new Set(wordsOf(text, language).map((word) => termOf(word, language)));
	const asked = [...new Set(wordsOf(question, language))].filter((word) => !isStopWord(word, language));
	const holds = (term: string) => told.has(term) || synonymsOf(term).some((near) => told.has(near));
	return asked.filter((word) => !holds(termOf(word, language))).slice(0, mostMissing);
}

const listed = (words: string[]): string => {
	const quoted = words.map((word) => `“${word}”`);
	const last = quoted.pop() ?? "";
	return quoted.length > 0 ? `${quoted.join(", ")} or ${last}` : last;
};
