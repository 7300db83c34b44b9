import type { Connector } from "../connector";
import type { ChatwootCredentials } from "./client";
import { host } from "./client";
import { chatwootConnection } from "./connection";
import { news } from "./news";
import { update } from "./notes";
import { create, finish, prepare } from "./ticket";

/** Answers by e-mail: a conversation in the account's e-mail inbox, told in private notes. */
export const chatwoot: Connector<ChatwootCredentials> = {
	destination: "chatwoot",
	label: "Chatwoot",
	description: "A Chatwoot conversation with all that was said; your team answers by e-mail.",
	answersBy: "email",
	record: "conversation",
	hosts: [host],
	connection: chatwootConnection,
	prepare,
	create,
	finish,
	update,
	news,
};
