import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { passagesOf } from "~/knowledge/passages";
import { sentencesOf } from "~/knowledge/words";
import { checkDraft } from "./check-draft";
import { NumberedSources } from "./numbered-sources";

/** A whole shop's pages: what may be said of them in other words, and what becomes of a sentence with one thing changed. */
type Line = { id: string; title: string; text: string; questions?: string[] };
const lines = readFileSync("test/evaluation/coffee-roaster/knowledge.jsonl", "utf8").split("\n").filter(Boolean);
const pages = lines.map((line): Line => JSON.parse(line));

const sourceOf = (title: string, text: string) => {
	const sources = new NumberedSources();
	sources.add({ documentId: title, title, url: "", text });
	return sources.all;
};
const problemOf = (draft: string, sources: ReturnType<typeof sourceOf>, text: string) => {
	const checked = checkDraft(draft, sources, { text, locale: "en" });
	return "problem" in checked ? checked.problem : null;
};

test.each([
	[
		"policy-shipping",
		"How much is shipping in the UK?",
		"Within the UK, Royal Mail Tracked 48 costs £3.20 and is free once your basket reaches £30 [1]. Tracked 24 costs £4.95 [1].",
	],
	[
		"policy-shipping",
		"Do you deliver to Germany?",
		"Yes, we send coffee and tea to Germany for a flat £12.50, and it takes five to eight working days [1].",
	],
	["policy-shipping", "Do you deliver on Sundays?", "No, we do not deliver on Sundays [1]."],
	[
		"policy-shipping",
		"Is next day delivery possible to the Highlands?",
		"DPD Next Day is not offered in the Scottish Highlands, and you should allow two extra working days [1].",
	],
	[
		"policy-returns",
		"Can I return a grinder?",
		"Brewing gear can be returned within 45 days of delivery, as long as it is unused and still in its box [1]. A grinder that has had beans through it counts as used [1].",
	],
	[
		"policy-returns",
		"What if I don't like the coffee?",
		"If the first bag of a coffee is not for you, tell us within 21 days and we will send a different one free [1]. This is one swap per household per coffee, and you don't need to send the first bag back [1].",
	],
	[
		"policy-returns",
		"My mug arrived broken",
		"Send a photograph of the item and the outer box within 7 days of delivery, and we will replace it [1]. Please keep the packaging until we have replied [1].",
	],
	[
		"policy-privacy",
		"How long do you keep my data?",
		"Purchase records are held for six years, and messages to customer care are deleted after 18 months [1].",
	],
	["policy-privacy", "Do you sell my email?", "No, we do not sell or rent our mailing list [1]."],
	[
		"policy-terms",
		"Do you take PayPal?",
		"Yes, we take PayPal, as well as Visa, Mastercard, American Express, Apple Pay and Google Pay [1].",
	],
	["policy-terms", "Can I pay in instalments?", "No, we do not offer payment by instalments [1]."],
	[
		"policy-terms",
		"until when can I cancel my order",
		"You can cancel your order free of charge up to 9am on the roast day it is booked for [1].",
	],
	["policy-terms", "can I use two codes", "Only one discount code can be used per order [1]."],
	["policy-terms", "how long are gift cards valid", "Gift cards are valid for 24 months from the day of purchase [1]."],
	[
		"policy-subscriptions",
		"What do subscribers save?",
		"A coffee subscription gives you 10% off the shelf price of every bag, and postage within the UK is included [1].",
	],
	[
		"policy-subscriptions",
		"how often can I get coffee",
		"Deliveries can be weekly, fortnightly or every four weeks [1].",
	],
	[
		"policy-subscriptions",
		"is there a minimum term",
		"There is no minimum term, and you can pause for up to three months [1].",
	],
	["page-contact", "When can I call you?", "You can call 01434 555 0142 from Monday to Friday, 9am to 4.30pm [1]."],
	[
		"page-contact",
		"email address?",
		"Write to hello@harrowandlime.example and one of us will answer within one working day [1].",
	],
	["page-cafe", "Are dogs allowed?", "Yes, well-behaved dogs are welcome in the front room and the courtyard [1]."],
	[
		"page-cafe",
		"is the cafe open on monday",
		"No, the café is closed on Mondays and bank holidays [1]. It is open Tuesday to Saturday from 8am to 5pm and Sunday from 9.30am to 3pm [1].",
	],
	[
		"page-cafe",
		"how much is the barista class",
		"The Home Barista class costs £65 per person, including a 250g bag to take home [1]. It lasts three hours and is held on Saturday mornings [1].",
	],
	["page-cafe", "can I book a table", "We don't take bookings, except for groups of eight or more on weekdays [1]."],
	[
		"page-wholesale",
		"minimum wholesale order",
		"The smallest wholesale order is 6 kg of coffee, which can be mixed between blends [1].",
	],
	[
		"page-wholesale",
		"delivery for wholesale",
		"Delivery is free on Tuesdays and Fridays within 30 miles of Hexham; elsewhere it costs £9 a drop by courier [1].",
	],
	["faq-grind", "Which grind for moka pot?", "For a moka pot choose Espresso [1]."],
	[
		"faq-wrong-grind",
		"I ordered the wrong grind",
		"If your coffee has not been roasted yet, write to us before 9am on the roast day and we will change it [1].",
	],
	[
		"faq-freshness",
		"how fresh is it",
		"We never post coffee that was roasted more than four days ago [1]. Wait ten days from the roast date for espresso and five for filter [1].",
	],
	[
		"faq-packaging",
		"can I recycle the bags",
		"Yes, the bags can go in the soft-plastics bins at large supermarkets, but they are not compostable [1].",
	],
	[
		"faq-letterbox",
		"does it fit my letterbox",
		"Up to two 250g bags fit most letterboxes, but one-kilo bags, gear and gift boxes do not [1].",
	],
	[
		"faq-cancel-subscription",
		"cancel subscription",
		"Open Subscriptions in your account and press End plan; there is no minimum term and no fee [1].",
	],
	[
		"faq-discounts",
		"student discount?",
		"Yes, students and NHS staff get 15% off through the Proof page, once a month [1].",
	],
	[
		"faq-points",
		"how much are points worth",
		"A hundred Lime Points are worth £5, and you earn one point for every pound [1].",
	],
	[
		"faq-allergens",
		"any nuts?",
		"No nuts are handled in the roastery or the tea room, but the café kitchen does use nuts, wheat and milk [1].",
	],
	[
		"faq-caffeine",
		"least caffeine",
		"The rooibos has no caffeine at all, and Sleeper Decaf has about 3 mg per cup [1].",
	],
	[
		"faq-repairs",
		"warranty on fell grinder",
		"The Fell hand grinder has a guarantee of five years [1]. After that, our workshop charges £25 plus parts [1].",
	],
	[
		"faq-collect",
		"can I pick up my order",
		"Yes, choose Collect from Hexham at checkout; it's free, and we keep your order for 14 days [1].",
	],
	["faq-payment", "cash in the cafe?", "In the café we take cards and phones only, no cash [1]."],
])("%s: %s", (id, question, draft) => {
	const page = pages.find((one) => one.id === id);
	expect(problemOf(draft, sourceOf(page?.title ?? "", page?.text ?? ""), question)).toBeNull();
});

