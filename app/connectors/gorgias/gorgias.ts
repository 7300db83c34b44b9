import type { Connector } from "../connector";
import type { GorgiasCredentials } from "./client";
import { gorgiasConnection } from "./connection";
import { create, finish, prepare } from "./ticket";

/** Answers by e-mail: the chat's turns come as a ticket's messages, each at its own time. */
export const gorgias: Connector<GorgiasCredentials> = {
	destination: "gorgias",
	label: "Gorgias",
	description: "A Gorgias ticket with the whole conversation; your team answers by e-mail.",
	answersBy: "email",
	hosts: ["*.gorgias.com"],
	connection: gorgiasConnection,
	prepare,
	create,
	finish,
};
