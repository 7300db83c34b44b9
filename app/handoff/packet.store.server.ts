import { database } from "~/platform/db.server";

/** The rows that a packet is made of; the messages are those that the shopper could read, oldest first. Null: gone. */
export async function readPacketRows(shop: string, handoffId: string) {
	const handoff = await database().handoff.findFirst({
		where: { shop, id: handoffId },
		include: { conversation: true },
	});
	if (!handoff) return null;
	const messages = await database().message.findMany({
		where: { shop, conversationId: handoff.conversationId, public: true },
		orderBy: { seq: "asc" },
	});
	return { handoff, conversation: handoff.conversation, messages };
}

export type PacketRows = NonNullable<Awaited<ReturnType<typeof readPacketRows>>>;