/** Every sentence of every page, with the passage that it stands in. */
const quotes = pages.flatMap(({ title, text, questions = [] }) =>
	passagesOf({ title, text, questions, product: null }).flatMap((passage) => {
		const sources = sourceOf(title, passage);
		return sentencesOf(sources[0]?.text ?? "").map((sentence) => ({ sentence, sources }));
	}),
);

test("a draft in the words of the passage is never discarded, whatever the shop writes", () => {
	const discarded = quotes
		.map(({ sentence, sources }) => [problemOf(`${sentence} [1]`, sources, "What about that?"), sentence])
		.filter(([problem]) => problem !== null && problem !== "it said nothing");
	expect(quotes.length).toBeGreaterThan(200);
	expect(discarded).toEqual([]);
});

const changes: [string, RegExp, string, most: number][] = [
	["a number more", /\d+/, "7$&", 0.02],
	["weeks for days", /\bdays\b/, "weeks", 0.1],
	["euros for pounds", /£/, "€", 0.02],
	["not, where it is", /\b(is|are|can|will|do)\b(?! not|['’])/, "$1 not", 0.06],
	["not left out", /\b(is|are|can|will|do|does)(?:n't| not)\b|\bcannot\b/, "can", 0.25],
	["for free", /\.$/, " for free.", 0.02],
	["guaranteed", /\.$/, ", guaranteed.", 0.02],
	["by Friday", /\.$/, " by Friday.", 0.04],
	["always", /\b(is|are|can|will)\b/, "$1 always", 0.04],
	["after for within", /\bwithin\b/, "after", 0],
	["after for before", /\bbefore\b/, "after", 0],
	["only left out", /\bonly /, "", 0.15],
	["a price a day", /£\d+(?:\.\d+)?/, "$& per day", 0],
];
test.each(changes)("a quote with one thing changed is discarded: %s", (_, from, to, most) => {
	const changed = quotes
		.filter(({ sentence }) => sentence.length >= 30)
		.map(({ sentence, sources }) => ({ sentence, draft: sentence.replace(from, to), sources }))
		.filter(({ sentence, draft }) => sentence !== draft);
	const passed = changed.filter(
		({ draft, sources }) => problemOf(`${draft} [1]`, sources, "What about that?") === null,
	);
	expect(changed.length).toBeGreaterThan(3);
	expect(passed.length / changed.length, passed.map(({ draft }) => draft).join("\n")).toBeLessThanOrEqual(most);
});
