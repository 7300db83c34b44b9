import type { DesksState } from "sandbox/desks";
import { database } from "~/platform/db.server";
import type { MadeHandoff } from "../../../test/harness/handoffs";

/** One ticket as a desk has it: whose handoff it is, and how often each private note stands in it. */
type Found = { handoffId: string; remoteId: string; notes: string[] };

function ticketsOf(desks: DesksState): Map<string, Found[]> {
	const found: Found[] = [
		...desks.zendesk.flatMap(({ tickets }) =>
			tickets.map(({ id, external_id: handoffId, comments }) => ({
				handoffId: handoffId ?? "",
				remoteId: String(id),
				notes: comments.filter((comment) => !comment.public).map(({ plain_body: text }) => text),
			})),
		),
		...desks.gorgias.flatMap(({ tickets }) =>
			tickets.map(({ id, external_id: handoffId, messages }) => ({
				handoffId: handoffId ?? "",
				remoteId: String(id),
				notes: messages.filter(({ channel }) => channel === "internal-note").map(({ body_text: text }) => text),
			})),
		),
	];
	const byHandoff = new Map<string, Found[]>();
	for (const ticket of found) byHandoff.set(ticket.handoffId, [...(byHandoff.get(ticket.handoffId) ?? []), ticket]);
	return byHandoff;
}

export type Noted = { handoffId: string; words: string };

type Verdict = {
	promised: number;
	/** Exactly one ticket, and Baton knows which. */
	oneTicket: number;
	/** In the Inbox, with its reason, the shopper told once; no ticket. */
	inInbox: number;
	/** In the Inbox because no answer came in time; the ticket is there all the same, once. */
	inInboxAndTicket: number;
	lost: string[];
	twice: string[];
	notes: number;
	notesTold: number;
	notesTwice: string[];
	reasons: Record<string, number>;
};

/** What became of every handoff that was promised. */
export async function judge(promised: MadeHandoff[], noted: Noted[], desks: DesksState): Promise<Verdict> {
	const tickets = ticketsOf(desks);
	const verdict: Verdict = {
		promised: promised.length,
		oneTicket: 0,
		inInbox: 0,
		inInboxAndTicket: 0,
		lost: [],
		twice: [],
		notes: noted.length,
		notesTold: 0,
		notesTwice: [],
		reasons: {},
	};
	const include = { handoff: { include: { conversation: { include: { messages: true } } } } };
	const rows = await database().delivery.findMany({ include, where: { shop: { not: "" } } });
	const byHandoff = new Map(rows.map((row) => [row.handoffId, row]));
	for (const { handoffId } of promised) {
		const row = byHandoff.get(handoffId);
		const made = tickets.get(handoffId) ?? [];
		const told = row?.handoff.conversation.messages.filter(
			({ clientMessageId: key }) => key === `fell-back:${handoffId}`,
		);
		const known = made.length === 1 && made[0]?.remoteId === row?.remoteId;
		if (made.length > 1) verdict.twice.push(handoffId);
		else if (row?.state === "delivered" && known) verdict.oneTicket += 1;
		else if (row?.state === "needs-attention" && known) verdict.oneTicket += 1;
		else if (row?.state === "fallback-delivered" && row.errorMessage && told?.length === 1) {
			verdict[made.length === 1 ? "inInboxAndTicket" : "inInbox"] += 1;
			verdict.reasons[row.errorMessage] = (verdict.reasons[row.errorMessage] ?? 0) + 1;
		} else verdict.lost.push(`${handoffId} (${row?.state ?? "no row"}, ${made.length} tickets, ${row?.remoteId})`);
	}
	for (const { handoffId, words } of noted) {
		const times = (tickets.get(handoffId) ?? [])
			.flatMap(({ notes }) => notes)
			.filter((text) => text.includes(words)).length;
		if (times === 1) verdict.notesTold += 1;
		if (times > 1) verdict.notesTwice.push(handoffId);
	}
	return verdict;
}
