import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { momentInWords } from "../office-hours";
import { offerWords, promiseWords, statusLine } from "../wording";
import { languages, phrasesIn } from "./languages";

const bubbleFile: Partial<Record<string, string>> = { en: "en.default", pt: "pt-PT" };
const bubble = (language: string): Record<string, string> => {
	const file = `../../../extensions/chat-bubble/locales/${bubbleFile[language] ?? language}.json`;
	return JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")).bubble;
};

test.each(Object.entries(languages))("%s: a pressed button says what stood on it", (language, { buttons }) => {
	const { accept_offer, decline_offer } = bubble(language);
	expect([buttons["accept-offer"], buttons["decline-offer"]]).toEqual([accept_offer, decline_offer]);
});

test("the storefront's language is found by its code, and what is not spoken is English", () => {
	expect(phrasesIn("pt-BR")).toBe(languages.pt);
	expect(phrasesIn("DE-at")).toBe(languages.de);
	expect(phrasesIn("no")).toBe(languages.nb);
	expect([phrasesIn("fi"), phrasesIn("")]).toEqual([languages.en, languages.en]);
});

test("no language shouts, and each says its sentences apart from the others", () => {
	for (const [language, phrases] of Object.entries(languages)) {
		const words = JSON.stringify(phrases) + phrases.followUp("a@b.co") + phrases.weAreBack("x");
		expect(words, language).not.toMatch(/!|undefined/);
	}
	const offers = Object.keys(languages).map((locale) => offerWords("warm", "account", { locale }));
	expect(new Set(offers).size).toBe(offers.length);
});

const zone = "Europe/Oslo";
const now = new Date("2026-11-20T10:00:00Z");

test.each([
	["de", "heute um 14:00 (CET)", "am Montag um 10:00 (CET)"],
	["en", "today at 14:00 (CET)", "on Monday at 10:00 (CET)"],
])("%s: moments are said as its people say them", (locale, today, monday) => {
	const said = (moment: string) => momentInWords(new Date(moment), zone, now, locale);
	expect([said("2026-11-20T13:00:00Z"), said("2026-11-23T09:00:00Z")]).toEqual([today, monday]);
});

test("the merchant's own texts are left as they are, and what Baton adds is in the shopper's language", () => {
	const texts = { joining: "Gleich.", officeHours: "Wir haben zu.", autoResponse: "Bald." };
	const opensAt = new Date("2026-11-23T09:00:00Z");
	const availability = { open: false as const, opensAt };
	const promising = { answersBy: "live" as const, email: null, availability, teammateAvailable: false };
	const at = { timeZone: zone, now, locale: "de" };
	expect(promiseWords({ ...promising, texts, ...at })).toBe(
		"Wir haben zu. Wir sind am Montag um 10:00 (CET) wieder da.",
	);
	const standing = { stage: "handed-over" as const, teammate: null, availability, email: "a@b.co" };
	expect(statusLine({ ...standing, ...at })).toBe("An das Team gesendet · Antwort an a@b.co");
});
