import { randomBytes } from "node:crypto";
import { z } from "zod";
import { consentPage, consentRefused } from "../pages/consent";
import type { World } from "../world";
import type { ZendeskAccount } from "./account";
import { adminOf } from "./people";

const codeValidMs = 120_000;

const authorization = z
	.object({
		response_type: z.literal("code", "response_type must be code"),
		client_id: z.string("client_id is missing"),
		redirect_uri: z.url("redirect_uri is missing or not an address"),
		scope: z.string().min(1, "scope is missing").default("read write"),
		state: z.string().default(""),
		code_challenge: z
			.string()
			.regex(/^[A-Za-z0-9_-]{43}$/, "code_challenge must be base64url of a SHA-256")
			.optional(),
		code_challenge_method: z.literal("S256", "code_challenge_method must be S256").optional(),
	})
	.refine(
		(asked) => !asked.code_challenge === !asked.code_challenge_method,
		"PKCE needs code_challenge and its method",
	);

/** GET oauth/authorizations/new: the consent page */
export function askConsent(account: ZendeskAccount, url: URL): Response {
	const given = Object.fromEntries(url.searchParams);
	const asked = authorization.safeParse(given);
	if (!asked.success)
		return consentRefused("Zendesk", asked.error.issues[0]?.message ?? "The request is not complete.");
	const client = account.clients.find((candidate) => candidate.id === asked.data.client_id);
	if (!client) return consentRefused("Zendesk", `No such client: ${asked.data.client_id}`);
	return consentPage({
		desk: "Zendesk",
		accountName: `${account.subdomain}.zendesk.com`,
		person: adminOf(account).name,
		clientName: client.name,
		scopes: asked.data.scope.split(" "),
		action: "../authorizations",
		hidden: given,
	});
}

/** POST oauth/authorizations: the answer, sent back to the app */
export async function takeConsent(world: World, account: ZendeskAccount, request: Request): Promise<Response> {
	const form = Object.fromEntries(new URLSearchParams(await request.text()));
	const asked = authorization.safeParse(form);
	if (!asked.success || !account.clients.some((client) => client.id === asked.data.client_id))
		return consentRefused("Zendesk", "The request is not complete.");
	const back = new URL(asked.data.redirect_uri);
	if (form.decision === "allow") back.searchParams.set("code", newCode(world, account, asked.data));
	else {
		back.searchParams.set("error", "access_denied");
		back.searchParams.set("error_description", "The end-user or authorization server denied the request.");
	}
	if (asked.data.state) back.searchParams.set("state", asked.data.state);
	return new Response(null, { status: 302, headers: { location: back.href } });
}

function newCode(world: World, account: ZendeskAccount, asked: z.infer<typeof authorization>): string {
	const code = randomBytes(24).toString("base64url");
	account.codes.push({
		code,
		clientId: asked.client_id,
		redirectUri: asked.redirect_uri,
		scope: asked.scope,
		challenge: asked.code_challenge ?? null,
		expiresAt: new Date(world.now().getTime() + codeValidMs).toISOString(),
	});
	return code;
}
