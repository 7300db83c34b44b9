import { type Desk, desks, standIns } from "../registry";
import type { World } from "../world";
import { framed } from "./frame";
import { html } from "./html";
import type { DeskView } from "./view";

/** /desks */
export const indexPage = (views: Record<Desk, DeskView>, world: World): Response =>
	framed(
		"Desks",
		"/desks",
		html`<h1>Where handoffs arrive</h1>
		<p class="lead quiet">Stand-ins for the helpdesks and for the mail. They keep their vendors’ rules and can be told to fail.</p>
		<div class="desks">
			${desks.map((desk) => deskCard(desk, views[desk], world))}
			<a class="card" href="/desks/mail">
				<h2>Mail</h2>
				<p class="quiet">${counted(world.mailbox.mails.length, "mail")} caught</p>
			</a>
		</div>`,
	);

const deskCard = (desk: Desk, view: DeskView, world: World) => {
	const tickets = view.tickets();
	const { fault } = world.faults[desk];
	return html`<a class="card" href="/desks/${desk}">
		<h2>${standIns[desk].label} ${fault !== "none" && html`<span class="badge on">fault: ${fault}</span>`}</h2>
		<p class="quiet">${counted(tickets.length, "ticket")}, ${tickets.filter((ticket) => ticket.open).length} open</p>
		${view.tables().map((table) => html`<p class="quiet">${counted(table.rows.length, table.thing)}</p>`)}
	</a>`;
};

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;
