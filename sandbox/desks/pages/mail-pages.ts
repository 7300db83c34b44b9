import type { Mailbox } from "sandbox/mail";
import { framed, moment, notHere } from "./frame";
import { html } from "./html";

/** /desks/mail: newest first */
export const mailListPage = (mailbox: Mailbox): Response =>
	framed(
		"Mail",
		"/desks/mail",
		html`<h1>Mail</h1>
		<p class="lead quiet">Whatever Baton or a desk sends is caught here; nothing leaves this machine.</p>
		<section class="card flush"><h2>Caught mail</h2>
		${mailbox.mails.length === 0 && html`<p class="row">No mail yet.</p>`}
		${mailbox.mails.toReversed().map(
			(mail) => html`<a class="row" href="/desks/mail/${mail.id}">
				<span class="line what"><b>${mail.subject || "(no subject)"}</b>
					<span class="badge">${mail.via === "desk" ? "from a desk" : "SMTP"}</span></span>
				<span class="line who"><span class="quiet small">${mail.from} → ${mail.to.join(", ")}</span>${moment(mail.at)}</span>
			</a>`,
		)}</section>`,
	);

/** /desks/mail/{id}: text and headers; HTML is shown as its source */
export function mailPage(mailbox: Mailbox, id: number): Response {
	const mail = mailbox.mails.find((candidate) => candidate.id === id);
	if (!mail) return notHere(`Mail ${id}`, "/desks/mail");
	return framed(
		mail.subject,
		"/desks/mail",
		html`<p class="small"><a href="/desks/mail">← Mail</a></p>
		<h1>${mail.subject || "(no subject)"}</h1>
		<div class="stack">
			<section class="card"><dl>
				<dt>From</dt><dd>${mail.from}</dd>
				<dt>To</dt><dd>${mail.to.join(", ")}</dd>
				${mail.replyTo && html`<dt>Reply to</dt><dd>${mail.replyTo}</dd>`}
				<dt>Sent</dt><dd>${moment(mail.at)}</dd>
				${mail.attachments.map((file) => html`<dt>Attached</dt><dd>${file.filename} · ${file.contentType} · ${file.sizeBytes} bytes</dd>`)}
			</dl></section>
			<section class="card flush mail"><h2>Text</h2><pre>${mail.text}</pre></section>
			${mail.html && html`<details class="card mail"><summary>HTML source</summary><pre>${mail.html}</pre></details>`}
			${
				mail.headers.length > 0 &&
				html`<section class="card"><h2>Headers</h2><dl>${mail.headers.map(
					([name, value]) => html`<dt class="small">${name}</dt><dd class="small">${value}</dd>`,
				)}</dl></section>`
			}
		</div>`,
	);
}
