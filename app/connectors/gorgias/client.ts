import { z } from "zod";
import { type Answer, call, type JsonRequest, shaped, withJson } from "../call";
import type { Account, Failure, Http } from "../connector";
import { judge } from "./errors";

export const label = "Gorgias";

/** Access tokens live 24 hours; the refresh token neither ends nor rotates. A key is a person's own, for private use. */
export const gorgiasCredentials = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("oauth"),
		accessToken: z.string(),
		refreshToken: z.string(),
		/** ISO 8601, UTC */
		expiresAt: z.string(),
	}),
	z.object({ kind: z.literal("key"), email: z.string(), apiKey: z.string() }),
]);
export type GorgiasCredentials = z.infer<typeof gorgiasCredentials>;

export type GorgiasAccount = Account<GorgiasCredentials>;

const domain = /^[a-z0-9][a-z0-9-]*$/;

const domainText = z
	.string()
	.trim()
	.toLowerCase()
	.transform((text) => text.replace(/^https:\/\//, "").replace(/\.gorgias\.com(\/.*)?$/, ""))
	.pipe(z.string().max(63).regex(domain, "Enter the part before .gorgias.com, for example northpine"));

/** The address that replies go from; empty: the first e-mail integration of the account is taken. */
const supportAddress = z
	.union([z.literal(""), z.email("Enter the support address that is connected to Gorgias")], {
		error: "Enter the support address that is connected to Gorgias",
	})
	.default("");

export const oauthInput = z.object({ domain: domainText, supportAddress });

export const keyInput = z.object({
	domain: domainText,
	supportAddress,
	email: z.email("Enter the e-mail you sign in to Gorgias with"),
	apiKey: z.string().trim().min(1, "Paste the key from Settings → REST API"),
});

/** The account's address; throws on a domain that could lead elsewhere. */
export function gorgiasUrl(name: string | undefined, path: string): string {
	if (!name || !domain.test(name)) throw new Error("The Gorgias domain was not checked");
	return `https://${name}.gorgias.com${path}`;
}

export const basic = (user: string, password: string): string =>
	`Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`;

const authorization = (credentials: GorgiasCredentials): string =>
	credentials.kind === "oauth" ? `Bearer ${credentials.accessToken}` : basic(credentials.email, credentials.apiKey);

/** A call with the account's credentials. `path` begins with /api. */
export const callGorgias = (
	account: GorgiasAccount,
	http: Http,
	path: string,
	init: JsonRequest = {},
): Promise<Answer | Failure> =>
	call(
		http,
		label,
		gorgiasUrl(account.details.domain, path),
		withJson(init, authorization(account.credentials)),
		judge,
	);

export async function readGorgias<Shape>(
	account: GorgiasAccount,
	http: Http,
	path: string,
	shape: z.ZodType<Shape>,
): Promise<Shape | Failure> {
	return shaped(await callGorgias(account, http, path), label, shape);
}
