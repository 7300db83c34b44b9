import type { Settings } from "~/settings/settings";
import type { HandoffReason } from "../reason";

type Tone = Settings["offerTone"];
type Leads = Partial<Record<HandoffReason, string>> & { "no-answer": string };

/** Everything that Baton itself says to a shopper about people, in one language. Plain, warm, short. */
export type Phrases = {
	/** Above everything: an AI is speaking, and what is written is kept. */
	disclosure: (shop: string) => string;
	/** "Would you like to connect with a person?" */
	question: string;
	/** What the agent could not do, in the merchant's tone; the question follows. */
	leads: Record<Tone, Leads>;
	/** The shopper's own words when he presses a button. */
	buttons: { "accept-offer": string; "decline-offer": string; "keep-chatting": string };
	emailQuestion: string;
	emailReminder: string;
	/** Too many handoffs in a day, to this address or by this visitor. Tells nobody whether an address was used before. */
	enoughForAddress: (email: string) => string;
	enoughForToday: string;
	afterDecline: string;
	askWhat: string;
	afterKeepChatting: string;
	afterFirstRejection: string;
	/** No answer, and the offer of a person has been made in this issue already. */
	couldNotAnswer: string;
	/** What the agent had better leave to people, and they were offered before. */
	couldNotHelp: string;
	/** Nothing to say at all. */
	couldNotAnswerAlone: string;
	joined: (teammate: string) => string;
	handedBack: (agentName: string) => string;
	closed: string;
	followUp: (email: string) => string;
	followUpToAccount: string;
	weAreBack: (moment: string) => string;
	chattingWith: (teammate: string | null) => string;
	sent: string;
	sentReplyTo: (email: string) => string;
	sentReplyByEmail: string;
	sentBack: (moment: string) => string;
	sentUntil: (moment: string) => string;
	ended: string;
	/** Moments: "today at 14:00 (CET)", "on Monday at …", "on 3 May at …". */
	today: (time: string) => string;
	tomorrow: (time: string) => string;
	onDay: (day: string, time: string) => string;
};

/** Where a language has one wording for every tone. */
export const anyTone = (leads: Leads): Phrases["leads"] => ({ warm: leads, neutral: leads, formal: leads });
