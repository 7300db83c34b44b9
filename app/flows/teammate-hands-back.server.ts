import { newestSeq } from "~/conversations/message.store.server";
import { tellTicket } from "~/delivery/ticket-update.store.server";
import { endHandoffs } from "~/handoff/handoff.store.server";
import { phrasesIn } from "~/handoff/languages/languages";
import { notice } from "~/handoff/say";
import type { Turn } from "~/handoff/scene";
import { step } from "~/handoff/state";
import { now } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { shopOf } from "~/settings/shop.store.server";
import { refuse, type TeammateDone, type TeammateIn, teammateActs } from "./teammate-acts.server";

/**
 * The agent speaks again. The handoff is over, and nothing that was said before counts for the agent, so that the same
 * words do not bring the next handoff at once.
 */
export const teammateHandsBack = (teammateIn: TeammateIn): Promise<TeammateDone> =>
	teammateActs(teammateIn, async (conversation) => {
		const { shop, id: conversationId } = conversation;
		const afterSeq = await newestSeq({ shop, conversationId });
		const state = step(conversation.state, { type: "handed-back", afterSeq });
		if (!state) return refuse("Only a conversation that your team has can be handed back.");
		const { settings } = await shopOf(shop);
		const turn: Turn = {
			state,
			say: [notice(newId("message"), phrasesIn(conversation.locale).handedBack(settings.agentName))],
			events: [{ type: "handed-back" }],
			handoff: null,
			unverifiedEmail: null,
		};
		const because = `${teammateIn.teammate.name} gave it back to the AI agent`;
		const also = async (tx: Tx) => {
			await tellTicket(tx, { shop, conversationId, telling: { type: "closed", because } });
			await endHandoffs(tx, shop, conversationId, now());
		};
		return { turn, teammate: null, also };
	});
