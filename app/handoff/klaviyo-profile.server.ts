import { failed } from "~/connectors/connector";
import { deskAccount } from "~/connectors/desk-account.server";
import { findProfileId, klaviyoCredentials, type ProfileMark } from "~/connectors/klaviyo/client";
import { pacedHttp } from "~/delivery/pace.server";
import { seconds } from "~/platform/clock";
import { log } from "~/platform/log.server";
import type { Packet } from "./packet";

/** All of it: reading the connection, renewing, asking. A handoff does not wait longer for an id. */
const budgetMs = seconds(2);

type Found = Pick<Packet["shopper"], "klaviyoProfileId" | "klaviyoProfileFrom">;
const none: Found = { klaviyoProfileId: null };

/**
 * The shopper's profile in Klaviyo, where the shop has connected it: by the e-mail, else by the exchange id that
 * Klaviyo's own script left in the browser, which is the browser's word. Whatever goes wrong, and however slow it is,
 * there is an answer within two seconds: none.
 */
export async function klaviyoProfileOf(
	shop: string,
	shopper: { email: string; exchangeId: string | undefined },
): Promise<Found> {
	const givenUp = AbortSignal.timeout(budgetMs);
	try {
		return await Promise.race([lookUp(shop, shopper, givenUp), abandoned(givenUp)]);
	} catch (error) {
		log.warn({ shop, error }, "Klaviyo could not be asked about a shopper");
		return none;
	}
}

async function lookUp(
	shop: string,
	{ email, exchangeId }: { email: string; exchangeId: string | undefined },
	signal: AbortSignal,
): Promise<Found> {
	if (!email && !exchangeId) return none;
	const desk = await deskAccount(shop, "klaviyo");
	if (failed(desk)) return none;
	const account = { ...desk.account, credentials: klaviyoCredentials.parse(desk.account.credentials) };
	const http = pacedHttp({ shop, destination: "klaviyo" });
	const idBy = async (mark: ProfileMark) => {
		const found = await findProfileId(account, http, mark, signal);
		return failed(found) ? null : found;
	};
	const byEmail = email ? await idBy({ email }) : null;
	if (byEmail) return { klaviyoProfileId: byEmail, klaviyoProfileFrom: "email" };
	const byBrowser = exchangeId ? await idBy({ exchangeId }) : null;
	return byBrowser ? { klaviyoProfileId: byBrowser, klaviyoProfileFrom: "browser" } : none;
}

const abandoned = (signal: AbortSignal): Promise<Found> =>
	new Promise((resolve) => signal.addEventListener("abort", () => resolve(none), { once: true }));
