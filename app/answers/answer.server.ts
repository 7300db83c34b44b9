import { performance } from "node:perf_hooks";
import { customerIdentity } from "~/identity/customer.server";
import { shopIndex } from "~/knowledge/shop-index.server";
import type { Question, Reply } from "./agent";
import { embeddedReply } from "./embedded-reply.server";
import { usesModel } from "./model/language-model.server";
import { modelAnswers } from "./model/model-answers.server";
import { orderStatusAnswer } from "./own-order";

/**
 * Answers from the shop's knowledge, or says why it can't. Writes nothing but what a model has used of its budget.
 * `engine`: absent, as the installation is configured.
 */
export async function answerQuestion(
	question: Question,
	engine: "embedded" | "model" = usesModel() ? "model" : "embedded",
): Promise<Reply> {
	const startedMs = performance.now();
	const { index, version } = await shopIndex(question.shop, question.knowledgeVersion);
	const embedded = await embeddedReply(question, index, version);
	const order = embedded.trace.rule === "account" ? await ownOrder(question, embedded) : null;
	const answer = order ?? (engine === "model" ? await modelAnswers(question, embedded, index, version) : embedded);
	answer.trace.ms = Math.round((performance.now() - startedMs) * 100) / 100;
	return answer;
}

/** A customer whom Shopify has signed in hears how his own order stands. */
async function ownOrder({ shop, text, customerId }: Question, embedded: Reply): Promise<Reply | null> {
	const identity = customerId ? await customerIdentity(shop, customerId) : null;
	const status = identity && orderStatusAnswer(text, identity);
	if (!status) return null;
	const parcels = status.order.tracking.flatMap(({ number, url }) => (url ? [{ title: `Track ${number}`, url }] : []));
	return {
		...embedded,
		decision: "answer",
		text: status.text,
		links: [...parcels, { title: "Your orders", url: "/account" }],
		products: [],
		confidence: 1,
		documents: [],
		trace: {
			...embedded.trace,
			rule: "order",
			because: `The customer is signed in, so his own order ${status.order.name} was looked up at Shopify.`,
		},
	};
}
