import { findConnection } from "~/connectors/connection.store.server";
import { type Destination, destinations } from "~/connectors/connector";
import { connectorOf } from "~/connectors/registry";
import type { Tx } from "~/platform/db.server";
import type { DeskState } from "./handoff-gate";

/** A destination as the settings page shows it; no secret in it. */
export type Desk = {
	destination: Destination;
	label: string;
	/** live: people answer in the bubble · email: the desk mails the shopper */
	answersBy: "live" | "email";
	state: DeskState;
	account: { name: string; url: string; role: string | null } | null;
	/** Why the desk no longer accepts Baton. */
	error: string | null;
	/** ISO 8601 */
	provenAt: string | null;
	/** How it can be connected. */
	ways: { oauth: boolean; key: boolean };
};

export async function deskOf(shop: string, destination: Destination, tx?: Tx): Promise<Desk> {
	const { label, answersBy, connection } = connectorOf(destination);
	const ways = { oauth: connection?.oauth !== undefined, key: connection?.key !== undefined };
	const bare = { destination, label, answersBy, account: null, error: null, provenAt: null, ways };
	if (!connection) return { ...bare, state: "built-in" };
	const found = await findConnection(shop, destination, tx);
	if (!found) return { ...bare, state: "unconnected" };
	return {
		...bare,
		state: found.state === "connected" ? "connected" : "broken",
		account: { name: found.accountName, url: found.accountUrl, role: found.details.role ?? null },
		error: found.error,
		provenAt: found.provenAt.toISOString(),
	};
}

export const desksOf = (shop: string): Promise<Desk[]> =>
	Promise.all(destinations.map((destination) => deskOf(shop, destination)));
