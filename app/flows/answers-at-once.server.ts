import { answerQuestion } from "~/answers/answer.server";
import { usesModel } from "~/answers/model/language-model.server";
import { maskCardNumbers } from "~/conversations/card-numbers";
import type { MessageRequest } from "~/conversations/chat-contract";
import type { Conversation, Visitor } from "~/conversations/conversation";
import { forgetFresh, keepFresh, mostEarlier, recallFresh } from "~/conversations/fresh-conversations.server";
import type { Heard } from "~/conversations/heard.store.server";
import { shopperMessage } from "~/conversations/message";
import { belongsToPeople } from "~/conversations/stage";
import { newId } from "~/platform/ids.server";
import type { ShopProfile } from "~/settings/shop.store.server";
import { planReply, questionOf } from "./agent-replies.server";
import { writeTurn } from "./turn-is-taken.server";

type AnsweredAtOnce = { ok: true; conversation: string; seq: number };

/**
 * The next message of a conversation that this process remembers: answered from memory, then message and answer are
 * written in one statement, which the database refuses if conversation or knowledge are not what was remembered. Null:
 * nothing was written, and the message takes the long way. Not for conversations that people were in, nor where a model
 * takes its time: then the message is stored before its answer is sought.
 */
export async function answersAtOnce(
	visitor: Visitor,
	shop: ShopProfile,
	request: MessageRequest,
): Promise<AnsweredAtOnce | null> {
	const fresh = request.conversation ? recallFresh(request.conversation, visitor) : null;
	if (!fresh || usesModel() || peopleWereIn(fresh.conversation)) return null;
	const context = request.context ?? null;
	const conversation = { ...fresh.conversation, context: context ?? fresh.conversation.context };
	const text = maskCardNumbers(request.text);
	const said = shopperMessage({ id: newId("message"), clientMessageId: request.clientMessageId, text });
	const answer = await answerQuestion(questionOf({ ...fresh, conversation }, shop, text));
	const plan = await planReply(conversation, shop, { answer, text, messageId: said.id, request });
	if (!plan) return null;
	const { turn } = plan;
	const done = await writeTurn(conversation, {
		...plan,
		turn: { ...turn, say: [said, ...turn.say], events: [{ type: "shopper-wrote" }, ...turn.events] },
		shopperActed: true,
		heardNow: { visitor, context, knowledgeVersion: fresh.knowledgeVersion },
	});
	if (typeof done === "string") {
		forgetFresh(conversation.id);
		return null;
	}
	remember(visitor, done.conversation, fresh, text);
	return { ok: true, conversation: conversation.id, seq: done.messages[0]?.seq ?? 0 };
}

/** Keeps the conversation in mind for the next message. */
export function remember(
	{ visitorHash }: Visitor,
	conversation: Conversation,
	{ earlier, knowledgeVersion }: Pick<Heard, "earlier" | "knowledgeVersion">,
	text: string,
) {
	keepFresh({ conversation, visitorHash, knowledgeVersion, earlier: [...earlier, text].slice(-mostEarlier) });
}

const peopleWereIn = ({ state: { stage, memory } }: Conversation): boolean =>
	belongsToPeople(stage) || memory.handoffs > 0;
