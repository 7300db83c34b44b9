import { tellTicket } from "~/delivery/ticket-update.store.server";
import { endHandoffs } from "~/handoff/handoff.store.server";
import { phrasesIn } from "~/handoff/languages/languages";
import { notice } from "~/handoff/say";
import { closingTurn } from "~/handoff/turn";
import { now } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { type TeammateDone, type TeammateIn, teammateActs } from "./teammate-acts.server";

/** A teammate closes the conversation; the shopper's next message begins a new one. Closing twice is closing once. */
export const teammateCloses = (teammateIn: TeammateIn): Promise<TeammateDone> =>
	teammateActs(teammateIn, async ({ shop, id, state, locale }) => {
		const turn = closingTurn(state, "teammate", [notice(newId("message"), phrasesIn(locale).closed)]);
		const because = `${teammateIn.teammate.name} closed it`;
		const also = async (tx: Tx) => {
			await tellTicket(tx, { shop, conversationId: id, telling: { type: "closed", because } });
			await endHandoffs(tx, shop, id, now());
		};
		return turn && { turn, answeredByTeam: true, also };
	});
