/** Which limit a further handoff would break: that of the mailbox that was typed, or that of the visitor. */
export type LimitReached = "mailbox" | "visitor";

/** How many handoffs there were in the last 24 hours. */
export type HandoffCounts = { mailbox: number; visitor: number };

export const limitReached = (counts: HandoffCounts, most: HandoffCounts): LimitReached | null => {
	if (counts.visitor >= most.visitor) return "visitor";
	return counts.mailbox >= most.mailbox ? "mailbox" : null;
};

/** Domains where dots in the name mean nothing. */
const withoutDots = new Set(["gmail.com", "googlemail.com"]);

/**
 * The mailbox behind an address: capitals, what follows a plus and Gmail's dots lead to the same one, so that nobody has
 * a stranger mailed by writing the address in another way each time.
 */
export function mailboxOf(email: string): string {
	const [name = "", domain = ""] = email.trim().toLowerCase().split("@");
	const bare = name.replace(/\+.*$/, "") || name;
	return `${withoutDots.has(domain) ? bare.replaceAll(".", "") : bare}@${domain.replace("googlemail.com", "gmail.com")}`;
}
