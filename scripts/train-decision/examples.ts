import { basename } from "node:path";
import { isAccountQuestion } from "~/answers/account-questions";
import type { RankingWeights } from "~/answers/candidates";
import { type LookedUp, withMeanings as lookedUpWith, lookUp, weighUp } from "~/answers/consider";
import { decide, type Grounds } from "~/answers/decide";
import type { Features } from "~/answers/features";
import { shopTalkOf } from "~/answers/shop-talk";
import { signalsOf } from "~/answers/signals";
import { smallTalkOf } from "~/answers/small-talk";
import { PassageIndex } from "~/knowledge/passage-index";
import { passagesOf } from "~/knowledge/passages";
import { asDocument } from "../evaluate/document";
import { judge } from "../evaluate/figures";
import {
	type KnowledgeLine,
	type QuestionLine,
	type ResultLine,
	readKnowledge,
	readQuestions,
} from "../evaluate/format";
import { documentMeaning, meaningOf } from "../evaluate/meanings";

/** A question with all that was found for it, before anything is learned. */
export type Asked = {
	set: string;
	line: QuestionLine;
	lookedUp: LookedUp;
	grounds: Omit<Grounds, "probability" | "hasWords">;
	/** It reaches the decision about knowledge, and its class tells whether answering would be right. */
	judged: boolean;
	weight: number;
};

export type Example = {
	asked: Asked;
	features: Features | null;
	/** Answering would have been right. */
	right: boolean;
	result: Omit<ResultLine, "confidence" | "decision">;
};

const judged = new Set(["answerable", "uncovered", "offtopic"]);

/** The questions of a folder. */
export function gather(folder: string): Asked[] {
	const index = new PassageIndex();
	for (const line of readKnowledge(folder)) index.add(indexed(line));
	return readQuestions(folder).map((line) => ({ ...askedOf(line, index), set: basename(folder), weight: 1 }));
}

/** The same questions with what the sentence encoder makes of the candidates. */
export const withMeanings = (asked: Asked[]): Asked[] =>
	asked.map((one) => {
		const question = meaningOf(one.lookedUp.understood.sentence);
		const meanings = { question, shopTalk: shopTalkOf(question), of: documentMeaning };
		return { ...one, lookedUp: lookedUpWith(one.lookedUp, meanings) };
	});

function askedOf(line: QuestionLine, index: PassageIndex): Omit<Asked, "set" | "weight"> {
	const text = line.turns[line.turns.length - 1] ?? "";
	const grounds = {
		signals: signalsOf(text),
		account: isAccountQuestion(text),
		smallTalk: smallTalkOf(text)?.kind ?? null,
		signedIn: false,
	};
	const { rule } = decide({ ...grounds, probability: 1, hasWords: true });
	const earlier = line.turns.slice(0, -1).slice(-3);
	const context = line.context?.page ? { pageUrl: line.context.page } : {};
	const lookedUp = lookUp({ shop: "", text, earlier, locale: line.locale, context, signedIn: false }, index);
	return { line, lookedUp, grounds, judged: rule === "answer" && judged.has(line.class) };
}

/** What would be said with this order of the candidates, and whether that is right. */
export function exampleOf(asked: Asked, ranking: RankingWeights): Example {
	const { evidence, words, features } = weighUp(asked.lookedUp, ranking);
	const { id } = asked.line;
	const result = { id, sources: evidence.map(({ hit }) => hit.document.id), text: words, ms: 0 };
	const verdict = judge(asked.line, { ...result, decision: "answer", confidence: 1 });
	return { asked, features, right: verdict === "right", result };
}

function indexed(line: KnowledgeLine) {
	const document = asDocument(line);
	return { ...document, id: line.id, kind: line.kind, passages: passagesOf(document) };
}
