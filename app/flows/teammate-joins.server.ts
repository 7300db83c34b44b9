import type { Conversation } from "~/conversations/conversation";
import { phrasesIn } from "~/handoff/languages/languages";
import { notice } from "~/handoff/say";
import type { Turn } from "~/handoff/scene";
import { step } from "~/handoff/state";
import { newId } from "~/platform/ids.server";
import { type Teammate, type TeammateDone, type TeammateIn, teammateActs, whyNot } from "./teammate-acts.server";

/** A teammate takes the conversation; of two at the same moment one gets it. From now on the agent is silent. */
export const teammateJoins = (teammateIn: TeammateIn): Promise<TeammateDone> =>
	teammateActs(teammateIn, async (conversation) => {
		const { teammate } = teammateIn;
		const refusal = whyNot(conversation, teammate);
		if (refusal) return refusal;
		const turn = joiningTurn(conversation, teammate);
		return turn && { turn, teammate };
	});

/** The step into the conversation; null where he is in it already. */
export function joiningTurn({ state, locale }: Conversation, teammate: Teammate): Turn | null {
	const next = step(state, { type: "teammate-joined" });
	return (
		next && {
			state: next,
			say: [notice(newId("message"), phrasesIn(locale).joined(teammate.name))],
			events: [{ type: "teammate-joined", teammate: teammate.name }],
			handoff: null,
			unverifiedEmail: null,
		}
	);
}
