import { z } from "zod";
import type { Connector } from "../connector";

/** What the merchant may set for Klaviyo besides the key. */
export const klaviyoSettings: Connector["settings"] = {
	fields: [
		{
			name: "helpdeskAddress",
			label: "Klaviyo Helpdesk address (optional)",
			help: "From Klaviyo's Helpdesk settings. With it, each handoff opens a ticket there.",
			type: "email",
		},
	],
	input: z.object({
		/** Empty: no mail. */
		helpdeskAddress: z
			.union([z.literal(""), z.email("Enter the address from Klaviyo's Helpdesk settings")], {
				error: "Enter the address from Klaviyo's Helpdesk settings",
			})
			.default(""),
	}),
};
