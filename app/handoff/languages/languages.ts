import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { nb } from "./nb";
import { nl } from "./nl";
import type { Phrases } from "./phrases";
import { pt } from "./pt";

/** Those that the bubble speaks, too (extensions/chat-bubble/locales). */
export const languages = { en, de, es, fr, it, nb, nl, pt } satisfies Record<string, Phrases>;

/** Baton's own words in the language of the storefront ("de", "pt-BR"); English where it has none of that language. */
export function phrasesIn(locale: string): Phrases {
	const code = locale.slice(0, 2).toLowerCase();
	const known: Partial<Record<string, Phrases>> = languages;
	return known[code === "no" ? "nb" : code] ?? en;
}
