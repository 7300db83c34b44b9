import "../../test/harness/desks";

import { expect, test } from "vitest";
import { hours, minutes, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { loader as home } from "~/routes/app._index";
import { loader as settings } from "~/routes/app.settings._index";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, newHandoff } from "../../test/harness/handoffs";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { workOff } from "../../test/harness/worker";
import { brokenConnectionIsMailed } from "./broken-connection-is-mailed.server";
import { verifyConnection } from "./verify-connections.server";

freshDatabase();

/** A merchant whose handoffs go to Zendesk. */
async function merchantWithZendesk(): Promise<Merchant> {
	const merchant = await signIn();
	await connect(merchant.shop, "zendesk");
	await change(merchant, { handoff: { ...(await shopOf(merchant.shop)).settings.handoff, destination: "zendesk" } });
	return merchant;
}

async function change({ shop }: Merchant, to: Parameters<typeof saveSettings>[1]) {
	await saveSettings(shop, to, (await shopOf(shop)).settingsVersion);
}

/** What was promised to be mailed, mailed. */
async function mailed({ shop }: Merchant) {
	const due = await database().$queryRaw<{ data: { shop: string; destination: string } }[]>`
		DELETE FROM pgboss.job WHERE name = 'mail-broken-connection' AND data->>'shop' = ${shop} RETURNING data`;
	const before = desks.mailbox.mails.length;
	for (const { data } of due) await brokenConnectionIsMailed(data);
	return desks.mailbox.mails.slice(before);
}

const shown = async (merchant: Merchant) => [
	(await (await knock(home, merchant, { path: "/app" })).json()).desk.state,
	(await (await knock(settings, merchant, { path: "/app/settings" })).json()).desk.state,
];
const prove = ({ shop }: Merchant) => verifyConnection({ shop, destination: "zendesk" });

test("revoked: the pages say so, the merchant is mailed once a break, and it mends by itself", async () => {
	const merchant = await merchantWithZendesk();
	expect(await shown(merchant)).toEqual(["connected", "connected"]);
	desks.setFault("zendesk", { fault: "401" });
	for (let count = 0; count < 3; count++) {
		await newHandoff({ shop: merchant.shop, destination: "zendesk" });
		await workOff();
	}
	expect(await prove(merchant)).toBe("broken");
	expect(await shown(merchant)).toEqual(["broken", "broken"]);
	const mails = await mailed(merchant);
	expect(mails).toHaveLength(1);
	expect(mails[0]).toMatchObject({
		to: ["hello@fjell.example"],
		subject: expect.stringContaining("Zendesk no longer takes"),
	});
	expect(mails[0]?.text).toContain("/app/settings/handoff");

	desks.setFault("zendesk", { fault: "none" });
	expect(await prove(merchant)).toBe("connected");
	expect(await shown(merchant)).toEqual(["connected", "connected"]);

	// Once more within the day: told already. A day later: told again.
	desks.setFault("zendesk", { fault: "403" });
	shiftClock(minutes(30));
	await prove(merchant);
	expect(await mailed(merchant)).toHaveLength(0);
	desks.setFault("zendesk", { fault: "none" });
	await prove(merchant);
	desks.setFault("zendesk", { fault: "403" });
	shiftClock(hours(25));
	await prove(merchant);
	expect(await mailed(merchant)).toHaveLength(1);
});

test("reconnected, the banner is gone; who wants no mail gets none, nor for what works again", async () => {
	const merchant = await merchantWithZendesk();
	await change(merchant, { connectionAlerts: false });
	desks.setFault("zendesk", { fault: "403" });
	await prove(merchant);
	expect(await mailed(merchant)).toHaveLength(0);
	desks.setFault("zendesk", { fault: "none" });
	await connect(merchant.shop, "zendesk");
	expect(await shown(merchant)).toEqual(["connected", "connected"]);
	await change(merchant, { connectionAlerts: true, teamEmail: "team@fjell.example" });
	desks.setFault("zendesk", { fault: "403" });
	await prove(merchant);
	desks.setFault("zendesk", { fault: "none" });
	await prove(merchant);
	expect(await mailed(merchant)).toHaveLength(0);
});
