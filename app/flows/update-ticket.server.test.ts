import "../../test/harness/desks";

import { expect, test } from "vitest";
import { later, now } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { newSecret } from "~/platform/ids.server";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, newShop } from "../../test/harness/handoffs";
import { shopper } from "../../test/harness/storefront";
import { workOff } from "../../test/harness/worker";
import { merchantSendsAgain } from "./merchant-sends-again.server";
import { teammateCloses } from "./teammate-closes.server";
import { teammateJoins } from "./teammate-joins.server";
import { teammateNotes } from "./teammate-notes.server";
import { teammateReplies } from "./teammate-replies.server";
import { verifyConnection } from "./verify-connections.server";

freshDatabase();

const noa = { id: "1", name: "Noa" };
const words = (text: string) => ({ teammate: noa, text, clientMessageId: newSecret() });

/** A shopper of a shop with this desk, who wants a person and has left his e-mail. */
async function handedOver() {
	const shop = await newShop();
	await connect(shop, "gorgias");
	const { settings, settingsVersion } = await shopOf(shop);
	await saveSettings(shop, { handoff: { ...settings.handoff, destination: "gorgias" } }, settingsVersion);
	const ana = await shopper(shop);
	await ana.say("A person please", { intent: "person" });
	await ana.say("ana@example.com");
	const here = { shop, conversationId: ana.conversation() };
	const delivery = await database().delivery.findFirstOrThrow({ where: { shop } });
	return { ana, here, again: { shop, deliveryId: delivery.id } };
}

/** What its readers see, oldest first, without the transcript's own part. */
const told = (from: string) => {
	const texts = (desks.state.gorgias[0]?.tickets[0]?.messages ?? []).map(({ body_text: text }) => text);
	return texts.slice(texts.findIndex((text) => text.includes(from)));
};
const updates = (shop: string) => database().ticketUpdate.findMany({ where: { shop }, orderBy: { seq: "asc" } });
const states = async (shop: string) => (await updates(shop)).map(({ state }) => state);

test("a handoff that was sent again while people went on in the Inbox: the ticket is told all of it, in order, once", async () => {
	const { ana, here, again } = await handedOver();
	desks.setFault("gorgias", { fault: "422" });
	await workOff();
	desks.setFault("gorgias", { fault: "none" });
	await teammateJoins({ ...here, teammate: noa });
	await ana.say("Is anybody there?");
	await teammateReplies({ ...here, ...words("Yes, I am.") });
	await teammateNotes({ ...here, ...words("A difficult one") });
	await workOff();
	expect(await states(here.shop)).toEqual(["pending", "pending", "pending"]);

	expect(await merchantSendsAgain(again)).toEqual({ ok: true });
	await workOff();
	expect(await states(here.shop)).toEqual(["sent", "sent", "sent"]);
	await ana.say("Thank you!");
	await teammateCloses({ ...here, teammate: noa });
	await workOff();
	const seen = told("Is anybody there?");
	const expected = ["Is anybody there?", "Yes, I am.", "A difficult one", "Thank you!", "Noa closed it"];
	expect(seen.map((text, index) => text.includes(expected[index] ?? ""))).toEqual(expected.map(() => true));
	expect(desks.state.gorgias[0]?.tickets).toHaveLength(1);
});

test("an answer is lost, then the desk is down: what was told is not told twice, and nothing overtakes", async () => {
	const { ana, here, again } = await handedOver();
	desks.setFault("gorgias", { fault: "422" });
	await workOff();
	desks.setFault("gorgias", { fault: "none" });
	await teammateJoins({ ...here, teammate: noa });
	await merchantSendsAgain(again);
	await workOff();
	await ana.say("First of two");
	await ana.say("Second of two");
	desks.setFault("gorgias", { fault: "500", count: 1 });
	await workOff();
	expect(await states(here.shop)).toEqual(["pending", "pending"]);
	const [first] = await updates(here.shop);
	// As a killed worker leaves it: told, and not noted.
	const put = { state: "sending", nextAttemptAt: later(now(), -1), attemptCount: 2 };
	await database().ticketUpdate.update({ where: { id: first?.id ?? "" }, data: put });
	await workOff();
	await database().ticketUpdate.update({ where: { id: first?.id ?? "" }, data: put });
	await workOff();
	expect(await states(here.shop)).toEqual(["sent", "sent"]);
	expect(told("First of two")).toHaveLength(2);
	const attempts = await database().deliveryAttempt.findMany({ where: { shop: here.shop, step: "update" } });
	expect(attempts).toMatchObject([{ outcome: "unreachable", status: 500 }]);
});

test("what was written before the request was frozen is in the ticket, and not told again", async () => {
	const { ana, here, again } = await handedOver();
	desks.setFault("gorgias", { fault: "401" });
	await verifyConnection({ shop: here.shop, destination: "gorgias" });
	await database().delivery.updateMany({ where: { shop: here.shop }, data: { deadlineAt: now() } });
	await workOff();
	await teammateJoins({ ...here, teammate: noa });
	await ana.say("Still waiting");
	desks.setFault("gorgias", { fault: "none" });
	await verifyConnection({ shop: here.shop, destination: "gorgias" });
	await merchantSendsAgain(again);
	await workOff();
	expect(await states(here.shop)).toEqual(["in-ticket"]);
	expect(told("Still waiting").filter((text) => text === "Still waiting")).toHaveLength(1);
});

test("what the desk will not take needs the merchant, who sends it again; a note on a delivered ticket reaches it", async () => {
	const { here, again } = await handedOver();
	await workOff();
	await teammateNotes({ ...here, ...words("Called her") });
	const user = desks.state.gorgias[0]?.users.splice(0, 1) ?? [];
	await workOff();
	expect(await states(here.shop)).toEqual(["given-up"]);
	const { state } = await database().delivery.findFirstOrThrow({ where: { shop: here.shop } });
	expect(state).toBe("needs-attention");
	desks.state.gorgias[0]?.users.push(...user);
	expect(await merchantSendsAgain(again)).toEqual({ ok: true });
	await workOff();
	expect(await states(here.shop)).toEqual(["sent"]);
	expect(told("Called her")).toHaveLength(1);
});
