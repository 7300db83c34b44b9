import type { Question, Reply } from "~/answers/agent";
import type { MessageRequest } from "~/conversations/chat-contract";
import type { Conversation } from "~/conversations/conversation";
import type { Heard } from "~/conversations/heard.store.server";
import { messageKey } from "~/conversations/message";
import { belongsToPeople } from "~/conversations/stage";
import { decide, type Move } from "~/handoff/policy";
import { keyOfQuestion } from "~/handoff/repeats";
import { turnFor } from "~/handoff/turn";
import { recordGap } from "~/knowledge/gap.store.server";
import type { ShopProfile } from "~/settings/shop.store.server";
import { thresholdOf } from "~/settings/threshold";
import { type Plan, sceneOf, sceneWithTeam } from "./turn-is-taken.server";

/** What a question needs of its conversation. */
type Looked = Pick<Heard, "conversation" | "earlier" | "knowledgeVersion">;

export const questionOf = (
	{ conversation, earlier, knowledgeVersion }: Looked,
	{ settings, confidenceShift }: ShopProfile,
	text: string,
): Question => ({
	shop: conversation.shop,
	text,
	earlier,
	locale: conversation.locale,
	context: (conversation.context ?? {}) as Question["context"],
	signedIn: conversation.customerId !== null,
	customerId: conversation.customerId,
	knowledgeVersion,
	threshold: thresholdOf(settings),
	confidenceShift,
	askedBack: conversation.state.memory.askedBack,
});

type Asked = { answer: Reply; text: string; messageId: string; request: MessageRequest };

/** What the agent says to a message, and what follows; null when people have the conversation. */
export async function planReply(conversation: Conversation, shop: ShopProfile, asked: Asked): Promise<Plan | null> {
	const { answer, text, messageId, request } = asked;
	if (belongsToPeople(conversation.state.stage)) return null;
	const questionKey = keyOfQuestion(text);
	const move = decide({
		state: conversation.state,
		reply: answer,
		questionKey,
		method: shop.settings.handoff.method,
		intent: request.intent ?? null,
		signedIn: conversation.customerId !== null,
	});
	const said = { reply: answer, questionKey: answer.decision === "smalltalk" ? null : questionKey };
	const mayBegin = move.do === "want-person" || move.do === "take-email";
	const typed = move.do === "take-email" ? move.email : undefined;
	const scene = mayBegin ? await sceneWithTeam(conversation, shop, { said, typed }) : sceneOf(conversation, shop, said);
	const turn = turnFor(move, scene);
	// One reply to one message: its key says which it answers, so that a resend finds it.
	const first = turn.say.findIndex(({ clientMessageId }) => clientMessageId === null);
	const say = turn.say.map((one, at) =>
		at === first ? { ...one, clientMessageId: messageKey.replyTo(messageId) } : one,
	);
	const gap = isGap(move)
		? (tx: Parameters<typeof recordGap>[0]) =>
				recordGap(tx, { shop: conversation.shop, question: text, conversationId: conversation.id })
		: undefined;
	return { turn: { ...turn, say }, afterwards: gap };
}

/** Something that the shop's knowledge should have answered. */
const isGap = (move: Move): boolean => "reason" in move && move.reason === "no-answer" && move.do !== "want-person";
