import { randomInt } from "node:crypto";
import type { GorgiasAccount, GorgiasField } from "./account";

export type GorgiasSetup = {
	domain: string;
	name?: string;
	clients?: GorgiasAccount["clients"];
	apiKeys?: GorgiasAccount["apiKeys"];
};

/** A new account: an admin, an agent, a connected support address, no tickets. */
export function gorgiasAccount(setup: GorgiasSetup): GorgiasAccount {
	const { domain } = setup;
	const supportAddress = `support@${domain}.example`;
	const email = `robin@${domain}.example`;
	return {
		domain,
		name: setup.name ?? "Northpine",
		supportAddress,
		clients: setup.clients ?? [{ id: "gorgias-baton", secret: "gorgias-client-secret", name: "Baton" }],
		apiKeys: setup.apiKeys ?? [{ email, key: "gorgias-demo-api-key" }],
		deactivatedAt: null,
		users: [
			{ id: 1, email, name: "Robin Hale", role: { name: "admin" } },
			{ id: 2, email: `riley@${domain}.example`, name: "Riley Chen", role: { name: "agent" } },
		],
		customers: [],
		integrations: [
			{ id: 11, type: "email", name: `${setup.name ?? "Northpine"} support`, meta: { address: supportAddress } },
		],
		customFields: [
			textField(501, "Order"),
			textField(502, "Shopify customer"),
			{
				...textField(503, "Contact reason"),
				definition: { data_type: "text", input_settings: { input_type: "dropdown" } },
			},
		],
		tickets: [],
		codes: [],
		grants: [],
		buckets: {},
		mailed: [],
		lastId: randomInt(100_000, 400_000),
	};
}

const textField = (id: number, label: string): GorgiasField => ({
	id,
	label,
	object_type: "Ticket",
	required: false,
	definition: { data_type: "text", input_settings: { input_type: "input" } },
	deactivated_datetime: null,
});
