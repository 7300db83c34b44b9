import type { Reply } from "~/answers/agent";
import type { Destination } from "~/connectors/connector";
import type { ConversationEvent } from "~/conversations/events";
import type { NewMessage } from "~/conversations/message";
import type { Settings } from "~/settings/settings";
import type { LimitReached } from "./handoff-limit";
import type { Availability } from "./office-hours";
import type { HandoffReason } from "./reason";
import type { State, StateEvent } from "./state";

/** Where a handoff would go at this moment. */
export type Team = {
	destination: Destination;
	answersBy: "live" | "email";
	availability: Availability;
	teammateAvailable: boolean;
};

/** Everything that a turn depends on. */
export type Scene = {
	state: State;
	/** The agent's reply; null when the shopper pressed a button. */
	reply: Reply | null;
	/** The question, as repeats.ts keys it; null for what is no question. */
	questionKey: string | null;
	settings: Settings;
	/** The storefront's language, which Baton's own words are said in. */
	locale: string;
	timeZone: string;
	now: Date;
	/** Where the team can reach the shopper, and whether Shopify proved it. */
	email: { address: string; verified: boolean } | null;
	/** Signed in with Shopify: asked for nothing. */
	signedIn: boolean;
	/** Needed where a handoff may begin. */
	team: Team | null;
	/** So many handoffs today that none begins. */
	limit: LimitReached | null;
	newMessageId: () => string;
	newHandoffId: () => string;
};

export type NewHandoff = {
	id: string;
	number: number;
	destination: Destination;
	reason: HandoffReason;
	email: string | null;
	emailVerified: boolean;
	/** A teammate should be here within minutes; ask again whether one is. */
	teammateExpected: boolean;
};

/** What happens: the new state, what is said, what is recorded, and the handoff that begins. */
export type Turn = {
	state: State;
	say: NewMessage[];
	events: ConversationEvent[];
	handoff: NewHandoff | null;
	/** Typed by the shopper; proof of nothing. */
	unverifiedEmail: string | null;
};

/** A piece of a turn; several in a row make one. */
export type Part = {
	machine?: StateEvent[];
	say?: NewMessage[];
	events?: ConversationEvent[];
	handoff?: NewHandoff;
};
