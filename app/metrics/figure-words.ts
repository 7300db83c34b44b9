import { type Figures, pointsBetween, type Share } from "./figures";

/** How a figure moved against the period before. `better` colours it; null: neither. */
export type Trend = { text: string; direction: "up" | "down" | "same"; better: boolean | null };

export type FigureWords = { value: string; detail: string; trend: Trend | null };

const percent = (share: Share) => (share.rate === null ? "–" : `${Math.round(share.rate * 100)} %`);

/** `change` against the period before, rounded; null: there is nothing to compare with. */
export const trendOf = (change: number | null, upIsBetter: boolean | null, unit = ""): Trend | null => {
	if (change === null) return null;
	const rounded = Math.round(change);
	if (rounded === 0) return { text: "0", direction: "same", better: null };
	const direction = rounded > 0 ? "up" : "down";
	const better = upIsBetter === null ? null : rounded > 0 === upIsBetter;
	return { text: [Math.abs(rounded), unit].filter((part) => part !== "").join(" "), direction, better };
};

/** The four cards of the home page, in words: value, what it is made of, how it moved. */
export function figureWords(current: Figures, previous: Figures): Record<keyof Figures, FigureWords> {
	const { resolutionRate, routedToTeam, conversations, helpful } = current;
	return {
		resolutionRate: {
			value: percent(resolutionRate),
			detail: `${resolutionRate.part} of ${resolutionRate.whole}`,
			trend: trendOf(pointsBetween(resolutionRate, previous.resolutionRate), true),
		},
		routedToTeam: {
			value: routedToTeam.rate === null ? "–" : `${routedToTeam.part} · ${percent(routedToTeam)}`,
			detail: `of ${routedToTeam.whole}`,
			trend: trendOf(pointsBetween(routedToTeam, previous.routedToTeam), null),
		},
		conversations: {
			value: String(conversations),
			detail: `${previous.conversations} in the period before`,
			trend: trendOf(conversations - previous.conversations, null),
		},
		helpful: {
			value: percent(helpful),
			detail: `${helpful.part} of ${helpful.whole} rated`,
			trend: trendOf(pointsBetween(helpful, previous.helpful), true),
		},
	};
}
