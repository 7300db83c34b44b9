import type { Connector } from "../connector";
import { type EmailCredentials, emailConnection } from "./connection";
import { create, prepare, update } from "./mail";

/** Any desk that listens on an address: the handoff is a mail there, answered to the shopper. */
export const email: Connector<EmailCredentials> = {
	destination: "email",
	label: "E-mail",
	description: "A mail with the whole conversation to any helpdesk's address; your team answers by e-mail.",
	answersBy: "email",
	record: "mail",
	hosts: [],
	connection: emailConnection,
	prepare,
	create,
	update,
};
