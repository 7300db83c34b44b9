import { z } from "zod";
import type { Packet } from "~/handoff/packet";
import {
	escapeHtml,
	identityHtml,
	identityText,
	lineHtml,
	lineText,
	summaryHtml,
	summaryText,
	transcriptParts,
	transcriptText,
} from "~/handoff/packet-text";
import {
	type Delivering,
	type DeskMail,
	Failure,
	type FrozenRequest,
	failed,
	type Ticket,
	type TicketUpdate,
} from "../connector";
import type { EmailCredentials } from "./connection";

type Desk = Delivering<EmailCredentials>;

const mail = z.object({
	to: z.string(),
	replyTo: z.string(),
	subject: z.string(),
	text: z.string(),
	html: z.string(),
	messageId: z.string(),
	fromName: z.string(),
});

/** The mail, whole. Its Message-ID comes from the handoff: a mail that arrives twice is known for the same. */
export async function prepare(packet: Packet, { account }: Desk): Promise<FrozenRequest | Failure> {
	const { shopper, shop } = packet;
	if (!shopper.email)
		return new Failure("refused", "The helpdesk answers by e-mail, and this shopper left no address.");
	const body: z.infer<typeof mail> = {
		to: account.credentials.address,
		replyTo: shopper.email,
		subject: packet.subject,
		text: textOf(packet),
		html: htmlOf(packet),
		messageId: `${packet.handoffId}@${shop.domain}`,
		fromName: `${shopper.name} (${shop.name})`,
	};
	return { method: "MAIL", path: body.to, headers: {}, body: JSON.stringify(body), notes: [] };
}

/** Desks differ in whom they take for the sender, so the first line says it. */
const from = ({ shopper }: Packet) => `From ${shopper.name} <${shopper.email}>`;

const textOf = (packet: Packet): string =>
	[`${from(packet)}\n${summaryText(packet)}`, transcriptText(packet), identityText(packet), tagLine(packet)].join(
		"\n\n---\n\n",
	);

const htmlOf = (packet: Packet): string =>
	[
		`<p dir="auto">${escapeHtml(from(packet))}</p>${summaryHtml(packet)}`,
		...transcriptParts(packet, Number.POSITIVE_INFINITY),
		identityHtml(packet),
		`<p>${escapeHtml(tagLine(packet))}</p>`,
	].join("<hr>");

const tagLine = ({ tags }: Packet) => `Tags: ${tags.join(", ")}`;

/** Sent again, it is the same mail: nobody can ask a mailbox whether it has arrived. */
export async function create(frozen: FrozenRequest, desk: Desk): Promise<Ticket | Failure> {
	const body = mail.parse(JSON.parse(frozen.body));
	const sent = await desk.mail(body);
	return failed(sent) ? sent : { remoteId: body.messageId, remoteUrl: "" };
}

/** A mail in the same thread. The first one, where it is known, says whom it is answered to. */
export async function update(ticket: Ticket, news: TicketUpdate, desk: Desk): Promise<"done" | Failure> {
	const first = desk.frozen ? mail.parse(JSON.parse(desk.frozen.body)) : null;
	const { text, html } = wordsOf(news);
	const host = ticket.remoteId.slice(ticket.remoteId.indexOf("@") + 1);
	return desk.mail({
		to: desk.account.credentials.address,
		replyTo: first?.replyTo ?? "",
		subject: `Re: ${first?.subject ?? "Chat handoff"}`,
		...{ text, html },
		messageId: `${news.id}@${host}`,
		inReplyTo: ticket.remoteId,
		...(first && { fromName: first.fromName }),
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
