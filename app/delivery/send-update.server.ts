import { Failure, failed, type TicketUpdate } from "~/connectors/connector";
import { connectorOf } from "~/connectors/registry";
import { findConversation } from "~/conversations/conversation.store.server";
import { transcriptOf } from "~/conversations/transcript";
import { log } from "~/platform/log.server";
import { shopOf } from "~/settings/shop.store.server";
import { ClaimLost } from "./claim";
import { openDesk } from "./desk.server";
import { type ClaimedUpdate, keepUpdate } from "./ticket-update.store.server";

/** Tells the ticket, once however often it is tried. Null: it is told, or its desk is told nothing. Throws only ClaimLost. */
export const sendUpdate = (claimed: ClaimedUpdate): Promise<Failure | null> =>
	tell(claimed).catch((error: unknown) => {
		if (error instanceof ClaimLost) throw error;
		log.error({ error, shop: claimed.shop, updateId: claimed.id }, "an update failed in an unforeseen way");
		return new Failure("unreachable", "Something went wrong on Baton's side. It will be tried again.");
	});

async function tell(claimed: ClaimedUpdate): Promise<Failure | null> {
	const connector = connectorOf(claimed.destination);
	const update = connector.update && (await toUpdate(claimed));
	if (!update) return null;
	const desk = await openDesk({ ...claimed, idempotencyKey: claimed.id, keepClaim: () => keepUpdate(claimed) });
	if (failed(desk)) return desk;
	const told = await desk.ask(
		(to) => connector.update?.(claimed.ticket, update, to) ?? Promise.resolve("done" as const),
	);
	return failed(told) ? told : null;
}

/** As the port wants it; null when the words are not there any more. */
async function toUpdate(claimed: ClaimedUpdate): Promise<TicketUpdate | null> {
	const { id, shop, type, because, message } = claimed;
	const at = claimed.at.toISOString();
	if (type === "closed") return { id, at, type, because: because ?? "The conversation has ended." };
	if (!message) return null;
	const [{ settings, name, timeZone }, conversation] = await Promise.all([
		shopOf(shop),
		findConversation(shop, claimed.conversationId),
	]);
	const names = { shopper: conversation?.customerName ?? "Shopper", agent: settings.agentName, shop: name || shop };
	// A note is for the ticket's own readers, who are the team.
	const [line] = transcriptOf([{ ...message, public: true, kind: "text" }], names, timeZone);
	return line ? { id, at, type, line } : null;
}
