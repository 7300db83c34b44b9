import { route, router } from "sandbox/http";
import { type CallKind, underFault } from "../faults";
import { bearerToken, json, type World } from "../world";
import type { Grant, ZendeskAccount } from "./account";
import { type Call, listPage } from "./call";
import * as errors from "./errors";
import { countCall } from "./limits";
import { askConsent, takeConsent } from "./oauth-page";
import { expired, issueToken } from "./oauth-tokens";
import { userOf } from "./people";
import { updateTicket } from "./ticket-update";
import { createTicket, listComments, listTickets, showManyTickets, showTicket } from "./tickets";
import { createUpload } from "./uploads";
import { upsets } from "./upsets";
import { anonymousUser, createOrUpdateUser, showUser } from "./users";
import { createWebhook, deleteWebhook, listWebhooks, showSigningSecret, showWebhook } from "./webhooks";

const faultRetrySeconds = 2;

const refusals = {
	"401": errors.invalidToken,
	"403": errors.forbidden,
	"422": () => errors.requesterSuspended("The shopper"),
	"429": () => errors.tooMany(faultRetrySeconds),
	"500": errors.broken,
};

/** Answers a request to `https://{subdomain}.zendesk.com/…`. */
export async function answerZendesk(world: World, accounts: ZendeskAccount[], given: Request): Promise<Response> {
	const url = new URL(given.url);
	url.pathname = url.pathname.replace(/\.json$/, "");
	const request = new Request(url, given);
	const account = accounts.find((candidate) => `${candidate.subdomain}.zendesk.com` === url.hostname);
	if (!account) return errors.noSuchAccount();
	const asked = `${request.method} ${url.pathname}`;
	if (asked === "GET /oauth/authorizations/new") return askConsent(account, url);
	if (asked === "POST /oauth/authorizations") return takeConsent(world, account, request);
	if (asked === "POST /oauth/tokens")
		return underFault(world.faults.zendesk, "token", request, refusals, world.slowMs, () =>
			issueToken(world, account, request),
		);
	if (!url.pathname.startsWith("/api/v2/")) return errors.noSuchAccount();
	return underFault(world.faults.zendesk, kindOf(request.method, url.pathname), request, refusals, world.slowMs, () =>
		answerApi(world, account, request, url),
	);
}

function kindOf(method: string, path: string): CallKind {
	if (method === "GET") return "read";
	return method === "POST" && path === "/api/v2/tickets" ? "create" : "write";
}

async function answerApi(world: World, account: ZendeskAccount, request: Request, url: URL): Promise<Response> {
	const upset = account.upsets.shift();
	if (upset) return upsets[upset]();
	const counted = countCall(account, world.now());
	const response = counted.tooMany
		? errors.tooMany(counted.resetSeconds)
		: await answerAuthenticated(world, account, request, url);
	for (const [name, value] of counted.headers) response.headers.set(name, value);
	if (request.method === "GET" && url.pathname === "/api/v2/tickets")
		response.headers.set("zendesk-ratelimit-tickets-index", "total=100; remaining=99; resets=41");
	return response;
}

async function answerAuthenticated(world: World, account: ZendeskAccount, request: Request, url: URL) {
	// Open to anyone, so that a 200 alone proves nothing.
	if (url.pathname === "/api/v2/users/me" && !request.headers.has("authorization")) return anonymousUser();
	const token = bearerToken(request);
	if (!token) return errors.notAuthenticated();
	const grant = account.grants.find((candidate) => candidate.accessToken === token);
	if (!grant || expired(world, grant.accessExpiresAt)) return errors.invalidToken();
	const user = userOf(account, grant.userId);
	if (!user || user.suspended || !allowed(grant, request.method, url.pathname)) return errors.forbidden();
	return (await answerCall({ world, account, user, request, url }, grant)) ?? errors.notFound();
}

/** `read`, `write`, or the fine scope of the thing (`tickets:write`). Whoever may write may not read by that alone. */
function allowed(grant: Grant, method: string, path: string): boolean {
	const right = method === "GET" ? "read" : "write";
	const thing = path.split("/")[3] ?? "";
	const named = thing === "uploads" || thing === "groups" || thing === "ticket_fields" ? "tickets" : thing;
	if (thing === "oauth" || path === "/api/v2/users/me") return true;
	return grant.scope.split(" ").some((scope) => scope === right || scope === `${named}:${right}`);
}

function answerCall(call: Call, grant: Grant): Promise<Response | null> {
	const { account, url, user } = call;
	const answers = router([
		route("GET", "/api/v2/users/me", () => showUser(account, user)),
		route("POST", "/api/v2/users/create_or_update", () => createOrUpdateUser(call)),
		route("GET", "/api/v2/users/:id", (_, { id }) => {
			const found = userOf(account, Number(id));
			return found ? showUser(account, found) : null;
		}),
		route("POST", "/api/v2/tickets", () => createTicket(call)),
		route("GET", "/api/v2/tickets", () => listTickets(call)),
		route("GET", "/api/v2/tickets/show_many", () => showManyTickets(call)),
		route("GET", "/api/v2/tickets/:id", (_, { id }) => showTicket(call, id)),
		route("PUT", "/api/v2/tickets/:id", (_, { id }) => updateTicket(call, id)),
		route("GET", "/api/v2/tickets/:id/comments", (_, { id }) => listComments(call, id)),
		route("POST", "/api/v2/uploads", () => createUpload(call)),
		route("GET", "/api/v2/webhooks", () => listWebhooks(call)),
		route("POST", "/api/v2/webhooks", () => createWebhook(call)),
		route("GET", "/api/v2/webhooks/:id", (_, { id }) => showWebhook(call, id)),
		route("DELETE", "/api/v2/webhooks/:id", (_, { id }) => deleteWebhook(call, id)),
		route("GET", "/api/v2/webhooks/:id/signing_secret", (_, { id }) => showSigningSecret(call, id)),
		route("GET", "/api/v2/groups", () => json(listPage("groups", account.groups, url))),
		route("GET", "/api/v2/ticket_fields", () => json(listPage("ticket_fields", account.fields, url))),
		route("GET", "/api/v2/oauth/tokens/current", () =>
			json({ token: { id: grant.id, scopes: grant.scope.split(" ") } }),
		),
		route("DELETE", "/api/v2/oauth/tokens/:id", (_, { id }) =>
			revoke(account, id === "current" ? grant.id : Number(id)),
		),
	]);
	return answers(call.request);
}

function revoke(account: ZendeskAccount, id: number): Response | null {
	if (!account.grants.some((grant) => grant.id === id)) return null;
	account.grants = account.grants.filter((grant) => grant.id !== id);
	return new Response(null, { status: 204 });
}
