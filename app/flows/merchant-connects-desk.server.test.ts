import "../../test/harness/desks";

import { beforeEach, expect, test } from "vitest";
import { findConnection, listConnections, openConnection } from "~/connectors/connection.store.server";
import { deskAccount, renewedAccount } from "~/connectors/desk-account.server";
import { minutes, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, connectByOAuth, consent, newShop } from "../../test/harness/handoffs";
import { connectWithKey, finishConnecting, startConnecting } from "./merchant-connects-desk.server";
import { merchantDisconnectsDesk } from "./merchant-disconnects-desk.server";
import { verifyConnection } from "./verify-connections.server";

freshDatabase();

let shop: string;
beforeEach(async () => {
	shop = await newShop();
});

const zendesk = { destination: "zendesk", input: { subdomain: "northpine" } } as const;

test("Zendesk by OAuth: proven with account and role, secrets sealed, the address cut down to its subdomain", async () => {
	const input = { subdomain: "https://northpine.zendesk.com/agent" };
	const connected = await connectByOAuth(shop, "zendesk", input);
	expect(connected).toEqual({ ok: true, shop, destination: "zendesk", accountName: "northpine.zendesk.com" });
	expect(await findConnection(shop, "zendesk")).toMatchObject({ state: "connected", details: { role: "admin" } });
	const [row] = await database().connection.findMany({ where: { shop } });
	const [grant] = desks.state.zendesk[0]?.grants ?? [];
	expect(JSON.stringify(row)).not.toContain(grant?.accessToken);
	expect((await openConnection(shop, "zendesk"))?.credentials).toMatchObject({ accessToken: grant?.accessToken });
});

test("the callback goes to this app, with PKCE and a state that is good once, for ten minutes, for one shop", async () => {
	const started = await startConnecting({ shop, ...zendesk });
	if (!started.ok) throw new Error(started.message);
	const asked = new URL(started.url).searchParams;
	expect(asked.get("redirect_uri")).toBe("https://baton.test/connect/callback");
	expect(asked.get("code_challenge_method")).toBe("S256");
	const back = await consent(started.url);
	expect(await finishConnecting({ ...back, state: "another" })).toMatchObject({ ok: false });
	expect(await finishConnecting(back)).toMatchObject({ ok: true, shop });
	expect(await finishConnecting(back)).toMatchObject({
		ok: false,
		message: expect.stringContaining("not started here"),
	});

	const late = await startConnecting({ shop, ...zendesk });
	if (!late.ok) throw new Error(late.message);
	const lateBack = await consent(late.url);
	shiftClock(minutes(11));
	expect(await finishConnecting(lateBack)).toMatchObject({ ok: false });
});

test("no access, no connection: denied, wrong input, an account that is not there, no right to tickets", async () => {
	const denied = await startConnecting({ shop, ...zendesk });
	if (!denied.ok) throw new Error(denied.message);
	expect(await finishConnecting(await consent(denied.url, "deny"))).toMatchObject({
		ok: false,
		message: "Zendesk was not connected: the access was not granted.",
	});
	expect(await startConnecting({ shop, destination: "zendesk", input: { subdomain: "evil.example/" } })).toMatchObject({
		ok: false,
		field: "subdomain",
	});
	const started = await startConnecting({ shop, ...zendesk });
	if (!started.ok) throw new Error(started.message);
	const back = await consent(started.url);
	desks.setFault("zendesk", { fault: "403" });
	expect(await finishConnecting(back)).toMatchObject({ ok: false, message: expect.stringContaining("not allow") });
	desks.setFault("zendesk", { fault: "none" });
	const nowhere = await startConnecting({ shop, destination: "zendesk", input: { subdomain: "nowhere" } });
	if (!nowhere.ok) throw new Error(nowhere.message);
	const answer = await finishConnecting({ state: nowhere.state, code: "a-code", error: null });
	expect(answer).toMatchObject({ ok: false, message: "There is no Zendesk account at this address any more." });
	expect(await listConnections(shop)).toEqual([]);
});

