import { type Account, type Destination, Failure, failed } from "~/connectors/connector";
import { clientOf, deskHttp } from "~/connectors/desk-account.server";
import { connectorOf } from "~/connectors/registry";
import { type Farewell, findFarewell, forgetFarewell, keepRenewed, takeLeave } from "~/desk-news/farewell.store.server";
import { hours, now } from "~/platform/clock";
import { inTransaction, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";

/** A desk that cannot be told within this time is not told: its secrets are deleted all the same. */
const patienceMs = hours(3);

/** Takes a desk out of use at once, and promises that the desk is told. */
export async function promiseToLeave(tx: Tx, shop: string, destination: Destination): Promise<void> {
	const farewellId = await takeLeave(tx, shop, destination, now());
	if (farewellId) await enqueue(tx, "leave-desk", { shop, farewellId });
}

/** Takes the webhook down, gives the access back, and forgets the secrets. A throw means "again, later". */
export async function leaveDesk({ shop, farewellId }: { shop: string; farewellId: string }): Promise<void> {
	const farewell = await findFarewell(shop, farewellId);
	if (!farewell) return;
	const told = await tell(farewell);
	const passing = failed(told) && (told.kind === "busy" || told.kind === "unreachable");
	if (passing && now().getTime() - farewell.createdAt.getTime() < patienceMs)
		throw new Error("The desk could not be told yet");
	if (failed(told)) log.warn({ shop, destination: farewell.destination, kind: told.kind }, "a desk was left untold");
	await inTransaction((tx) => forgetFarewell(tx, shop, farewellId));
}

async function tell(farewell: Farewell): Promise<"done" | Failure> {
	const { connection, news } = connectorOf(farewell.destination);
	const account = await usable(farewell);
	if (failed(account)) return account;
	const silenced =
		farewell.webhook && news?.unsubscribe ? await news.unsubscribe(account, deskHttp, farewell.webhook) : "done";
	const revoked = (await connection?.revoke?.(account, deskHttp)) ?? "done";
	return failed(revoked) ? revoked : silenced;
}

/** The account as it was; tokens that have ended are renewed, so that they can be given back. */
async function usable(farewell: Farewell): Promise<Account | Failure> {
	const { destination, details, credentials } = farewell;
	const { connection, label } = connectorOf(destination);
	if (!connection) return new Failure("gone", `${label} is built in.`);
	const account: Account = {
		client: clientOf(destination),
		details,
		credentials: connection.credentials.parse(credentials),
	};
	const due = connection.renewAt?.(account.credentials);
	if (!due || due > now() || !connection.renew) return account;
	const renewed = await connection.renew(account, deskHttp, now());
	if (failed(renewed)) return renewed;
	await inTransaction((tx) => keepRenewed(tx, farewell, renewed));
	return { ...account, credentials: renewed };
}
