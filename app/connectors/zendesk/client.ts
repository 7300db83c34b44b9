import { z } from "zod";
import { type Answer, call, type JsonRequest, type Judge, shaped, withJson } from "../call";
import { type Account, Failure, type Http } from "../connector";

export const label = "Zendesk";

export const zendeskCredentials = z.object({
	accessToken: z.string(),
	refreshToken: z.string().nullable(),
	/** ISO 8601, UTC; null: does not end. */
	expiresAt: z.string().nullable(),
});
export type ZendeskCredentials = z.infer<typeof zendeskCredentials>;

export type ZendeskAccount = Account<ZendeskCredentials>;

const subdomain = /^[a-z0-9][a-z0-9-]*$/;

/** What the merchant types; a pasted address is cut down to its subdomain, and nothing but a subdomain gets through. */
export const subdomainInput = z.object({
	subdomain: z
		.string()
		.trim()
		.toLowerCase()
		.transform((text) => text.replace(/^https:\/\//, "").replace(/\.zendesk\.com(\/.*)?$/, ""))
		.pipe(z.string().max(63).regex(subdomain, "Enter the part before .zendesk.com, for example northpine")),
});

/** The account's address; throws on a subdomain that could lead elsewhere. */
export function zendeskUrl(name: string | undefined, path: string): string {
	if (!name || !subdomain.test(name)) throw new Error("The Zendesk subdomain was not checked");
	return `https://${name}.zendesk.com${path}`;
}

const errorBody = z.object({
	error: z.union([z.string(), z.object({ title: z.string() })]).optional(),
	details: z.record(z.string(), z.array(z.object({ error: z.string().optional() }))).optional(),
});

/** Zendesk's own words for a refusal, where they decide what happens next. */
export const judge: Judge = (status, json) => {
	const body = errorBody.safeParse(json);
	if (!body.success) return null;
	const errors = Object.values(body.data.details ?? {}).flatMap((list) => list.map(({ error }) => error));
	if (status === 422 && errors.includes("UserSuspended"))
		return new Failure("refused", "Zendesk has suspended this requester, so it takes no ticket from this address.", {
			status,
		});
	return null;
};

/** A call with the account's token. `path` begins with /api/v2. */
export const callZendesk = (
	account: ZendeskAccount,
	http: Http,
	path: string,
	init: JsonRequest = {},
): Promise<Answer | Failure> =>
	call(
		http,
		label,
		zendeskUrl(account.details.subdomain, path),
		withJson(init, `Bearer ${account.credentials.accessToken}`),
		judge,
	);

export async function readZendesk<Shape>(
	account: ZendeskAccount,
	http: Http,
	path: string,
	shape: z.ZodType<Shape>,
): Promise<Shape | Failure> {
	return shaped(await callZendesk(account, http, path), label, shape);
}
