import { endHandoffs } from "~/handoff/handoff.store.server";
import { notice } from "~/handoff/say";
import { closingTurn } from "~/handoff/turn";
import { closedWords } from "~/handoff/wording";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids.server";
import { type TeammateDone, type TeammateIn, teammateActs } from "./teammate-acts.server";

/** A teammate closes the conversation; the shopper's next message begins a new one. Closing twice is closing once. */
export const teammateCloses = (teammateIn: TeammateIn): Promise<TeammateDone> =>
	teammateActs(teammateIn, async ({ shop, id, state }) => {
		const turn = closingTurn(state, "teammate", [notice({ newMessageId: () => newId("message") }, closedWords)]);
		return turn && { turn, answeredByTeam: true, also: (tx) => endHandoffs(tx, shop, id, now()) };
	});
