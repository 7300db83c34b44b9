import type { Connector } from "../connector";
import type { KlaviyoCredentials } from "./client";
import { klaviyoConnection } from "./connection";
import { create, finish, prepare } from "./event";

/** People answer in the bubble, as from the Inbox; Klaviyo gets an event and, if wished, a mail. */
export const klaviyo: Connector<KlaviyoCredentials> = {
	destination: "klaviyo",
	label: "Klaviyo",
	answersBy: "live",
	connection: klaviyoConnection,
	prepare,
	create,
	finish,
};
