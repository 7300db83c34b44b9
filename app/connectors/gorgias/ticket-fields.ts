import { z } from "zod";
import { type Failure, failed, type Http, type TicketField } from "../connector";
import { type GorgiasAccount, readGorgias } from "./client";

const page = z.object({
	data: z.array(
		z.object({
			id: z.number(),
			label: z.string(),
			definition: z.object({ data_type: z.string(), input_settings: z.object({ input_type: z.string() }) }),
			deactivated_datetime: z.string().nullish(),
		}),
	),
});

/** The account's ticket fields that take any text. Asks for the scope custom_fields:read. */
export async function listTicketFields(account: GorgiasAccount, http: Http): Promise<TicketField[] | Failure> {
	const found = await readGorgias(account, http, "/api/custom-fields?object_type=Ticket&limit=100", page);
	if (failed(found)) return found;
	return found.data
		.filter(({ definition, deactivated_datetime: off }) => !off && takesText(definition))
		.map(({ id, label }) => ({ id: String(id), name: label }));
}

const takesText = ({
	data_type: type,
	input_settings: { input_type: input },
}: {
	data_type: string;
	input_settings: { input_type: string };
}) => type === "text" && input === "input";
