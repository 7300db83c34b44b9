import { writeFileSync } from "node:fs";
import { answerQuestion } from "~/answers/answer.server";
import { encodeShop } from "~/knowledge/encode-knowledge.server";
import { shopIndex } from "~/knowledge/shop-index.server";
import { closeDatabase } from "~/platform/db.server";
import { figuresOf, printFigures } from "./figures";
import { type QuestionLine, type ResultLine, readKnowledge, readQuestions } from "./format";
import { makeShop } from "./shop";

type Engine = "embedded" | "model";

/** Evaluates a folder and writes its results. */
export async function evaluateFolder(folder: string, out: string, engine: Engine): Promise<void> {
	const questions = readQuestions(folder);
	const shop = await makeShop(readKnowledge(folder));
	await encodeShop(shop);
	const results: ResultLine[] = [];
	for (const question of questions) results.push(await ask(shop, question, engine));
	writeFileSync(out, results.map((result) => `${JSON.stringify(result)}\n`).join(""));
	printFigures(figuresOf(questions, results));
	await closeDatabase();
}

async function ask(shop: string, { id, turns, locale, context }: QuestionLine, engine: Engine): Promise<ResultLine> {
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
	};
}
