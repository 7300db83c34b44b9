import "../../test/harness/desks";

import { beforeEach, expect, test } from "vitest";
import { promiseDelivery } from "~/delivery/delivery.store.server";
import { breaker, mostInFlight } from "~/delivery/lane";
import { minutes, now, shiftClock } from "~/platform/clock";
import { database, inTransaction } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, type MadeHandoff, newHandoff, newShop } from "../../test/harness/handoffs";
import { workOff } from "../../test/harness/worker";
import { nextDueWork } from "./deliver-handoff.server";

freshDatabase();
beforeEach(async () => void (await database().conversation.deleteMany()));

const read = ({ deliveryId }: { deliveryId: string }) =>
	database().delivery.findUniqueOrThrow({ where: { id: deliveryId } });
const stateOf = async (made: { deliveryId: string }) => (await read(made)).state;

async function shopWith(desk: "zendesk" | "gorgias", handoffs: number): Promise<MadeHandoff[]> {
	const shop = await newShop();
	await connect(shop, desk);
	const made: MadeHandoff[] = [];
	for (let count = 0; count < handoffs; count++) made.push(await newHandoff({ shop, destination: desk }));
	return made;
}

/** What is taken, piece by piece, by workers that finish none of it. */
async function takeAll() {
	const pieces: (() => Promise<void>)[] = [];
	for (let piece = await nextDueWork(); piece; piece = await nextDueWork()) pieces.push(piece);
	return pieces;
}

test("a shop with many handoffs takes turns with the others, and never has more than its share under way", async () => {
	const flood = await shopWith("zendesk", 12);
	const [other] = await shopWith("gorgias", 1);
	if (!other) throw new Error("no handoff");
	await nextDueWork();
	await nextDueWork();
	expect(await stateOf(other)).toBe("sending");
	const pieces = await takeAll();
	const sending = await database().delivery.count({ where: { shop: flood[0]?.shop, state: "sending" } });
	expect(sending).toBe(mostInFlight.healthy);
	await Promise.all(pieces.map((piece) => piece()));
	// The places that those had are free again; the first claim of each shop is held by a worker that never came back.
	expect(await takeAll()).toHaveLength(mostInFlight.healthy - 1);
});

test("a desk that fails has one delivery under way at a time; an answer frees the others", async () => {
	await shopWith("zendesk", 6);
	desks.setFault("zendesk", { fault: "500", count: 1 });
	await (await nextDueWork())?.();
	const pieces = await takeAll();
	expect(pieces).toHaveLength(mostInFlight.failing);
	await pieces[0]?.();
	expect(await takeAll()).toHaveLength(mostInFlight.healthy);
});

test("a conversation's second handoff waits for its first", async () => {
	const [first] = await shopWith("zendesk", 1);
	if (!first) throw new Error("no handoff");
	const { shop, conversationId } = first;
	const handoff = { id: `${first.handoffId}-2`, shop, conversationId, number: 2, destination: "zendesk" };
	const second = await inTransaction(async (tx) => {
		await tx.handoff.create({ data: { ...handoff, reason: "asked", state: "requested", email: "jane@example.com" } });
		await promiseDelivery(tx, { shop, handoffId: handoff.id, destination: "zendesk", now: now() });
		return tx.delivery.findUniqueOrThrow({ where: { handoffId: handoff.id } });
	});
	desks.setFault("zendesk", { fault: "429", count: 1 });
	await workOff();
	expect(await stateOf({ deliveryId: second.id })).toBe("pending");
	const { nextAttemptAt } = await read(first);
	shiftClock((nextAttemptAt?.getTime() ?? 0) - Date.now() + 10);
	await workOff();
	const [one, two] = [await read(first), await read({ deliveryId: second.id })];
	expect([one.state, two.state]).toEqual(["delivered", "delivered"]);
	expect(Number(two.remoteId)).toBeGreaterThan(Number(one.remoteId));
});

test("a desk that is down for long gets no more attempts but a probe; back again, it is served by itself", async () => {
	const [first] = await shopWith("zendesk", 1);
	if (!first) throw new Error("no handoff");
	const { shop } = first;
	const lane = { shop_destination: { shop, destination: "zendesk" } };
	desks.setFault("zendesk", { fault: "500" });
	const failing = {
		failures: breaker.failures - 1,
		failingSince: new Date(now().getTime() - minutes(breaker.minutes)),
	};
	await database().deskLane.update({ where: lane, data: failing });
	await workOff();
	expect((await database().deskLane.findUniqueOrThrow({ where: lane })).openedAt).not.toBeNull();

	const parked = await newHandoff({ shop, destination: "zendesk" });
	const attempts = async () => (await read(first)).attemptCount + (await read(parked)).attemptCount;
	expect(await attempts()).toBe(1);
	await workOff();
	expect(await attempts()).toBe(1);
	shiftClock(minutes(1));
	await workOff();
	expect(await attempts()).toBe(2);

	desks.setFault("zendesk", { fault: "none" });
	shiftClock(minutes(2));
	await workOff();
	expect([await stateOf(first), await stateOf(parked)]).toEqual(["delivered", "delivered"]);
});

test("what waits for a desk that is down goes to the Inbox at its deadline, with the reason, and is not sent", async () => {
	const [made] = await shopWith("zendesk", 1);
	if (!made) throw new Error("no handoff");
	const openedAt = now();
	const data = { failures: 12, failingSince: openedAt, openedAt, probeAt: new Date(now().getTime() + minutes(60)) };
	await database().deskLane.updateMany({ where: { shop: made.shop }, data });
	await database().connection.updateMany({ where: { shop: made.shop }, data: { provenAt: new Date(0) } });
	shiftClock(minutes(14));
	await workOff();
	expect(await read(made)).toMatchObject({ state: "pending", attemptCount: 0 });
	shiftClock(minutes(16));
	await workOff();
	expect(await read(made)).toMatchObject({
		state: "fallback-delivered",
		errorKind: "unreachable",
		errorMessage: "Zendesk has not answered for more than ten minutes.",
	});
	expect(desks.state.zendesk.flatMap(({ tickets }) => tickets)).toEqual([]);
});
