import { z } from "zod";
import type { Connection, Proof } from "../connection";
import { Failure, failed, type Http } from "../connector";
import {
	accountText,
	accountUrl,
	type ChatwootAccount,
	type ChatwootCredentials,
	chatwootCredentials,
	host,
	readChatwoot,
} from "./client";

const keyInput = z.object({
	accountId: accountText,
	accessToken: z.string().trim().min(1, "Paste the access token from your profile settings"),
	inboxAddress: z
		.union([z.literal(""), z.email("Enter the address of an e-mail inbox in Chatwoot")], {
			error: "Enter the address of an e-mail inbox in Chatwoot",
		})
		.default(""),
});

const profile = z.object({
	accounts: z.array(z.object({ id: z.number(), name: z.string().nullish(), role: z.string().nullish() })),
});
const inboxes = z.object({
	payload: z.array(z.object({ id: z.number(), channel_type: z.string(), email: z.string().nullish() })),
});

/** The token's owner works in the account, and there is an inbox that answers by e-mail. */
async function verify(account: ChatwootAccount, http: Http): Promise<Proof | Failure> {
	const who = await readChatwoot(account, http, `https://${host}/api/v1/profile`, profile);
	if (failed(who)) return who;
	const { accountId, inboxAddress = "" } = account.details;
	const desk = who.accounts.find(({ id }) => String(id) === accountId);
	if (!desk) return new Failure("auth", `The owner of this access token does not work in account ${accountId}.`);
	const found = await readChatwoot(account, http, accountUrl(account, "/inboxes"), inboxes);
	if (failed(found)) return found;
	const inbox = emailInbox(found.payload, inboxAddress);
	if (!inbox) return new Failure("refused", missing(inboxAddress));
	return {
		accountName: desk.name || `Account ${accountId}`,
		accountUrl: `https://${host}/app/accounts/${accountId}/dashboard`,
		role: desk.role ?? null,
		details: { inboxId: String(inbox.id), inboxAddress: inbox.email ?? "" },
	};
}

/** From any other inbox, an answer would not reach a shopper who has left the shop. */
const emailInbox = (all: z.infer<typeof inboxes>["payload"], address: string) =>
	all
		.filter(({ channel_type }) => channel_type === "Channel::Email")
		.find(({ email }) => address === "" || email?.toLowerCase() === address.toLowerCase());

const missing = (address: string) =>
	address
		? `Chatwoot has no e-mail inbox with the address ${address}, or the owner of the token does not work in it.`
		: "This Chatwoot account has no e-mail inbox. Answers go to shoppers by e-mail, so add one there first.";

export const chatwootConnection: Connection<ChatwootCredentials> = {
	credentials: chatwootCredentials,
	explains: [
		"Each handoff becomes one conversation in your e-mail inbox at app.chatwoot.com.",
		"What was said, and who the shopper is in Shopify, stand in private notes. Your answer goes to the shopper by e-mail.",
	],
	key: {
		form: {
			button: "Connect Chatwoot",
			note: "In Chatwoot: Profile settings → Access token.",
			fields: [
				{
					name: "accountId",
					label: "Account number",
					help: "It stands in the address of every page of Chatwoot; you can paste the address.",
					placeholder: "app.chatwoot.com/app/accounts/123/dashboard",
				},
				{ name: "accessToken", label: "Access token", type: "password" },
				{
					name: "inboxAddress",
					label: "E-mail inbox (optional)",
					help: "Answers are sent from it. Left empty, the first e-mail inbox is taken.",
					type: "email",
					placeholder: "support@example.com",
				},
			],
		},
		input: keyInput,
		toCredentials: ({ accountId = "", accessToken = "", inboxAddress = "" }) => ({
			credentials: { accessToken },
			details: { accountId, inboxAddress },
		}),
	},
	verify,
};
