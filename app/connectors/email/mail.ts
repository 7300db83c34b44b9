import type { Packet } from "~/handoff/packet";
import { escapeHtml, lineHtml, lineText } from "~/handoff/packet-text";
import {
	type Delivering,
	type DeskMail,
	Failure,
	type FrozenRequest,
	failed,
	type Ticket,
	type TicketUpdate,
} from "../connector";
import { frozenMail, handoffMail } from "../handoff-mail";
import type { EmailCredentials } from "./connection";

type Desk = Delivering<EmailCredentials>;

/** The mail, whole. */
export async function prepare(packet: Packet, { account }: Desk): Promise<FrozenRequest | Failure> {
	const { shopper, tags } = packet;
	if (!shopper.email)
		return new Failure("refused", "The helpdesk answers by e-mail, and this shopper left no address.");
	// Desks differ in whom they take for the sender, so the first line says it.
	const from = `From ${shopper.name} <${shopper.email}>`;
	const body = handoffMail(packet, account.credentials.address, { from, end: `Tags: ${tags.join(", ")}` });
	return { method: "MAIL", path: body.to, headers: {}, body: JSON.stringify(body), notes: [] };
}

/** Sent again, it is the same mail: nobody can ask a mailbox whether it has arrived. */
export async function create(frozen: FrozenRequest, desk: Desk): Promise<Ticket | Failure> {
	const body = frozenMail.parse(JSON.parse(frozen.body));
	const sent = await desk.mail(body);
	return failed(sent) ? sent : { remoteId: body.messageId, remoteUrl: "" };
}

/** A mail in the same thread. The first one, where it is known, says whom it is answered to. */
export async function update(ticket: Ticket, news: TicketUpdate, desk: Desk): Promise<"done" | Failure> {
	const first = desk.frozen ? frozenMail.parse(JSON.parse(desk.frozen.body)) : null;
	const { text, html } = wordsOf(news);
	const host = ticket.remoteId.slice(ticket.remoteId.indexOf("@") + 1);
	return desk.mail({
		to: desk.account.credentials.address,
		replyTo: first?.replyTo ?? "",
		subject: `Re: ${first?.subject ?? "Chat handoff"}`,
		...{ text, html },
		messageId: `${news.id}@${host}`,
		inReplyTo: ticket.remoteId,
		...(first?.fromName && { fromName: first.fromName }),
	});
}

function wordsOf(news: TicketUpdate): Pick<DeskMail, "text" | "html"> {
	if (news.type === "closed") {
		const text = `The conversation has ended: ${news.because}`;
		return { text, html: `<p dir="auto">${escapeHtml(text)}</p>` };
	}
	const head = news.type === "note" ? "A note for your team alone; do not send it on." : "";
	return {
		text: [head, lineText(news.line)].filter(Boolean).join("\n\n"),
		html: `${head && `<p>${head}</p>`}${lineHtml(news.line)}`,
	};
}
