import type { Stage } from "~/conversations/stage";
import type { Settings } from "~/settings/settings";
import { languages, phrasesIn } from "./languages/languages";
import { type Availability, momentInWords } from "./office-hours";
import type { HandoffReason } from "./reason";

/** Which of Baton's own words are said when (languages/), in the language of the shopper's storefront. */
type Tone = Settings["offerTone"];

/** What merchants are shown of it: Shopify admin speaks English here. */
const shownToMerchants = "en";

/** The offer of a person. `answered`: an answer stands just above it, so that nothing is said to be missing. */
export function offerWords(
	tone: Tone,
	reason: HandoffReason,
	{ answered = false, locale = shownToMerchants }: { answered?: boolean; locale?: string } = {},
): string {
	const { question, leads } = phrasesIn(locale);
	if (answered && (reason === "no-answer" || reason === "repeats")) return question;
	return `${leads[tone][reason] ?? leads[tone]["no-answer"]}\n\n${question}`;
}

/** As merchants see them. */
export const buttonWords = languages.en.buttons;

/** The shopper's own words when he presses a button, in every language. */
export const allButtonWords: string[] = Object.values(languages).flatMap(({ buttons }) => Object.values(buttons));

/** Said where no conversation is known yet; the bubble finds most of it before, in the shopper's language. */
export const emailIsWrong = "That doesn't look like an e-mail address. Please check it.";

/** Too many handoffs in a day, to this address or by this visitor. */
export const enoughForToday = (email: string | null, locale: string): string =>
	email ? phrasesIn(locale).enoughForAddress(email) : phrasesIn(locale).enoughForToday;

export const noAnswerWords = (reason: HandoffReason, locale: string): string =>
	reason === "no-answer" || reason === "repeats" || reason === "not-helped"
		? phrasesIn(locale).couldNotAnswer
		: phrasesIn(locale).couldNotHelp;

/** When a reply can be expected, or nothing where nothing is known. */
function expectation(availability: Availability, timeZone: string, now: Date, locale: string): string {
	if (availability.open || !availability.opensAt) return "";
	return ` ${phrasesIn(locale).weAreBack(momentInWords(availability.opensAt, timeZone, now, locale))}`;
}

type Promising = {
	answersBy: "live" | "email";
	/** Where the reply is mailed, if known. */
	email: string | null;
	availability: Availability;
	/** Somebody of the team takes conversations now. */
	teammateAvailable: boolean;
	texts: Settings["inboxTexts"];
	timeZone: string;
	now: Date;
	locale?: string;
};

/** What the shopper reads once his handoff is stored. Never more than is true. The texts are the merchant's own. */
export function promiseWords(promising: Promising): string {
	const { answersBy, email, availability, texts, timeZone, now, locale = shownToMerchants } = promising;
	const { followUp, followUpToAccount } = phrasesIn(locale);
	if (answersBy === "email") return email ? followUp(email) : followUpToAccount;
	if (!availability.open) return texts.officeHours + expectation(availability, timeZone, now, locale);
	return promising.teammateAvailable ? texts.joining : texts.autoResponse;
}

type Standing = {
	stage: Stage;
	teammate: string | null;
	availability: Availability;
	timeZone: string;
	email: string | null;
	now: Date;
	locale: string;
};

/** One true line about where things stand, or null. */
export function statusLine({ stage, teammate, availability, timeZone, email, now, locale }: Standing): string | null {
	const words = phrasesIn(locale);
	const moment = (at: Date) => momentInWords(at, timeZone, now, locale);
	if (stage === "with-team") return words.chattingWith(teammate);
	if (stage === "handed-over") return email ? words.sentReplyTo(email) : words.sentReplyByEmail;
	if (stage === "closed") return words.ended;
	if (stage !== "waiting-for-team") return null;
	if (availability.open) return availability.until ? words.sentUntil(moment(availability.until)) : words.sent;
	return availability.opensAt ? words.sentBack(moment(availability.opensAt)) : words.sent;
}
