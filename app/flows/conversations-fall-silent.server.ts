import {
	findConversation,
	shopsWithSilence,
	silentConversations,
	undecidedConversations,
} from "~/conversations/conversation.store.server";
import { recomputeOutcome } from "~/conversations/event.store.server";
import { belongsToPeople } from "~/conversations/stage";
import { closingTurn } from "~/handoff/turn";
import { silenceMs } from "~/metrics/outcome";
import { later, now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { takeTurn } from "./turn-is-taken.server";

const batch = 500;

/** After 24 hours without a word the agent's conversations are closed, and what became of each is settled. */
export async function conversationsFallSilent(): Promise<void> {
	const before = later(now(), -silenceMs);
	for (const shop of await shopsWithSilence(before)) {
		for (const { id } of await silentConversations(shop, before, batch)) await closeSilent(shop, id, before);
		for (const { id } of await undecidedConversations(shop, before, batch))
			await inTransaction((tx) => recomputeOutcome(tx, { shop, conversationId: id }));
	}
}

const closeSilent = (shop: string, id: string, before: Date) =>
	takeTurn(
		() => findConversation(shop, id),
		async ({ state, lastShopperAt }) => {
			if (belongsToPeople(state.stage) || !lastShopperAt || lastShopperAt > before) return null;
			const turn = closingTurn(state, "silence", []);
			return turn && { turn };
		},
	);
