import "../../test/harness/desks";

import { expect, test } from "vitest";
import { inboxCounts } from "~/conversations/inbox.store.server";
import { minutes, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, type MadeHandoff, newHandoff, newShop } from "../../test/harness/handoffs";
import { workOff } from "../../test/harness/worker";
import { merchantSendsAgain } from "./merchant-sends-again.server";
import { teammateJoins } from "./teammate-joins.server";

freshDatabase();

const robin = { id: "501", name: "Robin" };
const read = ({ conversationId }: MadeHandoff) =>
	database().conversation.findUniqueOrThrow({
		where: { id: conversationId },
		include: { messages: { orderBy: { seq: "asc" } }, handoffs: { include: { delivery: true } } },
	});
const said = async (made: MadeHandoff) =>
	(await read(made)).messages.slice(6).map(({ role, kind, text, public: shown }) => ({ role, kind, text, shown }));
const waiting = async ({ shop }: MadeHandoff) => (await inboxCounts({ shop, userId: robin.id })).waiting;

/** Refused by its desk, so that it waits in the Inbox. */
async function fallenBack(): Promise<MadeHandoff> {
	const shop = await newShop();
	await connect(shop, "zendesk");
	const made = await newHandoff({ shop, destination: "zendesk" });
	desks.setFault("zendesk", { fault: "422", count: 1 });
	await workOff();
	expect([(await read(made)).stage, await waiting(made)]).toEqual(["waiting-for-team", 1]);
	return made;
}

test("sent again, the conversation leaves the Inbox's queue, and both sides read where it is", async () => {
	const made = await fallenBack();
	await merchantSendsAgain(made);
	await workOff();
	const { stage, waitingSince, handoffs } = await read(made);
	expect([stage, waitingSince, await waiting(made)]).toEqual(["handed-over", null, 0]);
	const number = handoffs[0]?.delivery?.remoteId;
	expect(await said(made)).toEqual([
		expect.objectContaining({ kind: "notice", text: expect.stringContaining("with our team here instead") }),
		{ role: "system", kind: "note", text: `Sent to Zendesk as #${number}.`, shown: false },
		expect.objectContaining({
			kind: "notice",
			text: expect.stringContaining("by e-mail at jane@example.com"),
			shown: true,
		}),
	]);
});

test("a teammate who is in the conversation keeps it; he alone reads that it was sent", async () => {
	const made = await fallenBack();
	await teammateJoins({ ...made, teammate: robin });
	await merchantSendsAgain(made);
	await workOff();
	expect((await read(made)).stage).toBe("with-team");
	expect((await said(made)).at(-1)).toMatchObject({
		text: expect.stringMatching(/^Sent to Zendesk as #/),
		shown: false,
	});
});

test("a desk that answers after it was given up: one notice to the shopper, and sending again finds the one ticket", async () => {
	const shop = await newShop();
	await connect(shop, "zendesk");
	const made = await newHandoff({ shop, destination: "zendesk" });
	desks.setFault("zendesk", { fault: "slow", count: 1, on: "create" });
	const late = workOff();
	await waitUntilSent(made);
	desks.setFault("zendesk", { fault: "500" });
	// The first worker's claim has ended, and with it the handoff's time.
	await database().delivery.update({
		where: { id: made.deliveryId },
		data: { nextAttemptAt: new Date(0), deadlineAt: new Date(0) },
	});
	await workOff();
	await late;
	desks.setFault("zendesk", { fault: "none" });
	const { stage, handoffs } = await read(made);
	expect([stage, handoffs[0]?.delivery?.state]).toEqual(["waiting-for-team", "fallback-delivered"]);
	expect(await said(made)).toHaveLength(1);
	expect(await merchantSendsAgain(made)).toEqual({ ok: true });
	shiftClock(minutes(1));
	await workOff();
	expect((await read(made)).handoffs[0]?.delivery?.state).toBe("delivered");
	expect(desks.state.zendesk.flatMap(({ tickets }) => tickets)).toHaveLength(1);
});

async function waitUntilSent(made: MadeHandoff): Promise<void> {
	for (let tries = 0; tries < 200; tries++) {
		const { firstSentAt } = await database().delivery.findUniqueOrThrow({ where: { id: made.deliveryId } });
		if (firstSentAt && desks.state.zendesk.some(({ tickets }) => tickets.length > 0)) return;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error("The request was never sent");
}
