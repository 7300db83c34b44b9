import type { Connector } from "../connector";
import type { KlaviyoCredentials } from "./client";
import { klaviyoConnection } from "./connection";
import { create, finish, prepare } from "./event";
import { klaviyoSettings } from "./settings";

/** People answer in the bubble, as from the Inbox; Klaviyo gets an event and, if wished, a mail. */
export const klaviyo: Connector<KlaviyoCredentials> = {
	destination: "klaviyo",
	label: "Klaviyo",
	description: "Your team answers in Baton's Inbox; Klaviyo gets an event on the shopper's profile.",
	answersBy: "live",
	record: "profile",
	hosts: ["a.klaviyo.com"],
	connection: klaviyoConnection,
	settings: klaviyoSettings,
	prepare,
	create,
	finish,
};
