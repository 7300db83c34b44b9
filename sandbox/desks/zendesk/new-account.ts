import { randomInt } from "node:crypto";
import type { OAuthClient, ZendeskAccount } from "./account";
import { addUser } from "./people";

export type ZendeskSetup = {
	subdomain: string;
	name?: string;
	perMinute?: number;
	clients?: OAuthClient[];
	/** E-mails of end users whom the account has suspended */
	suspended?: string[];
};

/** Baton's own, at every account, and one that the merchant has made in his Admin Center. */
const globalClient: OAuthClient = { id: "zdg-baton", secret: "zendesk-client-secret", name: "Baton" };
export const merchantsClient: OAuthClient = { id: "northpine_baton", secret: "own-client-secret", name: "Our Baton" };

/** A new account: an admin, an agent, two groups, one custom field, no tickets. */
export function zendeskAccount(setup: ZendeskSetup, now: Date): ZendeskAccount {
	const at = now.toISOString();
	const account: ZendeskAccount = {
		subdomain: setup.subdomain,
		name: setup.name ?? "Northpine Support",
		perMinute: setup.perMinute ?? 400,
		clients: setup.clients ?? [{ ...globalClient }, { ...merchantsClient }],
		users: [],
		groups: ["Support", "Orders and returns"].map((name, index) => ({
			id: 360_000_001 + index,
			name,
			is_public: true,
			created_at: at,
			updated_at: at,
		})),
		fields: [
			{ id: 100_001, type: "subject", title: "Subject", active: true, required: true, removable: false },
			{ id: 100_002, type: "status", title: "Status", active: true, required: false, removable: false },
			{ id: 360_001, type: "text", title: "Klaviyo profile ID", active: true, required: false, removable: true },
			{ id: 360_002, type: "text", title: "Order number", active: true, required: false, removable: true },
			{ id: 360_003, type: "tagger", title: "Kind of question", active: true, required: false, removable: true },
			{ id: 360_004, type: "text", title: "Old order number", active: false, required: false, removable: true },
		],
		tickets: [],
		uploads: [],
		codes: [],
		grants: [],
		remembered: [],
		webhooks: [],
		upsets: [],
		calls: { minute: 0, count: 0 },
		// Ids that differ from run to run, so that nothing comes to depend on them.
		lastId: randomInt(10_000, 40_000),
	};
	addUser(account, { name: "Robin Hale", email: `robin@${setup.subdomain}.example`, role: "admin" }, now);
	addUser(account, { name: "Riley Chen", email: `riley@${setup.subdomain}.example`, role: "agent" }, now);
	for (const email of setup.suspended ?? ["suspended@example.com"])
		addUser(account, { name: "Suspended Shopper", email, suspended: true }, now);
	return account;
}
