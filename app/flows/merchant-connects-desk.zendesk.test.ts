import "../../test/harness/desks";

import { expect, test, vi } from "vitest";
import { findConnection, openConnection, renewUnderLock } from "~/connectors/connection.store.server";
import { failed } from "~/connectors/connector";
import { deskAccount, deskHttp } from "~/connectors/desk-account.server";
import { connectorOf } from "~/connectors/registry";
import { minutes, now, shiftClock } from "~/platform/clock";
import { database, inTransaction } from "~/platform/db.server";
import { deskOf } from "~/settings/desks.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, connectByOAuth, consent, newHandoff, newShop } from "../../test/harness/handoffs";
import { workOff } from "../../test/harness/worker";
import { northpine } from "../../test/harness/zendesk";
import { connectWithKey, finishConnecting, startConnecting } from "./merchant-connects-desk.server";
import { verifyConnection } from "./verify-connections.server";

freshDatabase();

const destination = "zendesk";
const secret = "the-merchants-own-secret";

/** A client that a user of the account has made in its Admin Center. */
function ownClient(maker: { role?: "admin" | "agent" | "end-user"; suspended?: boolean } = {}, kind?: "public") {
	const account = northpine();
	const user = account.users.find(({ role }) => role === "agent");
	if (!user) throw new Error("There is no agent");
	Object.assign(user, maker);
	account.clients.push({ id: "merchants-client", secret, name: "Baton", userId: user.id, ...(kind ? { kind } : {}) });
}
const connectOwn = (shop: string, input: Record<string, string> = {}) =>
	connectWithKey({
		shop,
		destination,
		input: { subdomain: "northpine", clientId: "merchants-client", clientSecret: secret, ...input },
	});

test("the merchant's own client: typed, proven, sealed, never shown again", async () => {
	const shop = await newShop();
	ownClient();
	const connected = await connectOwn(shop, { subdomain: "https://northpine.zendesk.com/admin" });
	expect(connected).toMatchObject({ ok: true, accountName: "northpine.zendesk.com" });
	expect(JSON.stringify(connected)).not.toContain(secret);
	const row = await database().connection.findFirstOrThrow({ where: { shop } });
	const [grant] = northpine().grants;
	for (const hidden of [secret, "merchants-client", grant?.accessToken ?? "-"]) {
		expect(JSON.stringify(row)).not.toContain(hidden);
		expect(JSON.stringify(await deskOf(shop, destination))).not.toContain(hidden);
	}
	expect(row.details).toEqual({ subdomain: "northpine", role: "agent" });
	expect((await openConnection(shop, destination))?.credentials).toMatchObject({ clientSecret: secret });
});

test("its tokens end after half an hour and are asked for anew, at once by ten; a lost answer costs nothing", async () => {
	const shop = await newShop();
	ownClient();
	await connectOwn(shop);
	shiftClock(minutes(31));
	await expect(killedWhileRenewing(shop)).rejects.toThrow("killed");
	const accounts = await Promise.all(Array.from({ length: 10 }, () => deskAccount(shop, destination)));
	expect(new Set(accounts.map((account) => JSON.stringify(account))).size).toBe(1);
	expect(await findConnection(shop, destination)).toMatchObject({ state: "connected", credentialVersion: 2 });
	await newHandoff({ shop, destination });
	await workOff();
	expect(northpine().tickets).toHaveLength(1);
});

test.each([
	["a wrong secret", () => ownClient(), { clientSecret: "wrong" }, "Check its identifier and secret"],
	["a public client", () => ownClient({}, "public"), {}, "that it is confidential"],
	["a client of an end user", () => ownClient({ role: "end-user" }), {}, "needs a Zendesk agent or admin"],
	["a client of someone suspended", () => ownClient({ suspended: true }), {}, "was restricted there"],
	["no secret", () => ownClient(), { clientSecret: " " }, "Paste the client's secret"],
	["another host", () => ownClient(), { subdomain: "northpine.zendesk.com.evil.example" }, "before .zendesk.com"],
	["an account that is not there", () => ownClient(), { subdomain: "nowhere" }, "no Zendesk account"],
] as const)("%s is not connected, and is told why", async (_name, given, input, words) => {
	const shop = await newShop();
	given();
	expect(await connectOwn(shop, input)).toMatchObject({ ok: false, message: expect.stringContaining(words) });
	expect(await findConnection(shop, destination)).toBeNull();
});

test("less was granted than handoffs need: what is missing is said", async () => {
	const shop = await newShop();
	const started = await startConnecting({ shop, destination, input: { subdomain: "northpine" } });
	if (!started.ok) throw new Error(started.message);
	const narrow = new URL(started.url);
	narrow.searchParams.set("scope", "tickets:read users:read");
	expect(await finishConnecting(await consent(narrow.href))).toMatchObject({
		ok: false,
		message: "Zendesk does not allow Baton to write tickets, write users. Connect it again and allow all of it.",
	});
});

test("ten at once with a pair whose token has ended: Zendesk is asked once, and its one new pair serves all", async () => {
	const shop = await newShop();
	await connect(shop, destination);
	shiftClock(minutes(31));
	const fetched = vi.spyOn(globalThis, "fetch");
	const accounts = await Promise.all(Array.from({ length: 10 }, () => deskAccount(shop, destination)));
	const renewals = fetched.mock.calls.filter(([url]) => String(url).endsWith("/oauth/tokens"));
	fetched.mockRestore();
	expect(renewals).toHaveLength(1);
	const tokens = accounts.map((one) => (failed(one) ? null : one.account.credentials)) as { accessToken: string }[];
	expect(new Set(tokens.map(({ accessToken }) => accessToken))).toEqual(new Set([northpine().grants[0]?.accessToken]));
});

/** The desk answers with the new pair; whoever asked is killed before it is stored. */
const killedWhileRenewing = (shop: string) =>
	inTransaction((tx) =>
		renewUnderLock(tx, shop, { destination, credentialVersion: 1 }, async ({ credentials, details }) => {
			const client = { id: "zdg-baton", secret: "zendesk-client-secret" };
			await connectorOf(destination).connection?.renew?.({ client, credentials, details }, deskHttp, now());
			throw new Error("killed");
		}),
	);

test("killed between Zendesk's new pair and its storing: broken with a clear sentence, parked, then the Inbox", async () => {
	const shop = await newShop();
	await connect(shop, destination);
	await expect(killedWhileRenewing(shop)).rejects.toThrow("killed");
	// The old pair is stored still, and dead: both of its tokens.
	const made = await newHandoff({ shop, destination });
	await workOff();
	const sentence =
		"Zendesk no longer accepts Baton's access: it was withdrawn, has ended, or was lost while it was renewed. Connect it again.";
	expect(await findConnection(shop, destination)).toMatchObject({ state: "broken", error: sentence });
	const read = () => database().delivery.findUniqueOrThrow({ where: { id: made.deliveryId } });
	expect(await read()).toMatchObject({ state: "pending", errorKind: "auth" });
	expect(await verifyConnection({ shop, destination })).toBe("broken");
	shiftClock(minutes(16));
	await workOff();
	expect(await read()).toMatchObject({ state: "fallback-delivered", errorMessage: sentence });
	shiftClock(0);
	expect(await connectByOAuth(shop, destination, { subdomain: "northpine" })).toMatchObject({ ok: true });
	expect(await findConnection(shop, destination)).toMatchObject({ state: "connected", error: null });
	expect(desks.state.zendesk[0]?.tickets).toEqual([]);
});
