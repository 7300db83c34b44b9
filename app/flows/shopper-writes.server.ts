import { answerQuestion } from "~/answers/answer.server";
import { maskCardNumbers } from "~/conversations/card-numbers";
import type { MessageRequest } from "~/conversations/chat-contract";
import type { Conversation, Visitor } from "~/conversations/conversation";
import { findConversation, findOwnConversation, latestConversation } from "~/conversations/conversation.store.server";
import {
	beginConversation,
	conversationIdOf,
	findHeard,
	type Heard,
	hearShopper,
	type ShopperMessage,
} from "~/conversations/heard.store.server";
import { belongsToPeople, isOver } from "~/conversations/stage";
import { runner } from "~/conversations/statement.store.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { conversationTopic, inboxTopic, wake } from "~/platform/live.server";
import type { ShopProfile } from "~/settings/shop.store.server";
import { planReply, questionOf } from "./agent-replies.server";
import { answersAtOnce, remember } from "./answers-at-once.server";
import { takeTurn } from "./turn-is-taken.server";

type Written = { ok: true; conversation: string; seq: number } | { ok: false; why: "not-found" | "off" };

/**
 * The shopper sends a message: it is stored once under its key, then answered by the agent, or left to the people whom
 * the conversation belongs to.
 */
export async function shopperWrites(visitor: Visitor, shop: ShopProfile, request: MessageRequest): Promise<Written> {
	if (!shop.settings.agentOn && !(await isWithPeople(visitor, request))) return { ok: false, why: "off" };
	const atOnce = await answersAtOnce(visitor, shop, request);
	if (atOnce) return atOnce;
	const heard = await hear(visitor, request, shop.locale);
	if (!heard) return { ok: false, why: "not-found" };
	const { conversation, seq, known } = heard;
	if (belongsToPeople(conversation.state.stage)) {
		if (!known)
			await inTransaction((tx) => wake(tx, conversationTopic(conversation.id), inboxTopic(conversation.shop)));
	} else if (!known?.replied) {
		const after = await reply(heard, shop, request);
		if (after) remember(visitor, after, heard, maskCardNumbers(request.text));
	}
	return { ok: true, conversation: conversation.id, seq };
}

type Listened = Heard & { known: { replied: boolean } | null };

/** Stores the message where it belongs: in the conversation that is on, or in a new one that knows the last. */
async function hear(visitor: Visitor, request: MessageRequest, shopLocale: string): Promise<Listened | null> {
	const { clientMessageId } = request;
	const run = runner();
	const message: ShopperMessage = {
		id: newId("message"),
		clientMessageId,
		text: maskCardNumbers(request.text),
		context: request.context ?? null,
		at: now(),
	};
	const named = request.conversation ? await hearIn(request.conversation, visitor, message) : "over";
	if (named !== "over") return named;
	const latest = await latestConversation(visitor);
	if (latest && !isOver(latest.state.stage)) {
		const heard = await hearIn(latest.id, visitor, message);
		if (heard !== "over") return heard;
	}
	const previousId = latest?.id ?? request.conversation ?? null;
	const locale = request.context?.locale ?? shopLocale;
	const begun = await beginConversation(run, visitor, message, { locale, previousId });
	if (begun) return { ...begun, known: null };
	const id = conversationIdOf(visitor.shop, visitor.visitorHash, clientMessageId);
	const before = await findHeard(run, id, visitor, clientMessageId);
	return before && { ...before, known: before };
}

/** Stores the message in this conversation, or finds it there; null: it is not the shopper's. */
async function hearIn(id: string, visitor: Visitor, message: ShopperMessage): Promise<Listened | "over" | null> {
	const heard = await hearShopper(runner(), id, visitor, message);
	if (heard) return { ...heard, known: null };
	const before = await findHeard(runner(), id, visitor, message.clientMessageId);
	if (before) return { ...before, known: before };
	const found = await findOwnConversation(visitor, id);
	return found && isOver(found.state.stage) ? "over" : null;
}

/** The agent answers. The answer is dropped when people have taken the conversation meanwhile. */
async function reply(heard: Listened, shop: ShopProfile, request: MessageRequest): Promise<Conversation | null> {
	const { conversation } = heard;
	const text = maskCardNumbers(request.text);
	const answer = await answerQuestion(questionOf(heard, shop, text));
	let current: Conversation | null = conversation;
	return takeTurn(
		async () => {
			const found = current ?? (await findConversation(conversation.shop, conversation.id));
			current = null;
			return found;
		},
		(found) => planReply(found, shop, { answer, text, messageId: heard.messageId, request }),
	);
}

async function isWithPeople(visitor: Visitor, { conversation }: MessageRequest): Promise<boolean> {
	const found = conversation ? await findOwnConversation(visitor, conversation) : await latestConversation(visitor);
	return found !== null && belongsToPeople(found.state.stage) && !isOver(found.state.stage);
}
