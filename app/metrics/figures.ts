import { type Outcome, outcomes } from "./outcome";

export type OutcomeCounts = Record<Outcome, number>;

export const noConversations = (): OutcomeCounts =>
	Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;

export const totalOf = (counts: OutcomeCounts): number => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

/** All but open: what the rates are shares of. */
const settledOf = (counts: OutcomeCounts): number => totalOf(counts) - counts.open;

/** A share with what it is made of; `rate` is null when there is nothing to divide by. */
export type Share = { part: number; whole: number; rate: number | null };

export const share = (part: number, whole: number): Share => ({ part, whole, rate: whole === 0 ? null : part / whole });

export type Figures = { resolutionRate: Share; routedToTeam: Share; conversations: number; helpful: Share };

/** `ratings`: how the shoppers rated answers. */
export const figuresOf = (counts: OutcomeCounts, ratings: { helpful: number; all: number }): Figures => ({
	resolutionRate: share(counts["resolved-by-ai"], settledOf(counts)),
	routedToTeam: share(counts["routed-to-team"], settledOf(counts)),
	conversations: totalOf(counts),
	helpful: share(ratings.helpful, ratings.all),
});

/** The difference of two shares in percentage points, or null when either has nothing to divide by. */
export const pointsBetween = (current: Share, previous: Share): number | null =>
	current.rate === null || previous.rate === null ? null : (current.rate - previous.rate) * 100;

/** What each figure says of itself, shown beside it and kept in docs/metrics.md. */
export const definitions = {
	resolutionRate: {
		title: "Resolution rate",
		explanation:
			"Conversations that the agent resolved, of all conversations but open ones. Resolved: it gave an answer, the last answer was not rejected, nobody was routed to the team, and the shopper said it helped or has been silent for 24 hours.",
	},
	routedToTeam: {
		title: "Routed to team",
		explanation: "Conversations that were handed to your team, of all conversations but open ones.",
	},
	conversations: {
		title: "Conversations",
		explanation:
			"Conversations in which a shopper wrote at least once. Test questions from Knowledge and blocked abuse do not count.",
	},
	helpful: {
		title: "Helpful",
		explanation: "Answers that shoppers rated as helpful, of all answers that they rated.",
	},
} as const;

export const outcomeInWords: Record<Outcome, string> = {
	"resolved-by-ai": "Resolved",
	"routed-to-team": "Routed to team",
	"message-shown": "Message shown",
	unresolved: "Unresolved",
	open: "Open",
};
