import { z } from "zod";
import { type Failure, failed, type Http, type TicketField } from "../connector";
import { accountUrl, type ChatwootAccount, readChatwoot } from "./client";

const definitions = z.array(
	z.object({
		attribute_key: z.string(),
		attribute_display_name: z.string(),
		attribute_display_type: z.string(),
		attribute_model: z.string(),
	}),
);

const ofConversations = 0;

/** The account's text attributes of conversations. */
export async function listTicketFields(account: ChatwootAccount, http: Http): Promise<TicketField[] | Failure> {
	const url = accountUrl(account, `/custom_attribute_definitions?attribute_model=${ofConversations}`);
	const found = await readChatwoot(account, http, url, definitions);
	if (failed(found)) return found;
	return found
		.filter(
			({ attribute_model: model, attribute_display_type: type }) =>
				model === "conversation_attribute" && type === "text",
		)
		.map(({ attribute_key: id, attribute_display_name: name }) => ({ id, name }));
}
