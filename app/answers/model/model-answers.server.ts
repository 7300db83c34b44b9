import type { PassageIndex } from "~/knowledge/passage-index";
import type { Question, Reply } from "../agent";
import { embeddedReply } from "../embedded-reply.server";
import { cardOf } from "../engine";
import { checkDraft } from "./check-draft";
import { draftFor } from "./draft.server";
import { linksOf, NumberedSources } from "./numbered-sources";
import { instructions, questionPrompt, rewriteInstructions, rewritePrompt, saysNone } from "./prompt";
import { trustedRewriting } from "./rewritten";
import { addFound, toolsFor } from "./tools.server";

const mostCards = 3;

/**
 * The embedded engine's reply, worded by the model where the engine has decided to answer. Finding and deciding stay
 * the engine's: a model never makes an answer of what would be handed over. Whatever goes wrong, the engine's own words
 * are the reply, in the same turn.
 */
export async function modelAnswers(
	question: Question,
	embedded: Reply,
	index: PassageIndex,
	version: number,
): Promise<Reply> {
	if (embedded.decision !== "answer" && embedded.trace.rule !== "no-answer") return embedded;
	const asked = question.earlier.length > 0 ? await standingAlone(question, embedded) : question;
	const found = asked === question ? embedded : await embeddedReply(asked, index, version);
	if (found.decision !== "answer") return found;
	const sources = new NumberedSources();
	addFound(sources, found, index);
	const draft = await draftFor(question.shop, {
		instructions,
		prompt: questionPrompt(asked, sources),
		tools: toolsFor(question, index, sources),
	});
	if ("none" in draft) return told(found, `The model was not used: ${draft.none}.`);
	if (saysNone(draft.text)) return told(found, "The model found no answer in the passages, so they are quoted.");
	const checked = checkDraft(draft.text, sources.all, asked);
	if ("problem" in checked) return told(found, `The model's draft was discarded: ${checked.problem}.`);
	const documents = checked.cited.flatMap(({ documentId }) => (documentId && index.get(documentId)) || []);
	const cards = documents.slice(0, mostCards).flatMap((document) => cardOf(document) ?? []);
	const worded = {
		...found,
		text: checked.text,
		products: cards,
		links: cards.length > 0 ? [] : linksOf(checked.cited),
	};
	return told(worded, `Worded by the model from ${checked.cited.map(({ title }) => `“${title}”`).join(", ")}.`);
}

/** A follow-up as a question of its own, where the engine alone is not sure what it means. */
async function standingAlone(question: Question, embedded: Reply): Promise<Question> {
	if (embedded.decision === "answer") return question;
	const draft = await draftFor(question.shop, { instructions: rewriteInstructions, prompt: rewritePrompt(question) });
	const text = "none" in draft ? null : trustedRewriting(draft.text, question);
	return text ? { ...question, text, earlier: [] } : question;
}

const told = (answer: Reply, note: string): Reply => ({
	...answer,
	trace: { ...answer.trace, because: `${answer.trace.because} ${note}` },
});
