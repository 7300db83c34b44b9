import "../../test/harness/desks";

import { expect, test } from "vitest";
import { days, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { connect, newHandoff, newShop } from "../../test/harness/handoffs";
import { workOff } from "../../test/harness/worker";
import { applyRetention } from "./apply-retention.server";
import { teammateCloses } from "./teammate-closes.server";

freshDatabase();

const isThere = async (id: string) => (await database().conversation.count({ where: { id } })) === 1;

test("nothing is deleted unsent, however old; what arrived or was dealt with is deleted in time", async () => {
	const shop = await newShop();
	const { settingsVersion } = await shopOf(shop);
	await saveSettings(shop, { retentionDays: 30 }, settingsVersion);
	const fellBack = await newHandoff({ shop, destination: "gorgias" });
	await workOff();
	await connect(shop, "gorgias");
	const arrived = await newHandoff({ shop, destination: "gorgias" });
	await workOff();
	const waiting = await newHandoff({ shop, destination: "zendesk" });
	expect((await database().delivery.findMany({ where: { shop } })).map(({ state }) => state).toSorted()).toEqual([
		"delivered",
		"fallback-delivered",
		"pending",
	]);

	shiftClock(days(31));
	await database().conversation.updateMany({ where: { shop }, data: { lastMessageAt: new Date() } });
	await applyRetention();
	const there = () => Promise.all([waiting, fellBack, arrived].map(({ conversationId }) => isThere(conversationId)));
	expect(await there()).toEqual([true, true, false]);

	const noa = { id: "1", name: "Noa" };
	await teammateCloses({ shop, conversationId: fellBack.conversationId, teammate: noa });
	shiftClock(days(62));
	await applyRetention();
	expect(await there()).toEqual([true, false, false]);
});
