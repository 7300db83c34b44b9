import { type DeskNews, type Destination, type Failure, failed, type Http, type Ticket } from "~/connectors/connector";
import { deskAccount, renewedAccount } from "~/connectors/desk-account.server";
import { connectorOf, destinations } from "~/connectors/registry";
import { pacedHttp } from "~/delivery/pace.server";
import { findLine, takeDueLines, wasHeard, wasNotHeard } from "~/desk-news/desk-line.store.server";
import { askedAgainMs } from "~/desk-news/desk-news";
import { followedTickets } from "~/desk-news/desk-news.store.server";
import { later, now, seconds } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { connectionBreaks } from "./connection-breaks.server";
import { deskTells } from "./desk-tells.server";

/** Lines taken at a time; the rest follows with the next minute. */
const mostLines = 500;
/** Tickets of one desk that are followed, and how many are asked about in one go. */
const mostTickets = 500;
const ticketsAtOnce = 100;
/** A desk that is slow about everything is left after this long. */
const patienceMs = seconds(60);

/**
 * Every minute: promises a question to each desk whose turn it is. Each shop's desk is a job of its own, so that a dead
 * one delays no other.
 */
export const askDueDesks = (): Promise<void> =>
	inTransaction(async (tx) => {
		for (const { shop, destination } of await takeDueLines(tx, now(), mostLines))
			await enqueue(tx, "ask-desk", { shop, destination }, { singletonKey: `${shop}/${destination}` });
	});

/** Asks one desk what happened to its open tickets since it was last heard. */
export async function askDesk({ shop, destination: named }: { shop: string; destination: string }): Promise<void> {
	const destination = destinations.find((name) => name === named);
	const line = destination && (await findLine(shop, destination));
	if (!destination || !line || !connectorOf(destination).news?.poll) return;
	const at = now();
	const tickets = await followedTickets(shop, destination, at, mostTickets);
	const since = later(line.heardUntil, -askedAgainMs);
	const news = await askAbout(shop, destination, tickets, since);
	if (failed(news)) {
		const { kind, message, details } = news;
		return inTransaction(async (tx) => {
			await wasNotHeard(tx, line, at, details.retryAfterSeconds);
			if (kind === "auth") await connectionBreaks(tx, { shop, destination, error: message });
		});
	}
	await deskTells(shop, destination, news);
	await inTransaction((tx) => wasHeard(tx, line, at));
}

async function askAbout(
	shop: string,
	destination: Destination,
	tickets: Ticket[],
	since: Date,
): Promise<DeskNews[] | Failure> {
	const { news: ways, connection } = connectorOf(destination);
	if (tickets.length === 0 || !ways?.poll) return [];
	let desk = await deskAccount(shop, destination);
	const impatient = withPatience(pacedHttp({ shop, destination }), AbortSignal.timeout(patienceMs));
	const heard: DeskNews[] = [];
	for (let from = 0; from < tickets.length; from += ticketsAtOnce) {
		if (failed(desk)) return desk;
		const some = tickets.slice(from, from + ticketsAtOnce);
		let told = await ways.poll(some, since, desk.account, impatient);
		if (failed(told) && told.kind === "auth" && connection?.renew) {
			desk = await renewedAccount(shop, destination, desk.credentialVersion);
			told = failed(desk) ? desk : await ways.poll(some, since, desk.account, impatient);
		}
		if (failed(told)) return told;
		heard.push(...told);
	}
	return heard;
}

/** Each call has its own time limit; together they have this one. */
const withPatience =
	(http: Http, patience: AbortSignal): Http =>
	(url, init) =>
		http(url, { ...init, signal: AbortSignal.any([patience, AbortSignal.timeout(seconds(10))]) });
