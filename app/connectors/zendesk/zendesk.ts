import type { Connector } from "../connector";
import type { ZendeskCredentials } from "./client";
import { zendeskConnection } from "./connection";
import { limits } from "./limits";
import { news } from "./news";
import { finish } from "./notes";
import { create, prepare } from "./ticket";
import { listTicketFields } from "./ticket-fields";
import { update } from "./update";

/** Answers by e-mail: the ticket is the shopper's own, with a private note for the team. */
export const zendesk: Connector<ZendeskCredentials> = {
	destination: "zendesk",
	label: "Zendesk",
	description: "A ticket with the whole conversation, answered by e-mail.",
	answersBy: "email",
	hosts: ["*.zendesk.com"],
	connection: zendeskConnection,
	ticketFields: {
		id: /^\d{1,15}$/,
		wrong: "A Zendesk field has a number, for example 360001234567",
		help: "In Zendesk: Admin Center → Objects and rules → Tickets → Fields. The number is in the column Field ID. Choose text fields.",
		list: listTicketFields,
	},
	prepare,
	create,
	finish,
	update,
	limits,
	news,
};
