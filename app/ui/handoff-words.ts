import type { BadgeProps } from "@shopify/polaris";
import type { DeliveryState, HandoffAttempt, HandoffRow } from "~/delivery/handoff-list";
import type { TicketStatus } from "~/desk-news/desk-news";
import { durationInWords } from "~/metrics/handoff-figures";

type Answers = { replies: number; firstReplySeconds: number | null };
type Words = { text: string; tone: BadgeProps["tone"] };

/** Where a handoff stands, in words and tone. Red only where a merchant must act. */
export function deliveryInWords({
	state,
	destination,
	attemptCount,
}: Pick<HandoffRow, "state" | "destination" | "attemptCount">): Words {
	const words: Record<DeliveryState, Words> = {
		pending: attemptCount > 0 ? { text: "Trying again", tone: "attention" } : { text: "On its way", tone: "info" },
		sending: { text: "Being sent", tone: "info" },
		delivered: { text: destination === "inbox" ? "In the Inbox" : "Delivered", tone: "success" },
		"fallback-delivered": { text: "In the Inbox instead", tone: "warning" },
		"needs-attention": { text: "Needs attention", tone: "critical" },
	};
	return words[state];
}

/** How the team's side of a handoff stands. */
export const statusInWords: Record<TicketStatus, Words> = {
	open: { text: "Open", tone: undefined },
	pending: { text: "Pending", tone: "attention" },
	solved: { text: "Solved", tone: "success" },
};

/** "42 min · 2 replies", or nothing while nobody has replied. */
export function answersInWords({ replies, firstReplySeconds }: Answers): string {
	if (firstReplySeconds === null) return "";
	return `${durationInWords(firstReplySeconds)} · ${replies === 1 ? "1 reply" : `${replies} replies`}`;
}

/** "ticket", "profile" … where it begins a line. */
export const recordInWords = (record: string): string => record.slice(0, 1).toUpperCase() + record.slice(1);

/** What the link to the remote record says: a ticket has a number that people know it by. */
export const ticketInWords = ({ record, remoteId }: { record: string; remoteId: string | null }): string =>
	record === "ticket" ? `${remoteId} ↗` : `${recordInWords(record)} ↗`;

/** How far an attempt came. */
export const stepInWords: Record<string, string> = {
	prepare: "Preparing the ticket",
	create: "Making the ticket",
	finish: "Completing the ticket",
	update: "Adding to the ticket",
};

/** What one attempt came to. */
export const outcomeInWords: Record<HandoffAttempt["outcome"], Words> = {
	ok: { text: "Done", tone: "success" },
	auth: { text: "Access refused", tone: "critical" },
	refused: { text: "Refused", tone: "critical" },
	busy: { text: "Busy", tone: "attention" },
	unreachable: { text: "No answer", tone: "attention" },
	gone: { text: "Not there", tone: "critical" },
};
