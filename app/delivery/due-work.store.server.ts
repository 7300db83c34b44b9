import type { Destination } from "~/connectors/connector";
import { runner } from "~/conversations/statement.store.server";
import { later, seconds, shiftedBy } from "~/platform/clock";
import { inTransaction, type Tx } from "~/platform/db.server";
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

const moment = "WITH moment AS (SELECT clock_timestamp() + make_interval(secs => $1::float8) AS at)";
const isDue = (row: string) =>
	`${row}.state IN ('pending', 'sending') AND (${row}."nextAttemptAt" IS NULL OR ${row}."nextAttemptAt" <= moment.at)`;
const inHand = (row: string) => `${row}.state = 'sending' AND ${row}."nextAttemptAt" > moment.at`;

const parked = `CASE WHEN c.state = 'broken' THEN 'broken'
	WHEN lane."openedAt" IS NOT NULL AND NOT coalesce(c."provenAt" > lane."openedAt", false) THEN 'unreachable' END`;

/** What is under way in a lane: claims that hold. */
const held = `(
	(SELECT count(*) FROM "Delivery" x WHERE x.shop = lane.shop AND x.destination = lane.destination AND ${inHand("x")}) +
	(SELECT count(*) FROM "TicketUpdate" y JOIN "Delivery" x ON x.id = y."deliveryId"
		WHERE y.shop = lane.shop AND x.destination = lane.destination AND ${inHand("y")}))`;

/** A lane may have one more under way; a parked one only a probe, or what goes to the Inbox now. */
const hasTurn = (overdue: string) => `CASE WHEN ${parked} IS NULL
	THEN ${held} < CASE WHEN lane.failures = 0 THEN ${mostInFlight.healthy} ELSE ${mostInFlight.failing} END
	ELSE ${overdue} OR lane."probeAt" IS NULL OR lane."probeAt" <= moment.at END`;

// Who has the fewest under way is first: a slow desk would else come to hold every place there is.
const lanesInTurn = `
	${moment},
	waiting AS (
		SELECT shop, destination, bool_or(overdue) AS overdue FROM (
			SELECT d.shop, d.destination, d."deadlineAt" <= moment.at AS overdue FROM moment, "Delivery" d
			WHERE ${isDue("d")}
			UNION ALL
			SELECT u.shop, d.destination, u."deadlineAt" <= moment.at
			FROM moment, "TicketUpdate" u JOIN "Delivery" d ON d.id = u."deliveryId"
			WHERE ${isDue("u")} AND d.state IN ('delivered', 'needs-attention')) due
		GROUP BY shop, destination)
	SELECT lane.shop, lane.destination
	FROM moment CROSS JOIN waiting
	JOIN "DeskLane" lane ON lane.shop = waiting.shop AND lane.destination = waiting.destination
	LEFT JOIN "Connection" c ON c.shop = lane.shop AND c.destination = lane.destination
	WHERE ${hasTurn("waiting.overdue")}
	ORDER BY ${held}, lane."servedAt" NULLS FIRST`;

// A handoff waits for the earlier ones of its conversation, an update for its ticket and for the updates before it.
const dueInLane = `
	SELECT 'deliver' AS kind, d.id, d."createdAt" AS since, d."deadlineAt" <= moment.at AS overdue
	FROM "Delivery" d JOIN "Handoff" h ON h.id = d."handoffId"
	WHERE d.shop = lane.shop AND d.destination = lane.destination AND ${isDue("d")}
		AND NOT EXISTS (SELECT 1 FROM "Handoff" eh JOIN "Delivery" e ON e."handoffId" = eh.id
			WHERE eh."conversationId" = h."conversationId" AND eh.number < h.number AND e.state IN ('pending', 'sending'))
	UNION ALL
	SELECT 'update', u.id, u."createdAt", u."deadlineAt" <= moment.at
	FROM "TicketUpdate" u JOIN "Delivery" d ON d.id = u."deliveryId"
	WHERE u.shop = lane.shop AND d.destination = lane.destination AND ${isDue("u")}
		AND d.state IN ('delivered', 'needs-attention') AND d."remoteId" IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM "TicketUpdate" e
			WHERE e."deliveryId" = u."deliveryId" AND e.seq < u.seq AND e.state IN ('pending', 'sending'))`;

// What is due longest. The lane is locked while its work is given out; other pickers pass it by.
const pick = `
	${moment}
	SELECT lane.shop, lane.destination, item.kind, item.id, item.overdue, ${parked} AS parked, moment.at
	FROM moment CROSS JOIN "DeskLane" lane
	LEFT JOIN "Connection" c ON c.shop = lane.shop AND c.destination = lane.destination
	CROSS JOIN LATERAL (SELECT * FROM (${dueInLane}) due ORDER BY overdue DESC, since LIMIT 1) item
	WHERE lane.shop = $2 AND lane.destination = $3 AND ${hasTurn("item.overdue")}
	FOR UPDATE OF lane SKIP LOCKED`;

/**
 * Takes the piece of work whose turn it is: of all shops' desks that have something due, the one with the fewest under
 * way, and of those the one that was served longest ago; at most so many at a time each. Null: nothing is due, or all
 * that is due has to wait.
 */
export async function takeDueWork(): Promise<DueWork | null> {
	const shifted = shiftedBy() / 1000;
	const lanes = await runner()<Pick<Turn, "shop" | "destination">>("lanes-in-turn", lanesInTurn, [shifted]);
	for (const { shop, destination } of lanes) {
		const work = await inTransaction(async (tx) => {
			const [turn] = await runner(tx)<Turn>("pick-due-work", pick, [shifted, shop, destination]);
			return turn ? claim(tx, turn) : null;
		});
		if (work) return work;
	}
	return null;
}

async function claim(tx: Tx, turn: Turn): Promise<DueWork | null> {
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
