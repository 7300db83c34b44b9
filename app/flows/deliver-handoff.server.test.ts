import "../../test/harness/desks";

import { expect, test } from "vitest";
import { listConnections } from "~/connectors/connection.store.server";
import { hours, minutes, now, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, type MadeHandoff, newHandoff, newShop } from "../../test/harness/handoffs";
import { workOff } from "../../test/harness/worker";
import { merchantSendsAgain } from "./merchant-sends-again.server";

freshDatabase();

const zendeskTickets = () => desks.state.zendesk.flatMap(({ tickets }) => tickets);
const gorgiasTickets = () => desks.state.gorgias.flatMap(({ tickets }) => tickets);
const ticketsOf = { zendesk: zendeskTickets, gorgias: gorgiasTickets };
const mailDesks = ["zendesk", "gorgias"] as const;

const readDelivery = ({ deliveryId }: MadeHandoff) =>
	database().delivery.findUniqueOrThrow({ where: { id: deliveryId }, include: { handoff: true, attempts: true } });
const readConversation = ({ conversationId }: MadeHandoff) =>
	database().conversation.findUniqueOrThrow({
		where: { id: conversationId },
		include: { messages: { orderBy: { seq: "asc" } }, events: { orderBy: { seq: "asc" } } },
	});

async function handedTo(desk: (typeof mailDesks)[number]): Promise<MadeHandoff> {
	const shop = await newShop();
	await connect(shop, desk);
	return newHandoff({ shop, destination: desk });
}

/** Moves the clock to when the next attempt is due, and makes it. */
async function attemptWhenDue(made: MadeHandoff): Promise<void> {
	const { nextAttemptAt, shop } = await readDelivery(made);
	const lane = await database().deskLane.findFirstOrThrow({ where: { shop } });
	const dueAt = Math.max(nextAttemptAt?.getTime() ?? 0, lane.probeAt?.getTime() ?? 0);
	if (dueAt > 0) shiftClock(dueAt - Date.now() + 10);
	await workOff();
}

test("the Inbox has its handoff at once, without a job", async () => {
	const made = await newHandoff({ shop: await newShop(), destination: "inbox" });
	const delivery = await readDelivery(made);
	expect([delivery.state, delivery.handoff.state]).toEqual(["delivered", "delivered"]);
});

test.each(mailDesks)("%s: one ticket, one note, however often the job runs", async (desk) => {
	const made = await handedTo(desk);
	await Promise.all([workOff(), workOff(), workOff()]);
	await workOff();
	const delivery = await readDelivery(made);
	expect(delivery.state).toBe("delivered");
	expect(delivery.handoff.state).toBe("delivered");
	expect(delivery.attempts.map(({ outcome }) => outcome)).toEqual(["ok"]);
	expect(ticketsOf[desk]().map(({ id }) => String(id))).toEqual([delivery.remoteId]);
	expect(delivery.remoteUrl).toContain(delivery.remoteId);
	expect(notesOf(desk)).toBe(1);
	const { events, stage } = await readConversation(made);
	expect(events.map(({ type }) => type)).toContain("handoff-delivered");
	expect(stage).toBe("handed-over");
});

const notesOf = (desk: (typeof mailDesks)[number]) =>
	desk === "zendesk"
		? zendeskTickets().flatMap(({ comments }) => comments.filter((comment) => !comment.public)).length
		: gorgiasTickets().flatMap(({ messages }) => messages.filter(({ external_id: id }) => id?.endsWith("-note")))
				.length;

test.each(mailDesks)("%s: the answer to the first attempt is lost, and there is still one ticket", async (desk) => {
	const made = await handedTo(desk);
	desks.setFault(desk, { fault: "reset-after-create", count: 1 });
	await workOff();
	const waiting = await readDelivery(made);
	expect([waiting.state, waiting.errorKind]).toEqual(["pending", "unreachable"]);
	const frozen = JSON.stringify(waiting.frozenRequest);
	await attemptWhenDue(made);
	const delivery = await readDelivery(made);
	expect(delivery.state).toBe("delivered");
	expect(JSON.stringify(delivery.frozenRequest)).toBe(frozen);
	expect(ticketsOf[desk]()).toHaveLength(1);
	expect(notesOf(desk)).toBe(1);
});