test("by key: Gorgias finds its own support address, Klaviyo says whose account it is, a wrong key is refused", async () => {
	await connect(shop, "gorgias");
	await connect(shop, "klaviyo");
	expect((await findConnection(shop, "gorgias"))?.details).toMatchObject({
		domain: "northpine",
		supportAddress: "support@northpine.example",
	});
	expect((await findConnection(shop, "klaviyo"))?.accountName).toBe("Northpine");
	const wrong = { shop, destination: "klaviyo", input: { apiKey: "pk_wrong" } } as const;
	expect(await connectWithKey(wrong)).toMatchObject({ ok: false, message: expect.stringContaining("Klaviyo") });
	expect((await findConnection(shop, "klaviyo"))?.state).toBe("connected");
});

test("ten at once with a token that ended: it is renewed once, and all have the new pair", async () => {
	await connect(shop, "zendesk");
	shiftClock(minutes(40));
	const accounts = await Promise.all(Array.from({ length: 10 }, () => deskAccount(shop, "zendesk")));
	expect(new Set(accounts.map((account) => JSON.stringify(account))).size).toBe(1);
	expect((await findConnection(shop, "zendesk"))?.credentialVersion).toBe(2);
	expect(desks.state.zendesk[0]?.grants).toHaveLength(1);
	await renewedAccount(shop, "zendesk", 1);
	expect((await findConnection(shop, "zendesk"))?.credentialVersion).toBe(2);
});

test("the daily proof: broken with the reason in words, and connected again once it proves itself", async () => {
	await connect(shop, "zendesk");
	desks.setFault("zendesk", { fault: "500" });
	expect(await verifyConnection({ shop, destination: "zendesk" })).toBe("unknown");
	expect((await findConnection(shop, "zendesk"))?.state).toBe("connected");
	desks.setFault("zendesk", { fault: "403" });
	expect(await verifyConnection({ shop, destination: "zendesk" })).toBe("broken");
	expect(await findConnection(shop, "zendesk")).toMatchObject({
		state: "broken",
		error: "Zendesk does not allow this: Baton's role or access was restricted there.",
	});
	desks.setFault("zendesk", { fault: "none" });
	expect(await verifyConnection({ shop, destination: "zendesk" })).toBe("connected");
	expect(await findConnection(shop, "zendesk")).toMatchObject({ state: "connected", error: null });
});

test("disconnecting revokes, deletes, and brings handoffs to the Inbox, and says so", async () => {
	await connect(shop, "zendesk");
	const { settings, settingsVersion } = await shopOf(shop);
	await saveSettings(shop, { handoff: { ...settings.handoff, destination: "zendesk" } }, settingsVersion);
	expect(await merchantDisconnectsDesk({ shop, destination: "zendesk" })).toEqual({
		ok: true,
		message: "Zendesk is disconnected. Handoffs go to the Inbox from now on.",
	});
	expect(desks.state.zendesk[0]?.grants).toEqual([]);
	expect(await listConnections(shop)).toEqual([]);
	expect((await shopOf(shop)).settings.handoff.destination).toBe("inbox");
});

test("disconnecting works while the desk is down, and says what is left to do", async () => {
	await connect(shop, "zendesk");
	desks.setFault("zendesk", { fault: "500" });
	const { message } = await merchantDisconnectsDesk({ shop, destination: "zendesk" });
	expect(message).toContain("remove Baton's access there as well");
	expect(await listConnections(shop)).toEqual([]);
});

test("one shop's connection is nobody else's", async () => {
	await connect(shop, "zendesk");
	const other = await newShop("Lumen Tea");
	expect(await listConnections(other)).toEqual([]);
	expect(await deskAccount(other, "zendesk")).toMatchObject({ kind: "auth" });
	const row = await database().connection.findFirstOrThrow({ where: { shop } });
	await database().connection.create({ data: { ...row, shop: other, details: {} } });
	await expect(openConnection(other, "zendesk")).rejects.toThrow();
});
