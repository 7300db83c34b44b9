import { now } from "~/platform/clock";
import type { ShopProfile } from "~/settings/shop.store.server";
import { type Figures, figuresOf, noConversations, type OutcomeCounts } from "./figures";
import { type HandoffFigures, handoffFigures } from "./handoff-figures";
import { countHandoffs } from "./handoff-figures.store.server";
import { countOutcomes, countOutcomesByDay, countRatings } from "./metrics.store.server";
import { daysOf, parseWindow, type Window } from "./window";

export type DayOfOutcomes = { day: string; counts: OutcomeCounts };

type Home = {
	window: Window;
	counts: OutcomeCounts;
	figures: Figures;
	previous: Figures;
	team: { current: HandoffFigures; previous: HandoffFigures };
	days: DayOfOutcomes[];
};

/** The figures of the window that the address asks for, with the period before and one entry a day. */
export async function readHome(shop: ShopProfile, search: URLSearchParams): Promise<Home> {
	const { domain, timeZone } = shop;
	const window = parseWindow(search, timeZone, now());
	const [counts, byDay, ratings, countsBefore, ratingsBefore, handoffs, handoffsBefore] = await Promise.all([
		countOutcomes(domain, window, timeZone),
		countOutcomesByDay(domain, window, timeZone),
		countRatings(domain, window, timeZone),
		countOutcomes(domain, window.previous, timeZone),
		countRatings(domain, window.previous, timeZone),
		countHandoffs(domain, window, timeZone),
		countHandoffs(domain, window.previous, timeZone),
	]);
	return {
		window,
		counts,
		figures: figuresOf(counts, ratings),
		previous: figuresOf(countsBefore, ratingsBefore),
		team: { current: handoffFigures(handoffs), previous: handoffFigures(handoffsBefore) },
		days: daysOf(window).map((day) => ({ day, counts: byDay.get(day) ?? noConversations() })),
	};
}
