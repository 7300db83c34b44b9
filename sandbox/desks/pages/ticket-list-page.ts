import { type Fault, type FaultSwitch, faults } from "../faults";
import { type Desk, standIns } from "../registry";
import type { World } from "../world";
import { framed, moment } from "./frame";
import { type Html, html } from "./html";
import type { DeskView, Table, TicketView } from "./view";

const faultWords: Record<Fault, string> = {
	none: "None: everything works",
	"401": "401: credentials revoked",
	"403": "403: no permission",
	"422": "422: requester suspended",
	"429": "429: too many calls",
	"500": "500: desk down",
	slow: "Slow: the answer comes too late",
	"reset-after-create": "Reset after create: ticket made, answer lost",
};

/** /desks/{desk}: its tickets, its fault switch, and what one needs to connect it */
export const ticketListPage = (desk: Desk, view: DeskView, world: World): Response =>
	framed(
		standIns[desk].label,
		`/desks/${desk}`,
		html`<h1>${standIns[desk].label}</h1>
		<p class="lead quiet">What an agent of the shop’s ${standIns[desk].label} account sees.</p>
		<div class="split">
			<div class="stack">
				<section class="card flush"><h2>Tickets</h2>${ticketRows(desk, view.tickets())}</section>
				${view.tables().map(tableCard)}
			</div>
			<div class="stack">
				${faultCard(desk, world.faults[desk])}
				<section class="card"><h2>To connect it</h2><dl class="under">${view.connect.map(
					([label, value]) => html`<dt>${label}</dt><dd><code>${value}</code></dd>`,
				)}</dl></section>
			</div>
		</div>`,
	);

function ticketRows(desk: Desk, tickets: TicketView[]): Html {
	if (tickets.length === 0)
		return html`<p class="row">No ticket yet. A handoff that is sent here shows up within seconds.</p>`;
	return html`${tickets.map(
		(ticket) => html`<a class="row" href="/desks/${desk}/tickets/${ticket.id}">
			<span class="line what"><b>${ticket.subject}</b>${statusBadge(ticket)}</span>
			<span class="line who">
				<span class="quiet small">#${ticket.id} · ${ticket.requester.name} · ${ticket.requester.email}</span>
				${moment(ticket.createdAt)}
			</span>
		</a>`,
	)}`;
}

export const statusBadge = (ticket: TicketView): Html =>
	html`<span class="badge ${ticket.open ? "open" : "done"}">${ticket.status}</span>`;

const faultCard = (desk: Desk, now: FaultSwitch): Html => html`<section class="card">
	<h2>Fault ${now.fault !== "none" && html`<span class="badge on">${now.left === null ? "on" : `${now.left} more`}</span>`}</h2>
	<form method="post" action="/desks/${desk}/faults">
		<label class="field">What goes wrong
			<select name="fault">${faults.map(
				(fault) =>
					html`<option value="${fault}" ${fault === now.fault && html`selected`}>${faultWords[fault]}</option>`,
			)}</select>
		</label>
		<label class="field">For how many calls
			<input name="count" type="number" min="1" placeholder="until switched off" value="${now.left}">
		</label>
		<button>Set</button>
	</form>
</section>`;

const tableCard = (table: Table): Html => html`<section class="card flush"><h2>${table.title}</h2>
	${
		table.rows.length === 0
			? html`<p class="row">${table.empty}</p>`
			: html`<div class="scroll"><table>
		<thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
		<tbody>${table.rows.map((row) => html`<tr>${row.map((cell, at) => html`<td data-label="${table.columns[at]}">${cell}</td>`)}</tr>`)}</tbody>
	</table></div>`
	}
</section>`;
