import { basename } from "node:path";
import { isAccountQuestion } from "~/answers/account-questions";
import { decide } from "~/answers/decide";
import { consider } from "~/answers/engine";
import type { Features } from "~/answers/features";
import { signalsOf } from "~/answers/signals";
import { smallTalkOf } from "~/answers/small-talk";
import { PassageIndex } from "~/knowledge/passage-index";
import { passagesOf } from "~/knowledge/passages";
import { asDocument } from "../evaluate/document";
import { judge } from "../evaluate/figures";
import { type KnowledgeLine, type QuestionLine, readKnowledge, readQuestions } from "../evaluate/format";

export type Example = {
	set: string;
	id: string;
	features: Features;
	/** Answering would have been right. */
	right: boolean;
	/** The knowledge holds an answer. */
	answerable: boolean;
	weight: number;
};

const judged = new Set(["answerable", "uncovered", "offtopic"]);

/** The questions that reach the decision about knowledge, with their features and whether answering would be right. */
export function gather(folder: string): Example[] {
	const index = new PassageIndex();
	for (const line of readKnowledge(folder)) index.add(indexed(line));
	return readQuestions(folder).flatMap((line) => {
		const example = judged.has(line.class) ? exampleOf(line, index) : null;
		return example ? [{ ...example, set: basename(folder) }] : [];
	});
}

function exampleOf(line: QuestionLine, index: PassageIndex): Omit<Example, "set"> | null {
	const text = line.turns[line.turns.length - 1] ?? "";
	const signals = signalsOf(text);
	const account = isAccountQuestion(text);
	const smallTalk = smallTalkOf(text)?.kind ?? null;
	const { rule } = decide({ signals, smallTalk, account, signedIn: false, probability: 1, hasWords: true });
	if (rule !== "answer") return null;
	const page = line.context?.page;
	const context = page ? { pageUrl: page } : {};
	const question = {
		shop: "",
		text,
		earlier: line.turns.slice(0, -1).slice(-3),
		locale: line.locale,
		context,
		signedIn: false,
	};
	const { evidence, words, features } = consider(question, index);
	const sources = evidence.map(({ hit }) => hit.document.id);
	const verdict = judge(line, { id: line.id, decision: "answer", confidence: 1, sources, text: words, ms: 0 });
	return { id: line.id, features, right: verdict === "right", answerable: line.class === "answerable", weight: 1 };
}

function indexed(line: KnowledgeLine) {
	const document = asDocument(line);
	return { ...document, id: line.id, kind: line.kind, passages: passagesOf(document) };
}
