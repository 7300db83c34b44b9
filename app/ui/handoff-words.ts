import type { BadgeProps } from "@shopify/polaris";
import type { DeliveryState, HandoffAttempt, HandoffRow } from "~/delivery/handoff-list";

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

/** What the link to the remote record says. Klaviyo has a profile to show, not a ticket. */
export const ticketInWords = ({ destination, remoteId }: Pick<HandoffRow, "destination" | "remoteId">): string =>
	destination === "klaviyo" ? "Profile ↗" : `${remoteId} ↗`;

/** What one attempt came to. */
export const outcomeInWords: Record<HandoffAttempt["outcome"], Words> = {
	ok: { text: "Done", tone: "success" },
	auth: { text: "Access refused", tone: "critical" },
	refused: { text: "Refused", tone: "critical" },
	busy: { text: "Busy", tone: "attention" },
	unreachable: { text: "No answer", tone: "attention" },
	gone: { text: "Not there", tone: "critical" },
};