test("Zendesk: after two hours the key is forgotten, and the ticket is found by its external id", async () => {
	const made = await handedTo("zendesk");
	desks.setFault("zendesk", { fault: "reset-after-create", count: 1 });
	await workOff();
	shiftClock(hours(3));
	await workOff();
	expect((await readDelivery(made)).state).toBe("delivered");
	expect(zendeskTickets()).toHaveLength(1);
});

test.each(mailDesks)("%s: a worker that died between two steps loses nothing and doubles nothing", async (desk) => {
	const made = await handedTo(desk);
	await workOff();
	const { remoteId, remoteUrl } = await readDelivery(made);
	// As a killed worker leaves it: before the ticket was noted; then after, but before the end was.
	for (const known of [
		{ remoteId: null, remoteUrl: null },
		{ remoteId, remoteUrl },
	]) {
		const left = { state: "sending", deliveredAt: null, nextAttemptAt: new Date(now().getTime() + 1_000), ...known };
		await database().delivery.update({ where: { id: made.deliveryId }, data: left });
		await workOff();
		expect((await readDelivery(made)).state).toBe("sending");
		shiftClock(minutes(1));
		await workOff();
		expect(await readDelivery(made)).toMatchObject({ state: "delivered", remoteId });
		shiftClock(0);
	}
	expect(ticketsOf[desk]()).toHaveLength(1);
	expect(notesOf(desk)).toBe(1);
});

test("a busy desk is left alone for as long as it asks", async () => {
	const made = await handedTo("zendesk");
	desks.setFault("zendesk", { fault: "429", count: 1 });
	await workOff();
	const { attempts, nextAttemptAt, state } = await readDelivery(made);
	expect(state).toBe("pending");
	expect(attempts).toMatchObject([{ outcome: "busy", status: 429 }]);
	expect(attempts[0]?.waitSeconds).toBeGreaterThanOrEqual(2);
	await workOff();
	expect((await readDelivery(made)).nextAttemptAt).toEqual(nextAttemptAt);
	await attemptWhenDue(made);
	expect((await readDelivery(made)).state).toBe("delivered");
});

test("a desk that stays down: after fifteen minutes the Inbox, one true sentence; sent again, one ticket", async () => {
	const made = await handedTo("zendesk");
	desks.setFault("zendesk", { fault: "500" });
	for (let attempts = 0; attempts < 40 && (await readDelivery(made)).state === "pending"; attempts += 1)
		await attemptWhenDue(made);
	const given = await readDelivery(made);
	expect([given.state, given.handoff.state]).toEqual(["fallback-delivered", "fallback-delivered"]);
	expect(given.errorMessage).toBe("Zendesk has trouble of its own (500).");
	const conversation = await readConversation(made);
	expect(conversation.stage).toBe("waiting-for-team");
	expect(conversation.waitingSince).not.toBeNull();
	expect(conversation.messages.at(-1)?.text).toContain("your conversation is with our team here instead");
	expect(conversation.outcome).toBe("routed-to-team");

	await merchantSendsAgain(made);
	await workOff();
	desks.setFault("zendesk", { fault: "none" });
	await attemptWhenDue(made);
	const delivery = await readDelivery(made);
	expect([delivery.state, delivery.handoff.state]).toEqual(["delivered", "delivered"]);
	expect(zendeskTickets()).toHaveLength(1);
	const told = (await readConversation(made)).messages.filter(({ clientMessageId }) =>
		clientMessageId?.startsWith("fell-back"),
	);
	expect(told).toHaveLength(1);
	expect(await merchantSendsAgain(made)).toMatchObject({ ok: false });
});

test.each(mailDesks)(
	"%s: revoked credentials mark the connection broken; until the deadline nothing is sent",
	async (desk) => {
		const made = await handedTo(desk);
		desks.setFault(desk, { fault: "401" });
		await workOff();
		expect(await readDelivery(made)).toMatchObject({ state: "pending", nextAttemptAt: null, errorKind: "auth" });
		const [connection] = await listConnections(made.shop);
		expect(connection).toMatchObject({ state: "broken", error: expect.stringContaining("Connect it again") });
		await workOff();
		expect((await readDelivery(made)).attemptCount).toBe(1);
		shiftClock(minutes(16));
		await workOff();
		expect(await readDelivery(made)).toMatchObject({ state: "fallback-delivered", errorMessage: connection?.error });
		expect((await readConversation(made)).messages.at(-1)?.text).toContain("our team here instead");
		expect(await merchantSendsAgain(made)).toMatchObject({ ok: false, message: expect.stringContaining("Settings") });
	},
);

