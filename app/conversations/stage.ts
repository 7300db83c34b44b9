/** Where a conversation stands. The table that moves it is handoff/state.ts. */
export const stages = [
	/** The agent answers. */
	"with-agent",
	/** The agent asked "Would you like to connect with a person?" and still answers questions. */
	"offered",
	/** The shopper wants a person; an e-mail is needed first. */
	"asking-email",
	/** In the Inbox, nobody has picked it up yet. The agent is silent. */
	"waiting-for-team",
	/** A teammate is in the conversation. The agent is silent. */
	"with-team",
	/** A helpdesk that answers by e-mail has it: this chat session has ended. */
	"handed-over",
	/** Ended by the shopper, a teammate or silence. */
	"closed",
] as const;

export type Stage = (typeof stages)[number];

/** A shopper's next message starts a new conversation that knows this one. */
export const isOver = (stage: Stage): boolean => stage === "handed-over" || stage === "closed";

/** The agent must not speak. */
export const belongsToPeople = (stage: Stage): boolean =>
	stage === "waiting-for-team" || stage === "with-team" || isOver(stage);
