import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { oauthClient } from "~/platform/env.server";
import { outboundFetch } from "~/platform/outbound.server";
import type { Settings } from "~/settings/settings";
import type { OAuthClient } from "./connection";
import { type OpenConnection, openConnection, renewUnderLock } from "./connection.store.server";
import { type Account, type Destination, Failure, failed, type Http } from "./connector";
import { connectorOf, deskHosts } from "./registry";

export const deskHttp: Http = (url, init) => outboundFetch(url, init, deskHosts);

/** Tokens that end within this time are renewed before they are used. */
const renewAheadSeconds = 60;

/** Baton's own OAuth client at the desk, or null when the environment names none. */
export function clientOf(destination: Destination): OAuthClient | null {
	const prefix = connectorOf(destination).connection?.oauth?.clientEnv;
	return prefix ? oauthClient(prefix) : null;
}

export type DeskAccount = { account: Account; credentialVersion: number };

/**
 * The connected account, ready for calls: tokens that are about to end are renewed first. `settings` bring what the
 * merchant set for the desk besides the connection.
 */
export async function deskAccount(
	shop: string,
	destination: Destination,
	settings: Settings | null = null,
): Promise<DeskAccount | Failure> {
	const { connection: how, label } = connectorOf(destination);
	const connection = await openConnection(shop, destination);
	if (!how || !connection) return new Failure("auth", `${label} is not connected. Connect it in Settings.`);
	const due = how.renewAt?.(connection.credentials);
	if (!due || due.getTime() > now().getTime() + renewAheadSeconds * 1000)
		return toAccount(destination, connection, settings);
	return renewedAccount(shop, destination, connection.credentialVersion, settings);
}

/** The account with new tokens, after the desk refused those of `seenVersion`. */
export async function renewedAccount(
	shop: string,
	destination: Destination,
	seenVersion: number,
	settings: Settings | null = null,
): Promise<DeskAccount | Failure> {
	const { connection: how, label } = connectorOf(destination);
	if (!how?.renew) return new Failure("auth", `${label} no longer accepts Baton's credentials. Connect it again.`);
	const renew = how.renew;
	const seen = { destination, credentialVersion: seenVersion };
	const renewed = await inTransaction((tx) =>
		renewUnderLock(tx, shop, seen, (open) => renew(toAccount(destination, open, null).account, deskHttp, now())),
	);
	return failed(renewed) ? renewed : toAccount(destination, renewed, settings);
}

function toAccount(destination: Destination, open: OpenConnection, settings: Settings | null): DeskAccount {
	return {
		account: {
			client: clientOf(destination),
			details: { ...open.details, ...settings?.desks[destination] },
			credentials: connectorOf(destination).connection?.credentials.parse(open.credentials),
		},
		credentialVersion: open.credentialVersion,
	};
}
