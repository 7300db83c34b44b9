import type { Conversation } from "./conversation";
import type { ChatMessageRow } from "./message";
import type { TurnRows } from "./turn.store.server";

/** What a turn has changed, for readers who stood at `fromVersion`: nothing else happened in between. */
export type TurnNews = {
	/** As it stands after the turn. */
	conversation: Conversation;
	fromVersion: number;
	/** Oldest first; notes too. */
	messages: ChatMessageRow[];
};

/** The news of a turn that was written under `seqs`. */
export function newsOf(conversation: Conversation, rows: TurnRows, seqs: number[], outcome: string): TurnNews {
	const { state, say, at, teammate, unverifiedEmail } = rows;
	return {
		fromVersion: conversation.version,
		conversation: {
			...conversation,
			version: conversation.version + 1,
			state,
			outcome,
			unverifiedEmail: unverifiedEmail ?? conversation.unverifiedEmail,
			...(teammate === undefined ? {} : { teammateId: teammate?.id ?? null, teammateName: teammate?.name ?? null }),
		},
		messages: say.map((message, place) => ({ ...message, seq: seqs[place] ?? 0, createdAt: at })),
	};
}

/** null: a turn of this process has ended without anything to tell. */
type Reader = (news: TurnNews | null) => void;

const readers = new Map<string, Set<Reader>>();
const underWay = new Map<string, number>();

/** Hears every turn that this process takes in the conversation. Returns the way to stop. */
export function onTurn(conversationId: string, reader: Reader): () => void {
	const set = readers.get(conversationId) ?? new Set();
	readers.set(conversationId, set.add(reader));
	return () => {
		set.delete(reader);
		if (set.size === 0 && readers.get(conversationId) === set) readers.delete(conversationId);
	};
}

/** This process is writing a turn, so that its readers wait for the news instead of looking for themselves. */
export const isTurnUnderWay = (conversationId: string): boolean => underWay.has(conversationId);

/**
 * Writes a turn and hands what it changed to the readers in this process, who need not read back what has just been
 * written here. Readers elsewhere, and those who missed something, look into the tables when they are woken.
 */
export async function handingOver<Result>(
	conversationId: string,
	write: () => Promise<{ result: Result; news: TurnNews | null }>,
): Promise<Result> {
	underWay.set(conversationId, (underWay.get(conversationId) ?? 0) + 1);
	let news: TurnNews | null = null;
	try {
		const written = await write();
		news = written.news;
		return written.result;
	} finally {
		const others = (underWay.get(conversationId) ?? 1) - 1;
		if (others === 0) underWay.delete(conversationId);
		else underWay.set(conversationId, others);
		for (const reader of readers.get(conversationId) ?? []) reader(news);
	}
}
