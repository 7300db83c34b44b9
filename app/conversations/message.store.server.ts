import { database, type Tx } from "~/platform/db.server";
import { wakeUpAt } from "~/platform/live.server";
import type { ChatMessageRow, MessageBody, NewMessage } from "./message";
import { runner } from "./statement.store.server";

type Stored = Omit<ChatMessageRow, "seq" | "body"> & { seq: bigint | string; body: unknown };

const toRow = ({ seq, body, ...row }: Stored): ChatMessageRow => ({
	...row,
	seq: Number(seq),
	body: (body ?? {}) as MessageBody,
});

const add = `
	WITH here AS (
		UPDATE "Conversation" SET "lastMessageAt" = $3::timestamptz, version = version + 1
		WHERE id = $1 AND shop = $2 RETURNING id, shop, version),
	added AS (
		INSERT INTO "Message" (id, shop, "conversationId", "clientMessageId", role, kind, text, body, decision, public, "createdAt")
		SELECT $4, here.shop, here.id, $5::text, $6, $7, $8, $9::jsonb, $10::jsonb, $11::boolean, $3::timestamptz FROM here
		ON CONFLICT ("conversationId", "clientMessageId") DO NOTHING
		RETURNING id, seq, "clientMessageId", role, kind, text, body, public, "createdAt")
	SELECT added.*, ${wakeUpAt("'conversation:' || here.id", "here.version")}::text AS woken FROM added, here`;

/**
 * Adds a message to a conversation and wakes its readers; null when the key was used before. The conversation is
 * locked first, so that numbers are given in the order in which they become visible, and takes a new version: readers and
 * turns under way notice.
 */
export async function addMessage(
	tx: Tx,
	{ shop, conversationId, at, message }: { shop: string; conversationId: string; at: Date; message: NewMessage },
): Promise<ChatMessageRow | null> {
	const { id, clientMessageId, role, kind, text, body, decision } = message;
	const [row] = await runner(tx)<Stored & { woken: string }>("add-message", add, [
		conversationId,
		shop,
		at,
		id,
		clientMessageId,
		role,
		kind,
		text,
		JSON.stringify(body),
		decision ? JSON.stringify(decision) : null,
		message.public,
	]);
	if (!row) return null;
	const { woken: _, ...stored } = row;
	return toRow(stored);
}

const columns = {
	seq: true,
	id: true,
	clientMessageId: true,
	role: true,
	kind: true,
	text: true,
	body: true,
	public: true,
	createdAt: true,
} as const;

/** The whole conversation, oldest first; notes too where `notes`. */
export async function messagesOf(
	{ shop, conversationId, notes }: { shop: string; conversationId: string; notes: boolean },
	tx: Tx = database(),
): Promise<ChatMessageRow[]> {
	const rows = await tx.message.findMany({
		where: { shop, conversationId, ...(notes ? {} : { public: true }) },
		orderBy: { seq: "asc" },
		select: columns,
	});
	return rows.map((row) => toRow(row as Stored));
}

export async function findMessage(
	{ shop, conversationId, id }: { shop: string; conversationId: string; id: string },
	tx: Tx = database(),
): Promise<ChatMessageRow | null> {
	const row = await tx.message.findFirst({ where: { shop, conversationId, id }, select: columns });
	return row && toRow(row as Stored);
}

/** The shopper's verdict on an answer; false when it was given before. */
export async function rateMessage(
	tx: Tx,
	{ shop, conversationId, id, helpful }: { shop: string; conversationId: string; id: string; helpful: "yes" | "no" },
): Promise<boolean> {
	const changed = await tx.$executeRaw`
		UPDATE "Message" SET body = jsonb_set(body, '{helpful}', to_jsonb(${helpful}::text))
		WHERE id = ${id} AND shop = ${shop} AND "conversationId" = ${conversationId}
			AND kind = 'answer' AND body->>'helpful' IS DISTINCT FROM ${helpful}::text`;
	return changed > 0;
}

/** The number of the newest message, notes included; 0 where there is none. */
export async function newestSeq({ shop, conversationId }: { shop: string; conversationId: string }): Promise<number> {
	const { _max } = await database().message.aggregate({ where: { shop, conversationId }, _max: { seq: true } });
	return Number(_max.seq ?? 0);
}
