import type { ChatMessage } from "./chat-contract";
import {
	type Conversation,
	type ConversationColumns,
	columnsOf,
	mayRead,
	toConversation,
	type Visitor,
} from "./conversation";
import { type ChatMessageRow, toChatMessage } from "./message";
import { runner } from "./statement.store.server";

/** At most so many messages in one reading; more follow with the next. */
export const readAtMost = 200;

const readAfter = `
	SELECT ${columnsOf("c")}, (
		SELECT coalesce(json_agg(row_to_json(news) ORDER BY news.seq), '[]') FROM (
			SELECT m.seq, m.id, m."clientMessageId", m.role, m.kind, m.text, m.body, m.public, m."createdAt"
			FROM "Message" m WHERE m."conversationId" = c.id AND m.seq > $5::bigint AND m.public
			ORDER BY m.seq LIMIT ${readAtMost}) news) AS news
	FROM "Conversation" c WHERE c.id = $1 AND c.shop = $2 AND ${mayRead("c", "$3", "$4")}`;

type Row = ConversationColumns & { news: (Omit<ChatMessageRow, "createdAt"> & { createdAt: string })[] };

/** What the shopper has not read yet, and where the conversation stands; null when it is not his. */
export async function readConversation(
	{ shop, visitorHash, customerId }: Visitor,
	conversationId: string,
	afterSeq: number,
): Promise<{ conversation: Conversation; messages: ChatMessage[] } | null> {
	const values = [conversationId, shop, visitorHash, customerId, afterSeq];
	const [row] = await runner()<Row>("read-after", readAfter, values);
	if (!row) return null;
	const { news, ...columns } = row;
	const messages = news.map((message) => toChatMessage({ ...message, createdAt: new Date(message.createdAt) }));
	return { conversation: toConversation(columns), messages };
}
