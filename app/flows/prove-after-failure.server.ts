import { findConnection } from "~/connectors/connection.store.server";
import { type Destination, Failure } from "~/connectors/connector";
import { connectorOf } from "~/connectors/registry";
import type { Parked } from "~/delivery/due-work.store.server";
import { verifyConnection } from "./verify-connections.server";

type Refused = { shop: string; destination: Destination; errorMessage: string | null };

/**
 * A desk refused Baton's credentials. Does it refuse them altogether? One that does gets nothing more until it is
 * proven again; one that does not has something against this request alone.
 */
export async function proofAfter({ shop, destination }: Refused): Promise<"connected" | "broken" | "unknown" | "none"> {
	if (!(await findConnection(shop, destination))) return "none";
	return verifyConnection({ shop, destination });
}

/** Why nothing was sent, for the merchant. */
export async function whyParked({ shop, destination, errorMessage }: Refused, parked: Parked): Promise<Failure> {
	const { label } = connectorOf(destination);
	if (parked === "unreachable")
		return new Failure("unreachable", errorMessage ?? `${label} has not answered for more than ten minutes.`);
	const connection = await findConnection(shop, destination);
	return new Failure("auth", connection?.error ?? `${label} no longer accepts Baton's credentials. Connect it again.`);
}
