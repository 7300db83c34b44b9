import "../../test/harness/desks";

import { beforeEach, expect, test } from "vitest";
import { database } from "~/platform/db.server";
import { shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect } from "../../test/harness/handoffs";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { action as testDoor } from "./app.settings.test-ticket.$destination";

freshDatabase();

let merchant: Merchant;
beforeEach(async () => {
	merchant = await signIn();
});

const sendTest = (destination: string) =>
	knock(testDoor, merchant, { path: `/app/settings/test-ticket/${destination}`, params: { destination }, body: {} });

const nothingIsCounted = async () => {
	const { shop } = merchant;
	const counts = [
		database().conversation.count({ where: { shop } }),
		database().handoff.count({ where: { shop } }),
		database().delivery.count({ where: { shop } }),
		database().conversationEvent.count({ where: { shop } }),
	];
	expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
};

test("Zendesk gets one ticket that says it is a test, from the merchant's own address, and nothing counts it", async () => {
	await connect(merchant.shop, "zendesk");
	const fields = { zendesk: [{ what: "order", fieldId: String(desks.state.zendesk[0]?.fields[0]?.id) }] };
	await database().shop.update({ where: { domain: merchant.shop }, data: { settings: { ticketFields: fields } } });
	const { email } = await shopOf(merchant.shop);
	const reply = await sendTest("zendesk");
	expect(await reply.json()).toMatchObject({
		ok: true,
		message: `A test ticket from ${email} is in Zendesk.`,
		url: expect.stringContaining("zendesk.com/agent/tickets/"),
	});
	const [ticket, ...others] = desks.state.zendesk[0]?.tickets ?? [];
	expect(others).toEqual([]);
	expect(ticket?.subject).toMatch(/^\[Test\] Return · /);
	expect(ticket?.tags).toContain("baton-test");
	expect(ticket?.comments[0]?.html_body).toContain("This is a test ticket from Baton.");
	expect(desks.mailbox.mails).toEqual([]);
	await nothingIsCounted();
});

test("Gorgias: the same", async () => {
	await connect(merchant.shop, "gorgias");
	expect((await (await sendTest("gorgias")).json()).ok).toBe(true);
	expect(desks.state.gorgias[0]?.tickets.map(({ tags }) => tags.map(({ name }) => name))).toEqual([
		expect.arrayContaining(["baton-test", "ai-handoff"]),
	]);
	await nothingIsCounted();
});

test("what the desk refuses is told in words, and so is a desk that is not connected", async () => {
	expect(await (await sendTest("zendesk")).json()).toEqual({
		ok: false,
		message: "The test was not sent. Zendesk is not connected. Connect it in Settings.",
	});
	await connect(merchant.shop, "zendesk");
	desks.setFault("zendesk", { fault: "500" });
	const reply = await sendTest("zendesk");
	expect([reply.status, (await reply.json()).ok]).toEqual([502, false]);
	await nothingIsCounted();
});

test("Klaviyo without a profile of the merchant and without a Helpdesk address: says that nothing was sent", async () => {
	await connect(merchant.shop, "klaviyo");
	const { ok, message } = await (await sendTest("klaviyo")).json();
	expect([ok, message]).toEqual([
		false,
		"The test was not sent. Klaviyo knows no profile with your e-mail address, so there was nothing to add to.",
	]);
	expect(desks.state.klaviyo.events).toEqual([]);
});
