import { type Delivering, type Failure, type FrozenRequest, failed, type Ticket } from "~/connectors/connector";
import type { ZendeskAccount, ZendeskCredentials } from "~/connectors/zendesk/client";
import { zendesk } from "~/connectors/zendesk/zendesk";
import type { Packet } from "~/handoff/packet";
import { now } from "~/platform/clock";
import { connectedZendesk } from "./desk-accounts";
import { desks, desksUrl, wireHttp } from "./desks";
import { fullPacket } from "./packet";

type Sent = { method: string; path: string; headers: Headers; body: string };

export type AtZendesk = {
	desk: Delivering<ZendeskCredentials>;
	packet: Packet;
	/** Every request since, in order. */
	sent: Sent[];
	frozen: FrozenRequest;
};

let handoffs = 0;

/** The stand-in's account. */
export const northpine = () => {
	const [account] = desks.state.zendesk;
	if (!account) throw new Error("There is no Zendesk account");
	return account;
};

/** A handoff that is about to be sent to northpine.zendesk.com: its request is frozen already. */
export async function atZendesk(change: (packet: Packet) => void = () => {}): Promise<AtZendesk> {
	handoffs += 1;
	const handoffId = `handoff_z${handoffs}`;
	const packet = fullPacket(handoffId);
	change(packet);
	const sent: Sent[] = [];
	const desk: Delivering<ZendeskCredentials> = {
		account: await connectedZendesk(),
		http: (url, init = {}) => {
			const { pathname, search } = new URL(url);
			const body = typeof init.body === "string" ? init.body : "";
			sent.push({ method: init.method ?? "GET", path: pathname + search, headers: new Headers(init.headers), body });
			return wireHttp(url, init);
		},
		mail: async () => "done",
		idempotencyKey: `key_${handoffId}`,
		handoffId,
		firstSentAt: null,
		now: now(),
	};
	const frozen = good(await zendesk.prepare?.(packet, desk));
	sent.splice(0);
	return { desk, packet, sent, frozen };
}

/** A ticket that was made of a handoff, with its private note. */
export async function ticketAtZendesk(change?: (packet: Packet) => void): Promise<AtZendesk & { ticket: Ticket }> {
	const at = await atZendesk(change);
	const ticket = good(await zendesk.create?.(at.frozen, at.desk));
	good(await zendesk.finish?.(ticket, at.frozen, at.desk));
	at.sent.splice(0);
	return { ...at, ticket };
}

/** The ticket as the stand-in keeps it. */
export function kept({ remoteId }: Ticket) {
	const found = northpine().tickets.find(({ id }) => String(id) === remoteId);
	if (!found) throw new Error(`There is no ticket ${remoteId}`);
	return found;
}

/** An agent answers or solves on the desk's page. */
export const atDesk = ({ remoteId }: Ticket, what: "replies" | "solve", form: Record<string, string> = {}) =>
	fetch(`${desksUrl}/desks/zendesk/tickets/${remoteId}/${what}`, {
		method: "POST",
		body: new URLSearchParams({ kind: "public", ...form }),
		redirect: "manual",
	});

/** The account as an agent's, not an admin's, with a token of client_credentials. */
export async function asAgent(scope?: string): Promise<ZendeskAccount> {
	const account = northpine();
	const agent = account.users.find(({ role }) => role === "agent");
	account.clients.push({ id: "agents-client", secret: "agents-secret", name: "Agents", userId: agent?.id });
	const answer = await wireHttp("https://northpine.zendesk.com/oauth/tokens", {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({
			grant_type: "client_credentials",
			client_id: "agents-client",
			client_secret: "agents-secret",
			scope: scope ?? "read write",
		}),
	});
	const { access_token: accessToken } = (await answer.json()) as { access_token: string };
	const credentials = { accessToken, refreshToken: null, expiresAt: null, clientId: null, clientSecret: null };
	return { client: null, details: { subdomain: "northpine" }, credentials };
}

/** The result; a failure where none should be fails the test with its words. */
export function good<Result>(result: Result | Failure | undefined): Result {
	if (result === undefined) throw new Error("The connector can't do this");
	if (failed(result)) throw new Error(`${result.kind}: ${result.message}`);
	return result as Result;
}
