import type { Connector } from "../connector";
import type { ChatwootCredentials } from "./client";
import { host } from "./client";
import { chatwootConnection } from "./connection";
import { news } from "./news";
import { update } from "./notes";
import { create, finish, prepare } from "./ticket";
import { listTicketFields } from "./ticket-fields";

/** Answers by e-mail: a conversation in the account's e-mail inbox, told in private notes. */
export const chatwoot: Connector<ChatwootCredentials> = {
	destination: "chatwoot",
	label: "Chatwoot",
	description: "A conversation with all that was said, answered by e-mail.",
	answersBy: "email",
	record: "conversation",
	hosts: [host],
	connection: chatwootConnection,
	ticketFields: {
		// By this one a conversation is found again.
		id: /^(?!handoff_id$)[a-z][a-z0-9_]{0,59}$/,
		wrong: "A Chatwoot attribute has a key of small letters, for example shop_language",
		help: "In Chatwoot: Settings → Custom attributes → Conversation. The name to enter is the attribute's key. Choose text attributes.",
		list: listTicketFields,
	},
	prepare,
	create,
	finish,
	update,
	news,
};
