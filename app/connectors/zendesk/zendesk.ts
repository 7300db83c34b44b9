import type { Connector } from "../connector";
import type { ZendeskCredentials } from "./client";
import { zendeskConnection } from "./connection";
import { create, finish, prepare } from "./ticket";

/** Answers by e-mail: the ticket is the shopper's own, with a private note for the team. */
export const zendesk: Connector<ZendeskCredentials> = {
	destination: "zendesk",
	label: "Zendesk",
	description: "A Zendesk ticket with the whole conversation; your team answers by e-mail.",
	answersBy: "email",
	hosts: ["*.zendesk.com"],
	connection: zendeskConnection,
	prepare,
	create,
	finish,
};
