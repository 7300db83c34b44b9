import { type Desk, standIns } from "../registry";
import { framed, moment, notHere } from "./frame";
import { type Html, html } from "./html";
import { statusBadge } from "./ticket-list-page";
import type { DeskView, EntryView, TicketView } from "./view";

/** /desks/{desk}/tickets/{id}: the ticket as an agent of the desk sees it */
export function ticketPage(desk: Desk, view: DeskView, id: string): Response {
	const ticket = view.tickets().find((candidate) => candidate.id === id);
	if (!ticket) return notHere(`Ticket ${id}`, `/desks/${desk}`);
	return framed(
		ticket.subject,
		`/desks/${desk}`,
		html`<p class="small"><a href="/desks/${desk}">← ${standIns[desk].label}</a></p>
		<h1>${ticket.subject}</h1>
		<p class="lead quiet">${statusBadge(ticket)} #${ticket.id} · ${ticket.account}</p>
		<div class="split">
			<div class="stack">
				${ticket.warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
				${ticket.entries.map(entryCard)}
				${replyForm(desk, ticket)}
			</div>
			${factsCard(ticket)}
		</div>`,
	);
}

const entryCard = (entry: EntryView): Html => html`<article class="${!entry.public && "private"}">
	<header>
		<b class="wrap">${entry.author}</b>
		<span class="badge">${entry.public ? (entry.side === "customer" ? "customer" : "reply") : "private note"}</span>
		${moment(entry.at)}
	</header>
	<pre>${entry.text}</pre>
	${
		(entry.notice || entry.attachments.length > 0) &&
		html`<footer class="quiet small wrap">${[...entry.attachments, entry.notice].filter(Boolean).join(" · ")}</footer>`
	}
</article>`;

const replyForm = (desk: Desk, ticket: TicketView): Html => html`<section class="card">
	<form method="post" action="/desks/${desk}/tickets/${ticket.id}/replies">
		<label>Reply as Riley Chen<textarea name="text" required></textarea></label>
		<div class="buttons">
			<select name="kind" aria-label="Who reads it">
				<option value="public" ${ticket.repliesAre === "public" && html`selected`}>Public reply (mailed to the customer)</option>
				<option value="private" ${ticket.repliesAre === "private" && html`selected`}>Private note</option>
			</select>
			<button class="primary">Submit</button>
			${ticket.open && html`<button formnovalidate formaction="/desks/${desk}/tickets/${ticket.id}/solve">Solve</button>`}
		</div>
	</form>
</section>`;

const factsCard = (ticket: TicketView): Html => html`<aside class="card"><dl class="under">
	<dt>Requester</dt>
	<dd>${ticket.requester.name}<br><span class="quiet">${ticket.requester.email ?? "no e-mail"}</span>
		${ticket.requester.note && html`<br><span class="small">${ticket.requester.note}</span>`}</dd>
	<dt>Tags</dt><dd>${ticket.tags.length === 0 ? "–" : ticket.tags.map((tag) => html`<span class="tag">${tag}</span>`)}</dd>
	${ticket.fields.map(([label, value]) => html`<dt>${label}</dt><dd>${value || "–"}</dd>`)}
	<dt>External ID</dt><dd>${ticket.externalId ?? "–"}</dd>
	<dt>Created</dt><dd>${moment(ticket.createdAt)}</dd>
	<dt>Updated</dt><dd>${moment(ticket.updatedAt)}</dd>
</dl></aside>`;
