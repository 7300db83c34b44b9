import type { DeskNews } from "../connector";

const standing: Record<string, "open" | "pending" | "solved"> = {
	new: "open",
	open: "open",
	pending: "pending",
	hold: "pending",
	solved: "solved",
	closed: "solved",
};

/**
 * How a ticket stands. The id is made of what a call of the webhook and a look at the ticket both tell, so that the same
 * change counts once. Null: that says nothing.
 */
export function statusNews(remoteId: string, status: string, changedAt: string | null | undefined): DeskNews | null {
	const means = standing[status.toLowerCase()];
	const at = moment(changedAt);
	if (!means || !at) return null;
	const id = `ticket-${remoteId}-${means}-${Math.floor(at.getTime() / 1000)}`;
	return { type: "status", status: means, id, remoteId, at };
}

type Told = {
	id: string | number;
	at: string | null | undefined;
	author: { id: string | number; name?: string | null; isStaff: boolean };
	isPublic: boolean;
	text: string;
};

/** A public answer of a person at the desk; the requester's own words are none, even where he works there. */
export function replyNews(remoteId: string, requesterId: string | number, told: Told): DeskNews | null {
	const at = moment(told.at);
	const text = told.text.replaceAll("\u00a0", " ").trim();
	if (!at || !text || !told.isPublic || !told.author.isStaff || String(told.author.id) === String(requesterId))
		return null;
	const author = told.author.name || "Support";
	return { type: "reply", id: `comment-${told.id}`, remoteId, at, author, text };
}

/** A moment as Zendesk writes it (its events to the nanosecond), or null. */
export function moment(text: string | null | undefined): Date | null {
	const at = new Date(text ?? Number.NaN);
	return Number.isNaN(at.getTime()) ? null : at;
}
