import "../../test/harness/desk-door";
import "../../test/harness/desks";

import { expect, test, vi } from "vitest";
import { findConnection } from "~/connectors/connection.store.server";
import { findLine } from "~/desk-news/desk-line.store.server";
import { newsOf } from "~/desk-news/desk-news.store.server";
import { days, hours, minutes, now, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { callDeskDoor, type DeskCall, deskCalls } from "../../test/harness/desk-door";
import { desks, desksUrl } from "../../test/harness/desks";
import { connect, newShop } from "../../test/harness/handoffs";
import { type Shopper, shopper } from "../../test/harness/storefront";
import { workOff } from "../../test/harness/worker";
import { askDesk, askDueDesks } from "./ask-desks.server";
import { deskTells } from "./desk-tells.server";
import { leaveDesk } from "./leave-desk.server";
import { listenToDesk } from "./listen-to-desk.server";
import { merchantDisconnectsDesk } from "./merchant-disconnects-desk.server";
import { shopUninstalls } from "./shop-uninstalls.server";

freshDatabase();

type Desk = "zendesk" | "gorgias";
const mailDesks = ["zendesk", "gorgias"] as const;

type HandedOver = { shop: string; who: Shopper; conversationId: string; handoffId: string; ticket: string };

/** A shop that listens to its desk, and a shopper whose conversation has become a ticket there. */
async function handedOver(desk: Desk, given: { shop?: string; listens?: boolean } = {}): Promise<HandedOver> {
	const shop = given.shop ?? (await newShop());
	if (!given.shop) {
		await connect(shop, desk);
		const { settings, settingsVersion } = await shopOf(shop);
		await saveSettings(shop, { handoff: { ...settings.handoff, destination: desk } }, settingsVersion);
		if (given.listens !== false) await listenToDesk({ shop, destination: desk });
	}
	const who = await shopper(shop);
	await who.say("I want to talk to a person about my broken lamp", { intent: "person" });
	await who.click({ type: "give-email", email: `${Math.random().toString(36).slice(2)}@example.com` });
	const conversationId = who.conversation();
	const handoff = await database().handoff.findFirstOrThrow({ where: { conversationId }, include: { delivery: true } });
	await workOff();
	const delivery = await database().delivery.findUniqueOrThrow({ where: { handoffId: handoff.id } });
	expect(delivery.state).toBe("delivered");
	return { shop, who, conversationId, handoffId: handoff.id, ticket: delivery.remoteId ?? "" };
}

/** An agent at the desk answers, or solves, on its page. */
const atDesk = (desk: Desk, ticket: string, form: Record<string, string>, what = "replies") =>
	fetch(`${desksUrl}/desks/${desk}/tickets/${ticket}/${what}`, {
		method: "POST",
		body: new URLSearchParams({ kind: "public", ...form }),
		redirect: "manual",
	});

const heard = (handoffId: string, count: number) =>
	vi.waitFor(async () => expect(await database().deskNews.count({ where: { handoffId } })).toBe(count), 5_000);

test.each(mailDesks)(
	"%s: a public reply and the solved ticket come back, once, to the shopper's own bubble",
	async (desk) => {
		const { shop, who, conversationId, handoffId, ticket } = await handedOver(desk);
		await atDesk(desk, ticket, { text: "Only for us.", kind: "private" });
		await atDesk(desk, ticket, { text: "A new lamp is on its way.\n\nRiley" });
		await heard(handoffId, 1);
		await atDesk(desk, ticket, {}, "solve");
		await heard(handoffId, 2);
		for (const call of [...deskCalls]) expect((await callDeskDoor(call)).status).toBe(200);
		expect((await newsOf(shop, handoffId)).map(({ type }) => type).sort()).toEqual(["reply", "status"]);
		expect((await database().delivery.findUniqueOrThrow({ where: { handoffId } })).remoteStatus).toBe("solved");

		const { messages, state } = await who.read();
		const replies = messages.filter(({ role }) => role === "teammate");
		expect(replies).toMatchObject([
			{ text: "A new lamp is on its way.\n\nRiley", byEmail: true, author: "Riley Chen" },
		]);
		expect(state.stage).toBe("handed-over");
		const types = (
			await database().conversationEvent.findMany({ where: { conversationId }, orderBy: { seq: "asc" } })
		).map(({ type }) => type);
		expect(types.filter((type) => type === "desk-replied" || type === "ticket-changed").sort()).toEqual([
			"desk-replied",
			"ticket-changed",
		]);
		const again = await shopper(shop, { visitor: who.session.visitor });
		expect(again.session.messages.at(-1)).toMatchObject({ byEmail: true });
		const stranger = await shopper(shop);
		expect(JSON.stringify(stranger.session)).not.toContain("new lamp");
		stranger.goTo(conversationId);
		expect((await stranger.listen()).status).toBe(404);
	},
);

test.each(mailDesks)(
	"%s: what is not signed, too old, too long or of another shop is refused, and nothing is kept",
	async (desk) => {
		const made = await handedOver(desk);
		const other = await handedOver(desk);
		await atDesk(desk, made.ticket, { text: "Here you are." });
		await heard(made.handoffId, 1);
		const call = deskCalls.find(({ body }) => body.includes("Here you are."));
		if (!call) throw new Error("The desk did not call");
		const key = call.path.split("/").at(-1) ?? "";
		const path = (from: string, to: string) => call.path.replace(from, to);
		await database().deskNews.deleteMany();
		const signature = Object.keys(call.headers).filter((name) => name.includes("secret") || name.includes("signature"));
		expect(signature.length).toBeGreaterThan(0);
		const forged = Object.fromEntries(signature.map((name) => [name, "bm90IHRoZSByaWdodCBvbmU="]));
		const refusals: [number, DeskCall][] = [
			[401, { ...call, headers: { ...call.headers, ...forged } }],
			[404, { ...call, path: path(key, "a-guessed-key") }],
			[404, { ...call, path: path(desk, "klaviyo") }],
			[404, { ...call, path: path(desk, "nodesk") }],
			[413, { ...call, body: call.body + " ".repeat(300_000) }],
			[401, { ...call, path: deskCalls.map((one) => one.path).find((one) => one !== call.path) ?? "" }],
		];
		for (const [status, bad] of refusals) {
			const answer = await callDeskDoor(bad);
			expect([status, await answer.text()]).toEqual([answer.status, ""]);
		}
		shiftClock(hours(3));
		expect((await callDeskDoor(call)).status).toBe(401);
		shiftClock(0);
		expect(await database().deskNews.count()).toBe(0);
		expect(other.ticket).not.toBe(made.ticket);
		const { messages } = await other.who.read();
		expect(JSON.stringify(messages)).not.toContain("Here you are.");
	},
);

test("what a desk tells of no ticket of this shop's, or of another account's, is nobody's", async () => {
	const made = await handedOver("gorgias");
	const reply = { id: "r1", remoteId: made.ticket, at: now(), type: "reply" as const, author: "Riley", text: "Hello" };
	expect(await deskTells(made.shop, "gorgias", [{ ...reply, remoteId: "999999" }])).toBe(0);
	const stranger = await newShop();
	await connect(stranger, "gorgias");
	expect(await deskTells(stranger, "gorgias", [reply])).toBe(0);
	await database().connection.updateMany({
		where: { shop: made.shop },
		data: { accountUrl: "https://another.gorgias.com/app" },
	});
	expect(await deskTells(made.shop, "gorgias", [reply])).toBe(0);
	expect(await database().deskNews.count({ where: { handoffId: made.handoffId } })).toBe(0);
});

test("markup, card numbers and tricks of direction in a reply are text, and no more", async () => {
	const made = await handedOver("gorgias");
	const text = "<img src=x onerror=alert(1)> card 4111 1111 1111 1111 \u202Egnp\u0007";
	await deskTells(made.shop, "gorgias", [
		{ id: "evil", remoteId: made.ticket, at: now(), type: "reply", author: "<b>R\u202E</b>\n", text },
	]);
	const { messages } = await made.who.read();
	expect(messages.at(-1)).toMatchObject({
		author: "<b>R</b>",
		text: "<img src=x onerror=alert(1)> card •••• 1111 gnp",
		byEmail: true,
	});
});

test("news that come late or in another order leave the ticket as it last stood", async () => {
	const { shop, ticket: remoteId, handoffId } = await handedOver("gorgias");
	const at = (minute: number) => new Date(now().getTime() + minutes(minute));
	const status = (id: string, minute: number, to: "open" | "pending" | "solved") =>
		({ id, remoteId, at: at(minute), type: "status", status: to }) as const;
	const kept = await deskTells(shop, "gorgias", [status("b", 5, "solved"), status("a", 2, "pending")]);
	expect(kept).toBe(2);
	expect(await deskTells(shop, "gorgias", [status("c", 6, "solved"), status("b", 5, "solved")])).toBe(0);
	expect((await database().delivery.findUniqueOrThrow({ where: { handoffId } })).remoteStatus).toBe("solved");
	await Promise.all([1, 2, 3, 4].map(() => deskTells(shop, "gorgias", [status("d", 9, "open")])));
	expect((await database().delivery.findUniqueOrThrow({ where: { handoffId } })).remoteStatus).toBe("open");
	expect(await newsOf(shop, handoffId)).toHaveLength(3);
});

test("without a webhook the desk is asked; a dead desk is left alone for longer each time and delays no other", async () => {
	const made = await handedOver("gorgias", { listens: false });
	const other = await handedOver("gorgias", { listens: false });
	await atDesk("gorgias", made.ticket, { text: "Asked and answered." });
	const due = { shop: made.shop, destination: "gorgias" };
	desks.setFault("gorgias", { fault: "500", count: 1 });
	await askDesk(due);
	expect(await findLine(made.shop, "gorgias")).toMatchObject({ failures: 1, webhook: null });
	await askDesk(due);
	await askDesk(due);
	expect(await findLine(made.shop, "gorgias")).toMatchObject({ failures: 0 });
	const { messages } = await made.who.read();
	expect(messages.filter(({ byEmail }) => byEmail)).toMatchObject([{ text: "Asked and answered." }]);
	await askDesk({ shop: other.shop, destination: "gorgias" });
	expect((await other.who.read()).messages.some(({ byEmail }) => byEmail)).toBe(false);
	const jobs = () =>
		database().$queryRaw<{ data: { shop: string } }[]>`SELECT data FROM pgboss.job WHERE name = 'ask-desk'`;
	const before = (await jobs()).length;
	shiftClock(days(1));
	await askDueDesks();
	await askDueDesks();
	expect((await jobs()).length - before).toBe(await database().deskSubscription.count());
});

test("a desk that refuses to be asked is broken, and the merchant's mail is promised once", async () => {
	const { shop } = await handedOver("gorgias", { listens: false });
	desks.setFault("gorgias", { fault: "401" });
	for (let time = 0; time < 3; time++) await askDesk({ shop, destination: "gorgias" });
	expect(await findConnection(shop, "gorgias")).toMatchObject({ state: "broken" });
	const mails = await database().$queryRaw<{ data: object }[]>`
		SELECT data FROM pgboss.job WHERE name = 'mail-broken-connection' AND data->>'shop' = ${shop}`;
	expect(mails).toHaveLength(1);
});

test("disconnecting takes the webhook down, an uninstall as well, by itself and after a bad day", async () => {
	const integrations = () =>
		desks.state.gorgias.flatMap((account) => account.integrations.filter((one) => one.type === "http"));
	const { shop } = await handedOver("gorgias");
	expect(integrations()).toHaveLength(1);
	const [row] = await database().deskSubscription.findMany({ where: { shop } });
	expect(JSON.stringify(row)).not.toContain(
		JSON.stringify(integrations()[0]).match(/[0-9a-f]{64}/)?.[0] ?? "no secret",
	);
	await merchantDisconnectsDesk({ shop, destination: "gorgias" });
	expect([integrations().length, await database().deskSubscription.count({ where: { shop } })]).toEqual([0, 0]);

	const gone = await handedOver("gorgias");
	await shopUninstalls(gone.shop);
	expect(await database().connection.count({ where: { shop: gone.shop } })).toBe(0);
	const [farewell] = await database().deskFarewell.findMany({ where: { shop: gone.shop } });
	const leaving = { shop: gone.shop, farewellId: farewell?.id ?? "" };
	desks.setFault("gorgias", { fault: "500", count: 1 });
	await expect(leaveDesk(leaving)).rejects.toThrow();
	await leaveDesk(leaving);
	expect([integrations().length, await database().deskFarewell.count()]).toEqual([0, 0]);
});

test.each(mailDesks)(
	"%s replies to a conversation before the one that is open: the shopper finds it there",
	async (desk) => {
		const { shop, who, handoffId, ticket } = await handedOver(desk);
		const again = async () => (await shopper(shop, { visitor: who.session.visitor })).session;
		expect((await again()).earlier).toBeUndefined();
		await who.say("Which payment methods do you take?");
		const open = who.conversation();
		expect((await again()).earlier).toEqual({ messages: [] });
		await atDesk(desk, ticket, { text: "The switch is on its way." });
		await heard(handoffId, 1);
		const { state, messages, earlier } = await again();
		expect(state?.conversation).toBe(open);
		expect(messages.filter(({ role }) => role === "teammate")).toEqual([]);
		expect(earlier?.messages).toMatchObject([
			{
				role: "teammate",
				text: "The switch is on its way.",
				byEmail: true,
				about: "I want to talk to a person about my broken lamp",
			},
		]);
		expect(earlier?.messages[0]?.seq).toBeGreaterThan(messages.at(-1)?.seq ?? 0);
		expect((await shopper(shop)).session.earlier).toBeUndefined();
		shiftClock(days(8));
		expect((await again()).earlier).toBeUndefined();
	},
);
