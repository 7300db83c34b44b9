import { z } from "zod";
import type { Connection, Proof } from "../connection";
import { type Account, Failure } from "../connector";

/** The address whose code was typed in. Kept sealed, so that no other one can take its place. */
const emailCredentials = z.object({ address: z.string() });
export type EmailCredentials = z.infer<typeof emailCredentials>;

const input = z.object({
	address: z
		.string()
		.trim()
		.toLowerCase()
		.pipe(z.email("Enter the address that your helpdesk listens on, for example support@example.com")),
});

/** Nothing to ask anybody: the code was the proof. It holds for the address that it was mailed to. */
async function verify({ credentials, details }: Account<EmailCredentials>): Promise<Proof | Failure> {
	if (credentials.address !== details.address)
		return new Failure("auth", "This address has not proven itself. Connect it again.");
	return {
		accountName: credentials.address,
		accountUrl: `mailto:${credentials.address}`,
		role: null,
		details: { address: credentials.address },
	};
}

export const emailConnection: Connection<EmailCredentials> = {
	credentials: emailCredentials,
	explains: [
		"Each handoff becomes one mail to the address that your helpdesk listens on: Front, Freshdesk, Help Scout and all others.",
		"Replies go to the shopper. What the shopper writes later arrives in the same thread.",
		"Baton mails a code there first, so that nobody's address is used without leave.",
	],
	code: {
		form: {
			button: "Send the code",
			fields: [
				{ name: "address", label: "Your helpdesk's address", type: "email", placeholder: "support@example.com" },
			],
		},
		input,
		toCredentials: ({ address }) => ({ credentials: { address }, details: { address } }),
	},
	verify,
};
