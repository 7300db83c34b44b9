import type { Destination } from "~/connectors/connector";
import { type Delivering, Failure, type FrozenRequest, failed, type Http, type Mailer } from "~/connectors/connector";
import { type DeskAccount, deskAccount, renewedAccount } from "~/connectors/desk-account.server";
import { connectorOf } from "~/connectors/registry";
import { stopwatch } from "~/platform/clock";
import { sendMail } from "~/platform/mail.server";
import { shopOf } from "~/settings/shop.store.server";
import { pacedHttp } from "./pace.server";

/** Whoever asks the desk, and for what: a claimed delivery or update. */
type Errand = {
	shop: string;
	destination: Destination;
	handoffId: string;
	idempotencyKey: string;
	firstSentAt: Date | null;
	/** What the ticket was made of, where it exists already. */
	frozen?: FrozenRequest | null;
	/** The database's, so that a process whose own is wrong does no harm. */
	clock: () => Date;
	/** Makes sure that the claim still holds and goes on holding; throws when it does not. */
	keepClaim: () => Promise<void>;
};

export type Desk = { ask: <Result>(step: (to: Delivering) => Promise<Result | Failure>) => Promise<Result | Failure> };

/** The desk, ready to be asked. Tokens that it refuses are renewed once, and the question is put again. */
export async function openDesk(errand: Errand): Promise<Desk | Failure> {
	const { shop, destination, handoffId, idempotencyKey, firstSentAt, clock } = errand;
	const { settings } = await shopOf(shop);
	const opened = await deskAccount(shop, destination, settings);
	if (failed(opened)) return opened;
	let current: DeskAccount = opened;
	let renewed = false;
	const http = whileClaimed(errand);
	const delivering = (): Delivering => ({
		account: current.account,
		http,
		mail: mailer,
		idempotencyKey,
		handoffId,
		firstSentAt,
		frozen: errand.frozen,
		now: clock(),
	});
	return {
		ask: async (step) => {
			const answer = await step(delivering());
			const { renew } = connectorOf(destination).connection ?? {};
			if (!failed(answer) || answer.details.status !== 401 || renewed || !renew) return answer;
			renewed = true;
			const fresh = await renewedAccount(shop, destination, current.credentialVersion, settings);
			if (failed(fresh)) return fresh;
			current = fresh;
			return step(delivering());
		},
	};
}

/** Longer than one call with its wait, and far shorter than a lease. */
const freshForMs = 15_000;

/** No call goes out for a claim that may have passed to another worker: two would make two tickets. */
function whileClaimed({ shop, destination, keepClaim }: Errand): Http {
	const http = pacedHttp({ shop, destination });
	let sinceKept = stopwatch();
	return async (url, init) => {
		if (sinceKept() > freshForMs) {
			await keepClaim();
			sinceKept = stopwatch();
		}
		return http(url, init);
	};
}

const mailer: Mailer = async (mail) => {
	const mailed = await sendMail(mail);
	if (mailed.sent) return "done";
	if (mailed.why === "unreachable") return new Failure("unreachable", "The mail server could not be reached.");
	const why = mailed.why === "off" ? "this installation of Baton sends no mail" : "the mail server refused it";
	return new Failure("refused", `The mail to the helpdesk was not sent: ${why}.`);
};
