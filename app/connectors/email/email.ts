import type { Connector } from "../connector";
import { type EmailCredentials, emailConnection } from "./connection";
import { create, prepare, update } from "./mail";

/** Any desk that listens on an address: the handoff is a mail there, answered to the shopper. */
export const email: Connector<EmailCredentials> = {
	destination: "email",
	label: "E-mail",
	description: "For any other helpdesk: a mail with the whole conversation.",
	answersBy: "email",
	record: "mail",
	hosts: [],
	connection: emailConnection,
	prepare,
	create,
	update,
};
