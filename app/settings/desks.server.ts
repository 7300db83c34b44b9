import type { ConnectionForm, FormField } from "~/connectors/connection";
import { findConnection } from "~/connectors/connection.store.server";
import type { Destination } from "~/connectors/connector";
import { clientOf } from "~/connectors/desk-account.server";
import { connectorOf, destinations } from "~/connectors/registry";
import type { Tx } from "~/platform/db.server";
import type { DeskState } from "./handoff-gate";

/** A destination as the settings page shows it; no secret in it. */
export type Desk = {
	destination: Destination;
	label: string;
	/** What happens with a conversation there. */
	description: string;
	/** live: people answer in the bubble · email: the desk mails the shopper */
	answersBy: "live" | "email";
	state: DeskState;
	account: { name: string; url: string; role: string | null } | null;
	/** Why the desk no longer accepts Baton. */
	error: string | null;
	/** ISO 8601 */
	provenAt: string | null;
	/** What the merchant reads before he connects it. */
	explains: string[];
	/** How it can be connected. */
	ways: { oauth?: ConnectionForm; key?: ConnectionForm; code?: ConnectionForm };
	/** What can be set besides. */
	fields: FormField[];
	/** Where the merchant finds the ids of the desk's own ticket fields; null: it has none to fill. */
	fieldsHelp: string | null;
	/** Those that the merchant has filled and the desk would not take. */
	refusedFields: string[];
};

export async function deskOf(shop: string, destination: Destination, tx?: Tx): Promise<Desk> {
	const { label, description, answersBy, connection, settings, ticketFields } = connectorOf(destination);
	const bare = {
		...{ destination, label, description, answersBy },
		...{ account: null, error: null, provenAt: null },
		explains: connection?.explains ?? [],
		ways: {
			oauth: clientOf(destination) ? connection?.oauth?.form : undefined,
			key: connection?.key?.form,
			code: connection?.code?.form,
		},
		fields: settings?.fields ?? [],
		fieldsHelp: ticketFields?.help ?? null,
		refusedFields: [],
	};
	if (!connection) return { ...bare, state: "built-in" };
	const found = await findConnection(shop, destination, tx);
	if (!found) return { ...bare, state: "unconnected" };
	return {
		...bare,
		state: found.state === "connected" ? "connected" : "broken",
		account: { name: found.accountName, url: found.accountUrl, role: found.details.role ?? null },
		error: found.error,
		refusedFields: found.refusedFields,
		provenAt: found.provenAt.toISOString(),
	};
}

export const desksOf = (shop: string): Promise<Desk[]> =>
	Promise.all(destinations.map((destination) => deskOf(shop, destination)));