test.each(mailDesks)("%s: credentials that are good again within the deadline: it goes on by itself", async (desk) => {
	const made = await handedTo(desk);
	desks.setFault(desk, { fault: "401" });
	await workOff();
	desks.setFault(desk, { fault: "none" });
	// The desk is asked once a minute, as long as something waits for it.
	await workOff();
	expect((await readDelivery(made)).state).toBe("pending");
	shiftClock(minutes(1));
	await workOff();
	expect((await readDelivery(made)).state).toBe("delivered");
	expect((await listConnections(made.shop))[0]).toMatchObject({ state: "connected", error: null });
	expect(ticketsOf[desk]()).toHaveLength(1);
});

test("a desk that refuses one request and not the credentials: the connection stands, and it is tried again", async () => {
	const made = await handedTo("zendesk");
	desks.setFault("zendesk", { fault: "403", on: "create", count: 1 });
	await workOff();
	expect(await readDelivery(made)).toMatchObject({ state: "pending", nextAttemptAt: expect.any(Date) });
	expect((await listConnections(made.shop))[0]).toMatchObject({ state: "connected" });
	await attemptWhenDue(made);
	expect((await readDelivery(made)).state).toBe("delivered");
});

test("Zendesk: a token that ended is renewed on the way, once, and its successor is kept", async () => {
	const made = await handedTo("zendesk");
	shiftClock(minutes(31));
	await workOff();
	expect((await readDelivery(made)).state).toBe("delivered");
	expect((await listConnections(made.shop))[0]).toMatchObject({ state: "connected", credentialVersion: 2 });
});

test("Zendesk: a suspended requester is said in plain words", async () => {
	const shop = await newShop();
	await connect(shop, "zendesk");
	const made = await newHandoff({ shop, destination: "zendesk", email: "suspended@example.com" });
	await workOff();
	const delivery = await readDelivery(made);
	expect(delivery.state).toBe("fallback-delivered");
	expect(delivery.errorMessage).toContain("suspended this requester");
});

test("a note that can't be added needs attention; the ticket stands, and sending again adds only the note", async () => {
	const made = await handedTo("gorgias");
	desks.setFault("gorgias", { fault: "reset-after-create", count: 1 });
	await workOff();
	const [ticket] = gorgiasTickets();
	const user = desks.state.gorgias[0]?.users.splice(0, 1) ?? [];
	await attemptWhenDue(made);
	const delivery = await readDelivery(made);
	expect([delivery.state, delivery.remoteId]).toEqual(["needs-attention", String(ticket?.id)]);
	expect((await readConversation(made)).stage).toBe("handed-over");
	desks.state.gorgias[0]?.users.push(...user);
	expect(await merchantSendsAgain(made)).toEqual({ ok: true });
	await workOff();
	expect((await readDelivery(made)).state).toBe("delivered");
	expect([gorgiasTickets().length, notesOf("gorgias")]).toEqual([1, 1]);
});

test("Klaviyo fails: people answer in the chat all the same, so the shopper is told nothing and the merchant is", async () => {
	const shop = await newShop();
	await connect(shop, "klaviyo");
	const made = await newHandoff({ shop, destination: "klaviyo" });
	const before = await readConversation(made);
	desks.setFault("klaviyo", { fault: "401" });
	await workOff();
	shiftClock(minutes(16));
	await workOff();
	const { state, errorMessage } = await readDelivery(made);
	expect([state, errorMessage]).toEqual(["fallback-delivered", expect.stringContaining("Klaviyo no longer accepts")]);
	const { stage, messages, waitingSince } = await readConversation(made);
	expect([stage, messages.length, waitingSince]).toEqual([
		"waiting-for-team",
		before.messages.length,
		before.waitingSince,
	]);
});

test("a desk that was disconnected meanwhile: the Inbox", async () => {
	const made = await newHandoff({ shop: await newShop(), destination: "zendesk" });
	await workOff();
	expect(await readDelivery(made)).toMatchObject({ state: "fallback-delivered", errorKind: "auth" });
});
