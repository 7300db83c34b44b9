import { z } from "zod";
import { type Answer, call, type JsonRequest, type Judge, shaped } from "../call";
import { type Account, Failure, type Http } from "../connector";

export const label = "Chatwoot";

/** Chatwoot's own cloud. One that a merchant runs himself would be a host that nobody has allowed. */
export const host = "app.chatwoot.com";

/** A person's access token: what it makes is made by that person. */
export const chatwootCredentials = z.object({ accessToken: z.string() });
export type ChatwootCredentials = z.infer<typeof chatwootCredentials>;
export type ChatwootAccount = Account<ChatwootCredentials>;

const digits = /^\d{1,12}$/;

/** The number in the address of every page: app.chatwoot.com/app/accounts/123/dashboard. */
export const accountText = z
	.string()
	.trim()
	.transform((text) => /accounts\/(\d+)/.exec(text)?.[1] ?? text)
	.pipe(z.string().regex(digits, "Enter the number in Chatwoot's address, or paste the address"));

/** `path` begins behind the account: /contacts/search … Throws on an account that was not checked. */
export function accountUrl({ details }: ChatwootAccount, path: string): string {
	if (!details.accountId || !digits.test(details.accountId)) throw new Error("The Chatwoot account was not checked");
	return `https://${host}/api/v1/accounts/${details.accountId}${path}`;
}

/** A call with the account's token, answered in the shape that is needed. */
export const readChatwoot = async <Shape>(
	account: ChatwootAccount,
	http: Http,
	url: string,
	shape: z.ZodType<Shape>,
	init: JsonRequest = {},
): Promise<Shape | Failure> => shaped(await callChatwoot(account, http, url, init), label, shape);

const refusal = z.object({ error: z.string() });

/** A good token whose owner may not do something gets a 401 as well; only the words tell it from a bad one. */
const judge: Judge = (status, json) => {
	const said = refusal.safeParse(json);
	if (status !== 401 || !said.success || !/not authorized to do this/i.test(said.data.error)) return null;
	return new Failure("auth", "The owner of Baton's access token may not do this in Chatwoot.", { status: 403 });
};

export const callChatwoot = (
	{ credentials }: ChatwootAccount,
	http: Http,
	url: string,
	init: JsonRequest = {},
): Promise<Answer | Failure> =>
	call(
		http,
		label,
		url,
		{
			...init,
			headers: {
				accept: "application/json",
				...(init.body === undefined ? {} : { "content-type": "application/json" }),
				api_access_token: credentials.accessToken,
			},
		},
		judge,
	);

export const post = (body: unknown): JsonRequest => ({ method: "POST", body: JSON.stringify(body) });
