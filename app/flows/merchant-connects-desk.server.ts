import type { z } from "zod";
import type { Proof } from "~/connectors/connection";
import { findConnection, saveConnection } from "~/connectors/connection.store.server";
import { type Account, type Destination, Failure, failed } from "~/connectors/connector";
import { clientOf, deskHttp } from "~/connectors/desk-account.server";
import { keepAttempt, takeAttempt } from "~/connectors/oauth-attempt.store.server";
import { connectorOf } from "~/connectors/registry";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { newSecret, sha256 } from "~/platform/ids.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { promiseToLeave } from "./leave-desk.server";
import { promiseToListen } from "./listen-to-desk.server";

/** What the merchant is told when it did not work; `field` names the input that is wrong, if one is. */
export type Refused = { ok: false; message: string; field?: string };
export type Connected = { ok: true; shop: string; destination: Destination; accountName: string };

/** Where desks send the popup back to. */
const callbackUrl = () => new URL("/connect/callback", env().SHOPIFY_APP_URL).href;

/**
 * The first half of a connection by OAuth: `url` is for the popup. `state` ties what comes back to this shop, and to
 * the browser that started it, if the caller keeps it there.
 */
export async function startConnecting(asked: {
	shop: string;
	destination: Destination;
	input: Record<string, string>;
}): Promise<{ ok: true; url: string; state: string } | Refused> {
	const { label, connection } = connectorOf(asked.destination);
	const client = clientOf(asked.destination);
	if (!connection?.oauth) return refused(`${label} is not connected this way.`);
	if (!client) return refused(`This installation of Baton has no OAuth client for ${label}. Ask who runs it.`);
	const input = connection.oauth.input.safeParse(asked.input);
	if (!input.success) return wrongInput(input.error);
	const codeVerifier = newSecret();
	const codeChallenge = Buffer.from(sha256(codeVerifier), "hex").toString("base64url");
	const start = { state: newSecret(), codeVerifier, codeChallenge, redirectUri: callbackUrl(), input: input.data };
	await inTransaction((tx) => keepAttempt(tx, asked.shop, asked.destination, start, now()));
	return { ok: true, url: connection.oauth.authorizeUrl({ ...start, client }), state: start.state };
}

/** What the desk sent the popup back with. */
export type Callback = { state: string; code: string | null; error: string | null };

/** The second half: code → credentials → proof. Saved only when the desk has proven that tickets can be made. */
export async function finishConnecting({ state, code, error }: Callback): Promise<Connected | Refused> {
	const attempt = await inTransaction((tx) => takeAttempt(tx, state, now()));
	if (!attempt) return refused("This connection was not started here, or more than ten minutes ago. Start it again.");
	const { shop, destination, start } = attempt;
	const { label, connection } = connectorOf(destination);
	const client = clientOf(destination);
	if (error || !code) return refused(`${label} was not connected: the access was not granted.`);
	if (!connection?.oauth || !client) return refused(`${label} is not connected this way.`);
	const credentials = await connection.oauth.finish({ ...start, client }, code, deskHttp, now());
	if (failed(credentials)) return refused(credentials.message);
	return proveAndSave(shop, destination, { client, details: start.input, credentials });
}

/** A connection by a key that the merchant pasted: one step. */
export async function connectWithKey(asked: {
	shop: string;
	destination: Destination;
	input: Record<string, string>;
}): Promise<Connected | Refused> {
	const { label, connection } = connectorOf(asked.destination);
	if (!connection?.key) return refused(`${label} is not connected with a key.`);
	const input = connection.key.input.safeParse(asked.input);
	if (!input.success) return wrongInput(input.error);
	const typed = { client: clientOf(asked.destination), ...connection.key.toCredentials(input.data) };
	const account = await withTokens(asked.destination, typed);
	return failed(account) ? refused(account.message) : proveAndSave(asked.shop, asked.destination, account);
}

/** What was typed may be no more than the right to ask for tokens: then they are asked for now. */
async function withTokens(destination: Destination, account: Account): Promise<Account | Failure> {
	const { connection } = connectorOf(destination);
	const due = connection?.renewAt?.(account.credentials);
	if (!connection?.renew || !due || due > now()) return account;
	const credentials = await connection.renew(account, deskHttp, now());
	return failed(credentials) ? credentials : { ...account, credentials };
}

/** Saved with the promise to hear what becomes of its tickets; another account of the same desk is left for good. */
export async function proveAndSave(
	shop: string,
	destination: Destination,
	account: Account,
): Promise<Connected | Refused> {
	const proof: Proof | Failure =
		(await connectorOf(destination).connection?.verify(account, deskHttp)) ??
		new Failure("refused", "There is nothing to connect.");
	if (failed(proof)) return refused(proof.message);
	const { credentials, details } = account;
	await inTransaction(async (tx) => {
		const before = await findConnection(shop, destination, tx);
		if (before && before.accountUrl !== proof.accountUrl) await promiseToLeave(tx, shop, destination);
		await saveConnection(tx, shop, destination, { proof, credentials, details, at: now() });
		await promiseToListen(tx, shop, destination);
		await wake(tx, inboxTopic(shop));
	});
	return { ok: true, shop, destination, accountName: proof.accountName };
}

export const refused = (message: string): Refused => ({ ok: false, message });

export function wrongInput(error: z.ZodError): Refused {
	const [issue] = error.issues;
	return { ok: false, message: issue?.message ?? "Check what you typed.", field: issue?.path.map(String).join(".") };
}
