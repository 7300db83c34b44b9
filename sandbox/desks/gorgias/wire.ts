import { route, router } from "sandbox/http";
import { type CallKind, underFault } from "../faults";
import { basicCredentials, bearerToken, json, type World } from "../world";
import type { GorgiasAccount } from "./account";
import { createCustomer, listCustomers, setCustomerData } from "./customers";
import * as errors from "./errors";
import { createIntegration, deleteIntegration, listIntegrations, updateIntegration } from "./integrations";
import { countCall } from "./limits";
import { askConsent, issueToken, takeConsent } from "./oauth";
import {
	type Call,
	createMessage,
	createTicket,
	findTicket,
	listMessages,
	listOf,
	listTickets,
	updateTicket,
} from "./tickets";

const faultRetrySeconds = 2;

const refusals = {
	"401": errors.notAuthenticated,
	"403": errors.forbidden,
	// Gorgias knows no 422: what it refuses, it refuses with a 400.
	"422": () => errors.gorgiasError(400, "Failed to create ticket", { customer: ["This customer is blocked."] }),
	"429": () => errors.tooMany(faultRetrySeconds),
	"500": errors.broken,
};

/** Answers a request to `https://{domain}.gorgias.com/…`. */
export async function answerGorgias(world: World, accounts: GorgiasAccount[], given: Request): Promise<Response> {
	const url = new URL(given.url);
	// Gorgias takes its addresses with and without the last slash.
	url.pathname = url.pathname.replace(/(?<=.)\/$/, "");
	const request = new Request(url, given);
	const account = accounts.find((candidate) => `${candidate.domain}.gorgias.com` === url.hostname);
	if (!account) return new Response("<h1>This helpdesk doesn't exist</h1>", { status: 404, headers: htmlType });
	const under = (kind: CallKind, work: () => Promise<Response>) =>
		underFault(world.faults.gorgias, kind, request, refusals, world.slowMs, work);
	const asked = `${request.method} ${url.pathname}`;
	if (asked === "GET /oauth/authorize") return askConsent(account, url);
	if (asked === "POST /oauth/authorize") return takeConsent(world, account, request);
	if (asked === "POST /oauth/token") return under("token", () => issueToken(world, account, request));
	const kind = request.method === "GET" ? "read" : asked === "POST /api/tickets" ? "create" : "write";
	return under(kind, () => answerApi({ world, account, request, url }));
}

const htmlType = { "content-type": "text/html; charset=utf-8" };

async function answerApi(call: Call): Promise<Response> {
	const caller = callerOf(call);
	if (!caller) return errors.notAuthenticated();
	const counted = countCall(call.account, caller.by, call.world.now());
	const response = counted.tooMany
		? errors.tooMany(counted.retryAfterSeconds)
		: allowed(caller.scope, call)
			? ((await answerCall(call)) ?? errors.notFound())
			: errors.forbidden();
	response.headers.set("x-gorgias-account-api-call-limit", counted.header);
	return response;
}

/** Who calls: an app with an access token, or anyone with an API key, which may do everything. */
function callerOf({ world, account, request }: Call): { by: "oauth" | "key"; scope: string } | null {
	const basic = basicCredentials(request);
	if (basic && account.apiKeys.some(({ email, key }) => email === basic.user && key === basic.password))
		return { by: "key", scope: "write:all" };
	const token = bearerToken(request);
	const grant = token && account.grants.find((candidate) => candidate.accessToken === token);
	return grant && world.now() < new Date(grant.accessExpiresAt) ? { by: "oauth", scope: grant.scope } : null;
}

function allowed(scope: string, { request, url }: Call): boolean {
	const right = request.method === "GET" ? "read" : "write";
	const named = url.pathname.split("/")[2] ?? "";
	const thing = named === "messages" ? "tickets" : named.replace("-", "_");
	return scope.split(" ").some((given) => given === "write:all" || given === `${thing}:${right}`);
}

function answerCall(call: Call): Promise<Response | null> {
	const { account, url } = call;
	const answers = router([
		route("GET", "/api/account", () => json(accountShown(account))),
		route("GET", "/api/account/settings", () => json(settingsShown(url))),
		route("GET", "/api/custom-fields", () => json(listOf(account.customFields, url))),
		route("GET", "/api/users", () => json(listOf(account.users, url))),
		route("GET", "/api/integrations", () => listIntegrations(call)),
		route("POST", "/api/integrations", () => createIntegration(call)),
		route("PUT", "/api/integrations/:id", (_, { id }) => updateIntegration(call, id)),
		route("DELETE", "/api/integrations/:id", (_, { id }) => deleteIntegration(call, id)),
		route("GET", "/api/customers", () => listCustomers(call)),
		route("POST", "/api/customers", () => createCustomer(call)),
		route("PUT", "/api/customers/:id/data", (_, { id }) => setCustomerData(call, id)),
		route("GET", "/api/tickets", () => listTickets(call)),
		route("POST", "/api/tickets", () => createTicket(call)),
		route("GET", "/api/tickets/:id", (_, { id }) => {
			const ticket = findTicket(account, id);
			return ticket ? json(ticket) : null;
		}),
		route("PUT", "/api/tickets/:id", (_, { id }) => updateTicket(call, id)),
		route("GET", "/api/messages", () => listMessages(call)),
		route("GET", "/api/tickets/:id/messages", (_, { id }) => {
			const ticket = findTicket(account, id);
			return ticket ? json(listOf(ticket.messages, url)) : null;
		}),
		route("POST", "/api/tickets/:id/messages", (_, { id }) => createMessage(call, id)),
	]);
	return answers(call.request);
}

const accountShown = (account: GorgiasAccount) => ({
	domain: account.domain,
	status: { status: account.deactivatedAt ? "deactivated" : "active", notification: null },
	created_datetime: "2024-03-01T09:00:00+00:00",
	deactivated_datetime: account.deactivatedAt,
	settings: [],
});

const businessHours = {
	id: 21,
	type: "business-hours",
	data: {
		timezone: "Europe/Oslo",
		business_hours: [{ days: "1,2,3,4,5", from_time: "09:00", to_time: "17:00" }],
	},
};

function settingsShown(url: URL) {
	const type = url.searchParams.get("type");
	return listOf(type && type !== businessHours.type ? [] : [businessHours], url);
}
