import type { ChatMessage, EarlierReplies } from "./chat-contract";
import { type Conversation, mayRead, type Visitor } from "./conversation";
import { type ChatMessageRow, toChatMessage } from "./message";
import { runner } from "./statement.store.server";

const mostConversations = 5;
const mostReplies = 20;
const aboutCharacters = 80;

/** Conversations that went to a desk before `latest` began, and what the desk has replied since. */
const sql = `
	SELECT (
		SELECT m.text FROM "Message" m WHERE m."conversationId" = c.id AND m.role = 'shopper' ORDER BY m.seq LIMIT 1) AS about, (
		SELECT coalesce(json_agg(row_to_json(news) ORDER BY news.seq), '[]') FROM (
			SELECT m.seq, m.id, m."clientMessageId", m.role, m.kind, m.text, m.body, m.public, m."createdAt"
			FROM "Message" m, "Conversation" latest
			WHERE m."conversationId" = c.id AND latest.id = $4 AND m.role = 'teammate' AND m.public
				AND m."createdAt" > latest."startedAt"
			ORDER BY m.seq DESC LIMIT ${mostReplies}) news) AS replies
	FROM "Conversation" c
	WHERE c.shop = $1 AND (c."visitorHash" = $2 OR c."customerId" = $3::text) AND ${mayRead("c", "$2", "$3")}
		AND NOT c.playground AND c.stage = 'handed-over' AND c.id <> $4 AND c."lastMessageAt" > $5::timestamptz
	ORDER BY c."startedAt" DESC LIMIT ${mostConversations}`;

type Row = { about: string | null; replies: (Omit<ChatMessageRow, "createdAt"> & { createdAt: string })[] };

/** What a shopper who has gone on to another conversation would miss of those before; undefined: nothing can come. */
export async function earlierReplies(
	{ shop, visitorHash, customerId }: Visitor,
	latest: Pick<Conversation, "id">,
	since: Date,
): Promise<EarlierReplies | undefined> {
	const rows = await runner()<Row>("earlier-replies", sql, [shop, visitorHash, customerId, latest.id, since]);
	if (rows.length === 0) return undefined;
	return { messages: rows.flatMap(replies).toSorted((left, right) => left.seq - right.seq) };
}

const replies = ({ about, replies: told }: Row): ChatMessage[] =>
	told.map((row) => ({
		...toChatMessage({ ...row, createdAt: new Date(row.createdAt) }),
		about: clipped((about ?? "").replace(/\s+/g, " ").trim()),
	}));

const clipped = (text: string) => (text.length > aboutCharacters ? `${text.slice(0, aboutCharacters - 1)}…` : text);
