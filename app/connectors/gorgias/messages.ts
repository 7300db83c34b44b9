import type { TranscriptLine } from "~/handoff/packet";
import { lineHtml, lineText } from "~/handoff/packet-text";

/** Gorgias takes 1 to 500 messages a ticket. */
const mostMessages = 500;
/** So many at either end of a longer transcript stay messages of their own: how it began, and what led to the handoff. */
const keptAtStart = 50;
const keptAtEnd = 200;
const mostSubjectCharacters = 998;

/** Between whom a ticket's messages go. */
export type Parties = {
	subject: string;
	customer: { email: string; name: string };
	/** The shop as the customer knows it, at the address that answers go from. */
	desk: { name: string; address: string };
	/** A user of the account: whom the agent's side and the notes are by. */
	agentEmail: string;
};

export const subjectOf = (text: string): string => text.slice(0, mostSubjectCharacters);

/**
 * One turn of the chat at its own time. What the agent's side said carries `sent_datetime`: without it, Gorgias would
 * mail it to the customer once more. The customer's own messages name no receiver.
 */
export function messageBody(parties: Parties, line: TranscriptLine) {
	const links = line.links.map(({ title, url }) => `→ ${title}: ${url}`);
	const said = line.speaker === "shopper" ? line.text : `${line.name}: ${line.text}`;
	return {
		...turn(parties, line.speaker === "shopper"),
		external_id: line.messageId,
		body_text: [said, ...links].join("\n"),
		body_html: lineHtml(line),
		...at(line.at),
	};
}

function turn({ subject, customer, desk, agentEmail }: Parties, byCustomer: boolean) {
	const shopper = { name: customer.name, address: customer.email };
	return {
		channel: "email",
		via: "api",
		from_agent: !byCustomer,
		public: true,
		subject: subjectOf(subject),
		sender: byCustomer ? { email: customer.email, name: customer.name } : { email: agentEmail },
		source: byCustomer ? { type: "email", from: shopper, to: [desk] } : { type: "email", from: desk, to: [shopper] },
	};
}

/** What only the team reads. */
export const noteBody = (agentEmail: string, note: { externalId: string; html: string; at: string }) => ({
	channel: "internal-note",
	via: "api",
	from_agent: true,
	public: false,
	external_id: note.externalId,
	sender: { email: agentEmail },
	body_html: note.html,
	...at(note.at),
});

const at = (moment: string) => ({ created_datetime: moment, sent_datetime: moment });

/**
 * The transcript as at most 500 messages. Of a longer one, beginning and end stay messages; what lies between is joined,
 * in order, into as few lines a message as fit: each line with its speaker and both times, so nothing is lost.
 */
export function transcriptBodies(parties: Parties, lines: TranscriptLine[]) {
	if (lines.length <= mostMessages) return lines.map((line) => messageBody(parties, line));
	const middle = lines.slice(keptAtStart, -keptAtEnd);
	const size = Math.ceil(middle.length / (mostMessages - keptAtStart - keptAtEnd));
	const groups = Array.from({ length: Math.ceil(middle.length / size) }, (_, index) =>
		middle.slice(index * size, (index + 1) * size),
	);
	return [
		...lines.slice(0, keptAtStart).map((line) => messageBody(parties, line)),
		...groups.map((group) => joinedBody(parties, group)),
		...lines.slice(-keptAtEnd).map((line) => messageBody(parties, line)),
	];
}

/** Several turns as one message of the desk's side: both speak in it, and nobody is to be mailed. */
const joinedBody = (parties: Parties, group: TranscriptLine[]) => ({
	...turn(parties, false),
	external_id: `${group[0]?.messageId}+${group.length - 1}`,
	body_text: group.map(lineText).join("\n\n"),
	body_html: group.map(lineHtml).join(""),
	...at(group[0]?.at ?? ""),
});
