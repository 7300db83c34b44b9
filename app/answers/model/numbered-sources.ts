import type { Link } from "~/conversations/chat-contract";
import { sentencesOf } from "~/knowledge/words";
import { givesOrders } from "../attacks";

/** A passage that a model may cite, by its number. */
export type Source = { number: number; documentId: string | null; title: string; url: string; text: string };

const mostSources = 12;
/** In characters. */
export const longestPassage = 1_500;

/** What a model is given to answer from: every passage once, numbered in the order in which it came. */
export class NumberedSources {
	readonly all: Source[] = [];

	/** Adds a passage without what addresses the agent; returns its number, or null when there is no room or no text. */
	add(given: Omit<Source, "number">): number | null {
		const text = sentencesOf(given.text)
			.filter((sentence) => !givesOrders(sentence))
			.join("\n")
			.slice(0, longestPassage);
		const known = this.all.find((source) => source.title === given.title && source.text === text);
		if (known) return known.number;
		if (!text || this.all.length >= mostSources) return null;
		const number = this.all.length + 1;
		this.all.push({ ...given, text, number });
		return number;
	}

	/** As the model reads it: data between marks that no passage can contain. */
	told(numbers: number[]): string {
		return this.all
			.filter(({ number }) => numbers.includes(number))
			.map(({ number, title, text }) => `<passage number="${number}">\n${bare(title)}\n${bare(text)}\n</passage>`)
			.join("\n");
	}
}

const bare = (text: string): string => text.replace(/[<>]/g, " ");

/** The pages of what was cited, for the shopper. */
export const linksOf = (cited: Source[]): Link[] =>
	cited
		.filter(({ url }, at) => url && cited.findIndex((other) => other.url === url) === at)
		.slice(0, 3)
		.map(({ title, url }) => ({ title, url }));
