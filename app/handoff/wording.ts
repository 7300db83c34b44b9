import type { Stage } from "~/conversations/stage";
import type { Settings } from "~/settings/settings";
import { type Availability, momentInWords } from "./office-hours";
import type { HandoffReason } from "./reason";

/** Everything that Baton itself says to a shopper about people. Plain, warm, short; no exclamation marks. */
type Tone = Settings["offerTone"];

const question = "Would you like to connect with a person?";

/** What the agent could not do, in the merchant's tone; the question follows. */
const leads: Record<Tone, Partial<Record<HandoffReason, string>> & { "no-answer": string }> = {
	warm: {
		"no-answer": "I'm sorry, I couldn't find an answer to that, and I'd rather not guess.",
		"not-helped": "I'm sorry that I couldn't help with this.",
		repeats: "I'm sorry, I don't seem to be getting you the answer you need.",
		angry: "I'm sorry that this has been so frustrating.",
		sensitive: "Thank you for telling me. This is something our team should look at.",
		account: "I can't look into your order or account from here, but our team can.",
	},
	neutral: {
		"no-answer": "I couldn't find an answer to that.",
		"not-helped": "My answers did not help with this.",
		repeats: "I don't seem to have the answer that you need.",
		angry: "I'm sorry about the trouble.",
		sensitive: "This is something for our team.",
		account: "I can't look into orders or accounts, but our team can.",
	},
	formal: {
		"no-answer": "Unfortunately, I was unable to find an answer to your question.",
		"not-helped": "I regret that my answers were not helpful.",
		repeats: "It appears that I am unable to provide the answer that you need.",
		angry: "Please accept our apologies for the inconvenience.",
		sensitive: "Our team should attend to this matter.",
		account: "I am unable to access orders or accounts; our team is able to do so.",
	},
};

/** The offer of a person. `answered`: an answer stands just above it, so that nothing is said to be missing. */
export function offerWords(tone: Tone, reason: HandoffReason, answered = false): string {
	if (answered && (reason === "no-answer" || reason === "repeats")) return question;
	return `${leads[tone][reason] ?? leads[tone]["no-answer"]}\n\n${question}`;
}

/** The shopper's own words when he presses a button. */
export const buttonWords = {
	"accept-offer": "Yes, connect me with a person",
	"decline-offer": "No, thanks",
	"keep-chatting": "I'd rather keep chatting here",
} as const;

export const emailQuestion = "Happy to pass this on. Which e-mail address can our team reach you at?";
export const emailReminder =
	"To connect you, I need an e-mail address that our team can reach you at. You can also keep chatting with me.";
/** Too many handoffs in a day, to this address or by this visitor. Tells nobody whether an address was used before. */
export const enoughForToday = (email: string | null): string =>
	email
		? `I can't pass anything more on to ${email} today. If our team has written there, please reply to that e-mail. I'm happy to go on helping here.`
		: "I can't pass anything more on to our team today. What you sent before is with them, and they will reply. I'm happy to go on helping here.";
export const emailIsWrong = "That doesn't look like an e-mail address. Please check it.";
export const afterDecline = "No problem. What else can I help you with?";
export const askWhat = "All right. What can I help you with?";
export const afterKeepChatting = "No problem, we can go on here. What else can I help you with?";
export const afterFirstRejection =
	"Thanks for telling me. Tell me a little more, or ask in other words, and I'll look again.";
/** No answer, and the offer of a person has been made in this issue already. */
const couldNotAnswer =
	"I couldn't find an answer to that. You can ask in other words, and Talk to a person is always in the menu.";
/** What the agent had better leave to people, and they were offered before. */
const couldNotHelp = "I can't help with this in the chat, but our team can. Talk to a person is always in the menu.";
export const noAnswerWords = (reason: HandoffReason): string =>
	reason === "no-answer" || reason === "repeats" || reason === "not-helped" ? couldNotAnswer : couldNotHelp;
/** Nothing to say at all. */
export const couldNotAnswerAlone = "I couldn't find an answer to that. You can ask in other words.";

export const joinedWords = (teammate: string) => `${teammate} joined the conversation.`;
export const handedBackWords = (agentName: string) => `You are chatting with ${agentName}, our AI agent, again.`;
export const closedWords = "This conversation was closed. Write again any time.";

/** When a reply can be expected, or nothing where nothing is known. */
function expectation(availability: Availability, timeZone: string, now: Date): string {
	if (availability.open) return "";
	if (!availability.opensAt) return "";
	return ` We are back ${momentInWords(availability.opensAt, timeZone, now)}.`;
}

export type Promising = {
	answersBy: "live" | "email";
	/** Where the reply is mailed, if known. */
	email: string | null;
	availability: Availability;
	/** Somebody of the team takes conversations now. */
	teammateAvailable: boolean;
	texts: Settings["inboxTexts"];
	timeZone: string;
	now: Date;
};

/** What the shopper reads once his handoff is stored. Never more than is true. */
export function promiseWords(promising: Promising): string {
	const { answersBy, email, availability, texts, timeZone, now } = promising;
	if (answersBy === "email")
		return email
			? `A teammate will follow up by e-mail at ${email}.`
			: "A teammate will follow up at the e-mail address of your account.";
	if (!availability.open) return texts.officeHours + expectation(availability, timeZone, now);
	return promising.teammateAvailable ? texts.joining : texts.autoResponse;
}

export type Standing = {
	stage: Stage;
	teammate: string | null;
	availability: Availability;
	timeZone: string;
	email: string | null;
	now: Date;
};

/** One true line about where things stand, or null. */
export function statusLine({ stage, teammate, availability, timeZone, email, now }: Standing): string | null {
	if (stage === "with-team") return `You are chatting with ${teammate ?? "our team"}`;
	if (stage === "handed-over")
		return email ? `Sent to the team · they reply to ${email}` : "Sent to the team · they reply by e-mail";
	if (stage === "closed") return "This conversation has ended";
	if (stage !== "waiting-for-team") return null;
	if (availability.open) {
		const until = availability.until
			? ` · here ${momentInWords(availability.until, timeZone, now).replace(" at ", " until ")}`
			: "";
		return `Sent to the team${until}`;
	}
	if (!availability.opensAt) return "Sent to the team";
	return `Sent to the team · back ${momentInWords(availability.opensAt, timeZone, now)}`;
}
