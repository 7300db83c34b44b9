import type { Destination } from "~/connectors/connector";
import { later, seconds, shiftedBy } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { type Claimed, claimDelivery } from "./delivery.store.server";
import { mostInFlight, probeEverySeconds } from "./lane";
import { type ClaimedUpdate, claimUpdate } from "./ticket-update.store.server";

/** Why the deliveries of a lane wait: its connection is broken, or nothing there has answered for long. */
export type Parked = "broken" | "unreachable";

/**
 * A piece of work that this worker has now. prove: the desk is to be asked whether it takes Baton again. `parked`: its
 * time is up while its desk takes nothing; it is not sent.
 */
export type DueWork =
	| { type: "deliver"; delivery: Claimed; parked: Parked | null }
	| { type: "update"; update: ClaimedUpdate; parked: Parked | null }
	| { type: "prove"; shop: string; destination: Destination };

type Turn = {
	shop: string;
	destination: Destination;
	kind: "deliver" | "update";
	id: string;
	overdue: boolean;
	parked: Parked | null;
	at: Date;
};

// A handoff waits for the earlier ones of its conversation, an update for its ticket and for the updates before it.
const dueWork = `
	SELECT 'deliver' AS kind, d.id, d.shop, d.destination, d."createdAt" AS since, d."deadlineAt" <= moment.at AS overdue
	FROM moment, "Delivery" d JOIN "Handoff" h ON h.id = d."handoffId"
	WHERE d.state IN ('pending', 'sending') AND (d."nextAttemptAt" IS NULL OR d."nextAttemptAt" <= moment.at)
		AND NOT EXISTS (SELECT 1 FROM "Handoff" eh JOIN "Delivery" e ON e."handoffId" = eh.id
			WHERE eh."conversationId" = h."conversationId" AND eh.number < h.number AND e.state IN ('pending', 'sending'))
	UNION ALL
	SELECT 'update', u.id, u.shop, d.destination, u."createdAt", u."deadlineAt" <= moment.at
	FROM moment, "TicketUpdate" u JOIN "Delivery" d ON d.id = u."deliveryId"
	WHERE u.state IN ('pending', 'sending') AND (u."nextAttemptAt" IS NULL OR u."nextAttemptAt" <= moment.at)
		AND d.state IN ('delivered', 'needs-attention') AND d."remoteId" IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM "TicketUpdate" e
			WHERE e."deliveryId" = u."deliveryId" AND e.seq < u.seq AND e.state IN ('pending', 'sending'))`;

const inFlight = `
	SELECT shop, destination, count(*) AS count FROM (
		SELECT d.shop, d.destination FROM moment, "Delivery" d
		WHERE d.state = 'sending' AND d."nextAttemptAt" > moment.at
		UNION ALL
		SELECT u.shop, d.destination FROM moment, "TicketUpdate" u JOIN "Delivery" d ON d.id = u."deliveryId"
		WHERE u.state = 'sending' AND u."nextAttemptAt" > moment.at) held
	GROUP BY shop, destination`;

// The lane that has waited longest for a turn, and the work in it that is due longest. Other pickers pass it by.
const pick = `
	WITH moment AS (SELECT clock_timestamp() + make_interval(secs => $1::float8) AS at),
	due AS (${dueWork}),
	first AS (SELECT DISTINCT ON (shop, destination) * FROM due
		WHERE ($2::text IS NULL OR (shop = $2 AND id = $3))
		ORDER BY shop, destination, overdue DESC, since),
	held AS (${inFlight}),
	standing AS (
		SELECT l.shop, l.destination, CASE WHEN c.state = 'broken' THEN 'broken'
			WHEN l."openedAt" IS NOT NULL AND NOT coalesce(c."provenAt" > l."openedAt", false) THEN 'unreachable' END AS parked
		FROM "DeskLane" l LEFT JOIN "Connection" c ON c.shop = l.shop AND c.destination = l.destination)
	SELECT first.shop, first.destination, first.kind, first.id, first.overdue, standing.parked, moment.at
	FROM moment, first
	JOIN "DeskLane" lane ON lane.shop = first.shop AND lane.destination = first.destination
	JOIN standing ON standing.shop = first.shop AND standing.destination = first.destination
	LEFT JOIN held ON held.shop = first.shop AND held.destination = first.destination
	WHERE CASE WHEN standing.parked IS NULL
		THEN coalesce(held.count, 0) < CASE WHEN lane.failures = 0 THEN $4::int ELSE $5::int END
		ELSE first.overdue OR lane."probeAt" IS NULL OR lane."probeAt" <= moment.at END
	ORDER BY lane."servedAt" NULLS FIRST LIMIT 1
	FOR UPDATE OF lane SKIP LOCKED`;

/**
 * Takes the piece of work whose turn it is, in a transaction of its own: of all shops' desks that have something due,
 * the one that was served longest ago, at most so many at a time each. Null: nothing is due, or all that is due has to
 * wait. `only`: this delivery or none.
 */
export async function takeDueWork(tx: Tx, only?: { shop: string; deliveryId: string }): Promise<DueWork | null> {
	const values = [shiftedBy() / 1000, only?.shop ?? null, only?.deliveryId ?? null];
	const limits = [mostInFlight.healthy, mostInFlight.failing];
	const [turn] = await tx.$queryRawUnsafe<Turn[]>(pick, ...values, ...limits);
	if (!turn) return null;
	await serve(tx, turn);
	const { shop, destination, parked, overdue } = turn;
	if (parked === "broken" && !overdue) return { type: "prove", shop, destination };
	const stays = parked && overdue ? parked : null;
	if (turn.kind === "update") {
		const update = await claimUpdate(tx, shop, turn.id, turn.at);
		return update && { type: "update", update, parked: stays };
	}
	const delivery = await claimDelivery(tx, shop, turn.id, turn.at);
	return delivery && { type: "deliver", delivery, parked: stays };
}

/** It is the others' turn now; a parked desk is asked again after a while. */
async function serve(tx: Tx, { shop, destination, parked, overdue, at }: Turn): Promise<void> {
	const probes = parked && !overdue;
	const every = parked === "broken" ? probeEverySeconds.broken : probeEverySeconds.open;
	await tx.deskLane.update({
		where: { shop_destination: { shop, destination } },
		data: { servedAt: at, ...(probes && { probeAt: later(at, seconds(every)) }) },
	});
}
