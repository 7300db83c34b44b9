import type { Connector } from "../connector";
import type { KlaviyoCredentials } from "./client";
import { klaviyoConnection } from "./connection";
import { create, finish, prepare } from "./event";
import { limits } from "./limits";
import { klaviyoSettings } from "./settings";

/**
 * People answer in the bubble, as from the Inbox; Klaviyo gets an event and, if wished, a mail. What is said later is not
 * told: the conversation goes on in the Inbox, and an event a message would start the merchant's flows once more.
 */
export const klaviyo: Connector<KlaviyoCredentials> = {
	destination: "klaviyo",
	label: "Klaviyo",
	description: "Answered in the Inbox; the shopper's profile gets an event.",
	answersBy: "live",
	record: "profile",
	hosts: ["a.klaviyo.com"],
	connection: klaviyoConnection,
	settings: klaviyoSettings,
	prepare,
	create,
	finish,
	limits,
};
