import type { DeskNews } from "../connector";
import { moment } from "./moment";

/** What a message says of itself, whether it was asked for or sent to Baton. */
type Told = { fromAgent: boolean; isPublic: boolean; channel?: string | null; via?: string | null };

/** Written by apps (Baton among them) and rules, not by people. */
const notPeople = ["api", "rule"];

/** A public answer of a person at the desk. */
export const isReply = ({ fromAgent, isPublic, channel, via }: Told): boolean =>
	fromAgent && isPublic && channel !== "internal-note" && !notPeople.includes(via ?? "");

type StatusFacts = {
	status?: string | null;
	updated_datetime?: string | null;
	closed_datetime?: string | null;
	snooze_datetime?: string | null;
};

/**
 * How a ticket stands. Gorgias knows open and closed; a snoozed ticket is open, and waits. The id is made of what a call
 * and a look at the ticket both tell, so that the same change counts once.
 */
export function statusNews(remoteId: string, facts: StatusFacts): DeskNews | null {
	const updated = moment(facts.updated_datetime);
	if (facts.status === "closed") {
		const at = moment(facts.closed_datetime) ?? updated;
		return at && { type: "status", status: "solved", id: statusId(remoteId, "closed", at), remoteId, at };
	}
	if (facts.status !== "open" || !updated) return null;
	const snoozed = moment(facts.snooze_datetime);
	const status = snoozed && snoozed > updated ? "pending" : "open";
	return { type: "status", status, id: statusId(remoteId, status, updated), remoteId, at: updated };
}

const statusId = (remoteId: string, status: string, at: Date) =>
	`ticket-${remoteId}-${status}-${Math.floor(at.getTime() / 1000)}`;
