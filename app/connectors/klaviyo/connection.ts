import { z } from "zod";
import type { Connection, Proof } from "../connection";
import { Failure, failed, type Http } from "../connector";
import { type KlaviyoAccount, type KlaviyoCredentials, klaviyoCredentials, readKlaviyo } from "./client";

const keyInput = z.object({
	apiKey: z
		.string()
		.trim()
		.regex(/^pk_\w+$/, "Paste a private API key; it begins with pk_"),
});

const accounts = z.object({
	data: z.array(
		z.object({
			id: z.string(),
			attributes: z
				.object({ contact_information: z.object({ organization_name: z.string().nullish() }).nullish() })
				.nullish(),
		}),
	),
});

/** The account answers, and profiles can be read. That events may be written shows only when one is. */
async function verify(account: KlaviyoAccount, http: Http): Promise<Proof | Failure> {
	const answer = await readKlaviyo(account, http, "/api/accounts", accounts);
	if (failed(answer)) return answer;
	const [found] = answer.data;
	if (!found) return new Failure("auth", "This Klaviyo key opens no account.");
	const profiles = await readKlaviyo(
		account,
		http,
		"/api/profiles?page[size]=1",
		z.object({ data: z.array(z.unknown()) }),
	);
	if (failed(profiles)) return profiles;
	const name = found.attributes?.contact_information?.organization_name;
	return {
		accountName: name || found.id,
		accountUrl: "https://www.klaviyo.com/dashboard",
		role: null,
		details: { accountId: found.id },
	};
}

export const klaviyoConnection: Connection<KlaviyoCredentials> = {
	credentials: klaviyoCredentials,
	explains: [
		"Each handoff adds the event “AI Agent Handoff Requested” to the shopper's profile, for flows and segments.",
		"With your Klaviyo Helpdesk address, a mail opens a ticket there as well.",
	],
	key: {
		form: {
			button: "Connect Klaviyo",
			note: "In Klaviyo: Settings → API keys → Create private key, with full access to Events and Profiles.",
			fields: [{ name: "apiKey", label: "Private API key", placeholder: "pk_…", type: "password" }],
		},
		input: keyInput,
		toCredentials: ({ apiKey = "" }) => ({ credentials: { apiKey }, details: {} }),
	},
	verify,
};
