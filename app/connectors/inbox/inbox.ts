import type { Connector } from "../connector";

/** Built in, the reference: nothing to connect, nothing to send. The conversation itself is the ticket. */
export const inbox: Connector = {
	destination: "inbox",
	label: "Inbox",
	description: "Your team answers in Baton, live in the chat.",
	answersBy: "live",
	hosts: [],
	connection: null,
};
