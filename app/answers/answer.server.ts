import { performance } from "node:perf_hooks";
import { shopIndex } from "~/knowledge/shop-index.server";
import type { Question, Reply } from "./agent";
import { reply } from "./engine";

/** Answers from the shop's knowledge, or says why it can't. Reads, never writes. */
export async function answerQuestion(question: Question): Promise<Reply> {
	const startedMs = performance.now();
	const { index, version } = await shopIndex(question.shop, question.knowledgeVersion);
	const answer = reply(question, index, version);
	answer.trace.ms = Math.round((performance.now() - startedMs) * 100) / 100;
	return answer;
}
