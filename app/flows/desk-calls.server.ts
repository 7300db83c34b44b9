import { connectorOf, destinations } from "~/connectors/registry";
import { findLineByKey } from "~/desk-news/desk-line.store.server";
import { now } from "~/platform/clock";
import { log } from "~/platform/log.server";
import { deskTells } from "./desk-tells.server";

/** A call of a webhook, as it came: the signature is of these very bytes. */
type DeskCall = { destination: string; key: string; headers: Headers; body: string };

/**
 * A desk calls the webhook that Baton set up there. Whose news these are is proven twice: by an address that only this
 * desk was given for this shop, and by the signature with the secret of this webhook. unknown: there is no such
 * address · refused: not signed by the desk, or too old · heard: whether anything of it was new or not
 */
export async function deskCalls({
	destination: named,
	key,
	headers,
	body,
}: DeskCall): Promise<"heard" | "unknown" | "refused"> {
	const destination = destinations.find((name) => name === named);
	const line = destination && (await findLineByKey(destination, key));
	if (!destination || !line?.webhook) return "unknown";
	const { news } = connectorOf(destination);
	const told = (await news?.receive?.({ headers, body }, line.webhook, now())) ?? null;
	if (!told) {
		log.warn({ shop: line.shop, destination }, "a call that a desk did not sign was refused");
		return "refused";
	}
	await deskTells(line.shop, destination, told);
	return "heard";
}
