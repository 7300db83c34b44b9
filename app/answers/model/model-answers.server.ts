import { changedSince, knowledgeVersion } from "~/knowledge/document.store.server";
import type { PassageIndex } from "~/knowledge/passage-index";
import { shopIndex } from "~/knowledge/shop-index.server";
import type { Question, Reply } from "../agent";
import { embeddedReply } from "../embedded-reply.server";
import { cardOf } from "../engine";
import { checkDraft } from "./check-draft";
import { draftFor, modelDeadline } from "./draft.server";
import { linksOf, NumberedSources } from "./numbered-sources";
import { instructions, questionPrompt, rewriteInstructions, rewritePrompt, saysNone } from "./prompt";
import { trustedRewriting } from "./rewritten";
import { addFound, toolsFor } from "./tools.server";

const mostCards = 3;

/**
 * The embedded engine's reply, worded by the model where the engine has decided to answer. Finding and deciding stay
 * the engine's: a model never makes an answer of what would be handed over. Whatever goes wrong, the engine's own words
 * are the reply, in the same turn; and where what they rest on has changed while the model wrote, they are found anew.
 */
export async function modelAnswers(
	question: Question,
	embedded: Reply,
	index: PassageIndex,
	version: number,
): Promise<Reply> {
	if (embedded.decision !== "answer" && embedded.trace.rule !== "no-answer") return embedded;
	const deadlineMs = modelDeadline();
	const asked = question.earlier.length > 0 ? await standingAlone(question, embedded, deadlineMs) : question;
	const found = asked === question ? embedded : await embeddedReply(asked, index, version);
	const sources = new NumberedSources();
	addFound(sources, found, index);
	const reply = found.decision === "answer" ? await worded(asked, found, index, sources, deadlineMs) : found;
	const read = [...found.documents, ...sources.all.flatMap(({ documentId }) => documentId ?? [])];
	return (await isStillTrue(asked.shop, version, read)) ? reply : foundAnew(asked);
}

/** What was found in the words of a draft that holds; else in the shop's own. */
async function worded(
	asked: Question,
	found: Reply,
	index: PassageIndex,
	sources: NumberedSources,
	deadlineMs: number,
): Promise<Reply> {
	const tools = toolsFor(asked, index, sources);
	const prompt = questionPrompt(asked, sources);
	const draft = await draftFor(asked.shop, { instructions, prompt, tools }, deadlineMs);
	if ("none" in draft) return told(found, `The model was not used: ${draft.none}.`);
	if (saysNone(draft.text)) return told(found, "The model found no answer in the passages, so they are quoted.");
	const checked = checkDraft(draft.text, sources.all, asked);
	if ("problem" in checked) return told(found, `The model's draft was discarded: ${checked.problem}.`);
	const documents = checked.cited.flatMap(({ documentId }) => (documentId && index.get(documentId)) || []);
	const cards = documents.slice(0, mostCards).flatMap((document) => cardOf(document) ?? []);
	const links = cards.length > 0 ? [] : linksOf(checked.cited);
	const why = `Worded by the model from ${checked.cited.map(({ title }) => `“${title}”`).join(", ")}.`;
	return told({ ...found, text: checked.text, products: cards, links }, why);
}

/** Whether nothing of what was read has changed since: a price that Shopify has told of meanwhile is not told any more. */
async function isStillTrue(shop: string, version: number, read: string[]): Promise<boolean> {
	const current = await knowledgeVersion(shop);
	const changed = current === version ? [] : await changedSince(shop, version, current);
	return changed !== null && !read.some((id) => changed.includes(id));
}

async function foundAnew(question: Question): Promise<Reply> {
	const { index, version } = await shopIndex(question.shop);
	const reply = await embeddedReply(question, index, version);
	return told(reply, "The knowledge changed while the model wrote, so its words were not used.");
}

/** A follow-up as a question of its own, where the engine alone is not sure what it means. */
async function standingAlone(question: Question, embedded: Reply, deadlineMs: number): Promise<Question> {
	if (embedded.decision === "answer") return question;
	const ask = { instructions: rewriteInstructions, prompt: rewritePrompt(question) };
	const draft = await draftFor(question.shop, ask, deadlineMs);
	const text = "none" in draft ? null : trustedRewriting(draft.text, question);
	return text ? { ...question, text, earlier: [] } : question;
}

const told = (answer: Reply, note: string): Reply => ({
	...answer,
	trace: { ...answer.trace, because: `${answer.trace.because} ${note}` },
});
