import "../../test/harness/desks";

import { expect, test } from "vitest";
import type { ChatAction } from "~/conversations/chat-contract";
import { nextDueWork } from "~/flows/deliver-handoff.server";
import { database } from "~/platform/db.server";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, newShop } from "../../test/harness/handoffs";
import { shopper } from "../../test/harness/storefront";

freshDatabase();

test("the same accept from two tabs and ten retries at once: one handoff, one ticket, one word to the shopper", async () => {
	const shop = await newShop();
	await connect(shop, "zendesk");
	const { settings, settingsVersion } = await shopOf(shop);
	await saveSettings(shop, { handoff: { ...settings.handoff, destination: "zendesk" } }, settingsVersion);
	const tab = await shopper(shop);
	await tab.say("Do your llamas knit their own sweaters?");
	const other = await shopper(shop, { visitor: tab.session.visitor });
	other.goTo(tab.conversation());
	const atOnce = (action: ChatAction, times: number) =>
		Promise.all(Array.from({ length: times }, (_, index) => (index === 0 ? other : tab).click(action)));

	const offer = (await tab.read()).messages.findLast(({ kind }) => kind === "offer");
	const accepted = await atOnce({ type: "accept-offer", message: offer?.id ?? "" }, 12);
	expect(accepted.map(({ ok }) => ok)).toEqual(accepted.map(() => true));
	const given = await atOnce({ type: "give-email", email: "ana@example.com" }, 6);
	expect(given.map(({ ok }) => ok)).toEqual(given.map(() => true));
	const pieces: Promise<void>[] = [];
	for (let piece = await nextDueWork(); piece; piece = await nextDueWork()) pieces.push(piece());
	await Promise.all(pieces);

	expect(await database().handoff.count({ where: { shop } })).toBe(1);
	expect(await database().delivery.findMany({ where: { shop } })).toMatchObject([{ state: "delivered" }]);
	expect(desks.state.zendesk.flatMap(({ tickets }) => tickets)).toHaveLength(1);
	const { messages, state } = await tab.read();
	expect(state.stage).toBe("handed-over");
	const texts = messages.map(({ role, text }) => `${role}: ${text}`);
	expect(texts.filter((text) => text.includes("follow up"))).toHaveLength(1);
	expect(new Set(texts).size).toBe(texts.length);
});
