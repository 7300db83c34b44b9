import { z } from "zod";
import type { ConnectionForm, FormField } from "../connection";
import { subdomainInput } from "./client";

const subdomain: FormField = {
	name: "subdomain",
	label: "Your Zendesk address",
	suffix: ".zendesk.com",
	placeholder: "northpine",
};

export const oauthForm: ConnectionForm = {
	button: "Continue to Zendesk",
	note: "You sign in at Zendesk in a new window, as an admin or agent. Baton never sees your password.",
	fields: [subdomain],
};

/** The merchant's own client: Zendesk ended API tokens, so this is what can still be typed. */
export const ownClientForm: ConnectionForm = {
	button: "Connect with this client",
	instead: "Use your own OAuth client instead",
	note: "In Zendesk's Admin Center: Apps and integrations → APIs → OAuth clients → Add. Choose the kind “Confidential”. Baton works as the person who made the client, who must be an admin or agent.",
	fields: [
		subdomain,
		{ name: "clientId", label: "Identifier", placeholder: "baton" },
		{
			name: "clientSecret",
			label: "Secret",
			type: "password",
			help: "Zendesk shows it once. Baton keeps it sealed and never shows it again.",
		},
	],
};

const pasted = (problem: string) => z.string().trim().min(1, problem).max(500);

export const ownClientInput = subdomainInput.extend({
	clientId: pasted("Paste the client's identifier"),
	clientSecret: pasted("Paste the client's secret"),
});
