import type { Destination, Limits } from "~/connectors/connector";
import { runner } from "~/conversations/statement.store.server";
import { shiftedBy } from "~/platform/clock";

type Place = { shop: string; destination: Destination };

/** Of a full allowance, this much may be spent at once; the rest comes evenly. At least ten: the calls of two handoffs. */
const burstOf = ({ requests }: Limits): number => Math.min(requests, Math.max(10, requests / 10));

const moment = "moment AS (SELECT clock_timestamp() + make_interval(secs => $3::float8) AS at)";
const passed = (until: string) => `greatest(0, extract(epoch FROM ${until} - p.at))`;
const rate = `CASE WHEN p."rateUntil" > moment.at THEN p."ratePerSecond" ELSE $4::float8 END`;

// A crash of the database may forget the last calls: the desk's next answer tells of them.
const soon = "set_config('synchronous_commit', 'off', true) AS disk";

// The bucket fills evenly up to its burst; a call takes one token, or queues for one that is still to come (below
// zero). `at` lies in the future while the desk asks for a pause. A wait that is too long takes nothing.
const take = `
	WITH ${moment},
	made AS (INSERT INTO "DeskPace" (shop, destination, tokens, at, "ratePerSecond", "rateUntil")
		SELECT $1, $2, $5::float8, moment.at, $4::float8, moment.at FROM moment ON CONFLICT DO NOTHING),
	level AS (
		SELECT least($5::float8, p.tokens + ${passed("moment.at")} * ${rate}) AS tokens, ${rate} AS rate,
			greatest(0, extract(epoch FROM p.at - moment.at)) AS pause, greatest(p.at, moment.at) AS at
		FROM "DeskPace" p, moment WHERE p.shop = $1 AND p.destination = $2 FOR UPDATE OF p),
	wait AS (SELECT (pause + greatest(0, 1 - tokens) / rate)::float8 AS seconds FROM level),
	taken AS (
		UPDATE "DeskPace" p SET tokens = level.tokens - 1, at = level.at FROM level, wait
		WHERE p.shop = $1 AND p.destination = $2 AND wait.seconds <= $6::float8)
	SELECT seconds, ${soon} FROM wait`;

/** How long a call has to wait for its turn, in seconds. Longer than `mostSeconds`: it has no turn. */
export async function takeTurnAtDesk(
	{ shop, destination }: Place,
	limits: Limits,
	mostSeconds: number,
): Promise<number> {
	const [row] = await runner()<{ seconds: number }>("take-turn-at-desk", take, [
		shop,
		destination,
		shiftedBy() / 1000,
		limits.requests / limits.perSeconds,
		burstOf(limits),
		mostSeconds,
	]);
	// The very first call has made the bucket.
	return row?.seconds ?? 0;
}

/** What an answer told: what is left until when; or, with nothing left, how long to pause. */
type Reading = { remaining: number; resetsInSeconds: number };

// What is left is spread over the time until it is full again: right for a window that begins anew, and for a bucket
// that leaks all the time.
const hear = `
	WITH ${moment},
	heard AS (UPDATE "DeskPace" p SET
		tokens = least(p.tokens + ${passed("moment.at")} * ${rate}, $5::float8),
		at = greatest(p.at, CASE WHEN $5::float8 < 1 THEN moment.at + make_interval(secs => $6::float8) ELSE moment.at END),
		"ratePerSecond" = CASE WHEN $5::float8 < 1 THEN $4::float8 ELSE $5::float8 / greatest(0.05, $6::float8) END,
		"rateUntil" = CASE WHEN $5::float8 < 1 THEN moment.at ELSE moment.at + make_interval(secs => $6::float8) END
	FROM moment WHERE p.shop = $1 AND p.destination = $2)
	SELECT ${soon}`;

/** Goes by what the desk's answer says from here on. */
export async function heedDesk({ shop, destination }: Place, limits: Limits, reading: Reading): Promise<void> {
	await runner()("heed-desk", hear, [
		shop,
		destination,
		shiftedBy() / 1000,
		limits.requests / limits.perSeconds,
		Math.max(0, reading.remaining),
		reading.resetsInSeconds,
	]);
}
