import { writeFileSync } from "node:fs";
import { answerQuestion } from "~/answers/answer.server";
import { encodeShop } from "~/knowledge/encode-knowledge.server";
import { shopIndex } from "~/knowledge/shop-index.server";
import { closeDatabase } from "~/platform/db.server";
import { figureLines, figuresOf } from "./figures";
import { type QuestionLine, type ResultLine, readKnowledge, readQuestions } from "./format";
import { makeShop, throwAway } from "./shop";

type Engine = "embedded" | "model";

type Answered = ResultLine & { because: string };

/** Evaluates a folder, writes its results and prints the figures; the shop that it takes place in is gone afterwards. */
export async function evaluateFolder(folder: string, out: string, engine: Engine): Promise<void> {
	const questions = readQuestions(folder);
	const shop = await makeShop(readKnowledge(folder));
	try {
		await encodeShop(shop);
		const answered: Answered[] = [];
		for (const question of questions) answered.push(await ask(shop, question, engine));
		const results = answered.map(({ because, ...result }) => result);
		writeFileSync(out, results.map((result) => `${JSON.stringify(result)}\n`).join(""));
		if (engine === "model") console.log(wordedBy(answered));
		console.log(figureLines(figuresOf(questions, results)).join("\n"));
	} finally {
		await throwAway(shop);
		await closeDatabase();
	}
}

/** How far the model took part: where it did not, the figures are the embedded engine's. */
function wordedBy(answered: Answered[]): string {
	const count = (said: string) => answered.filter(({ because }) => because.includes(said)).length;
	const answers = answered.filter(({ decision }) => decision === "answer").length;
	const [worded, discarded, none] = [count("Worded by the model"), count("was discarded"), count("found no answer in")];
	const unused = count("The model was not used");
	return `Of ${answers} answers the model worded ${worded}; of its drafts ${discarded} were discarded, ${none} found no answer, ${unused} did not come.`;
}

async function ask(shop: string, { id, turns, locale, context }: QuestionLine, engine: Engine): Promise<Answered> {
	const pageUrl = context?.page;
	const product = pageUrl?.match(/\/products\/([^/?#]+)/)?.[1];
	const question = {
		shop,
		text: turns[turns.length - 1] ?? "",
		earlier: turns.slice(0, -1).slice(-3),
		locale,
		context: { ...(pageUrl && { pageUrl }), ...(product && { product }) },
		signedIn: false,
	};
	const reply = await answerQuestion(question, engine);
	const { index } = await shopIndex(shop);
	return {
		id,
		decision: reply.decision,
		confidence: Math.round(reply.confidence * 10_000) / 10_000,
		sources: reply.documents.map((document) => index.get(document)?.externalId ?? document),
		text: reply.text,
		ms: reply.trace.ms,
		because: reply.trace.because,
	};
}
