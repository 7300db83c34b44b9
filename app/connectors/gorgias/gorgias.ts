import type { Connector } from "../connector";
import type { GorgiasCredentials } from "./client";
import { gorgiasConnection } from "./connection";
import { limits } from "./limits";
import { news } from "./news";
import { create, finish, prepare } from "./ticket";
import { listTicketFields } from "./ticket-fields";
import { update } from "./update";

/** Answers by e-mail: the chat's turns come as a ticket's messages, each at its own time. */
export const gorgias: Connector<GorgiasCredentials> = {
	destination: "gorgias",
	label: "Gorgias",
	description: "A ticket with the whole conversation, answered by e-mail.",
	answersBy: "email",
	hosts: ["*.gorgias.com"],
	connection: gorgiasConnection,
	ticketFields: {
		id: /^\d{1,15}$/,
		wrong: "A Gorgias field has a number, for example 1042",
		help: "In Gorgias: Settings → Ticket fields. Open a field: the number is at the end of the page's address. Choose text fields.",
		list: listTicketFields,
	},
	prepare,
	create,
	finish,
	update,
	limits,
	news,
};
