import "../../test/harness/desks";

import { beforeEach, describe, expect, test } from "vitest";
import { findConnection } from "~/connectors/connection.store.server";
import { shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { connect, consent } from "../../test/harness/handoffs";
import { knock, type Merchant, sessionTokenFor, signIn } from "../../test/harness/merchant";
import { action as deskDoor } from "./app.settings.desks.$destination";
import { loader as handoffPage } from "./app.settings.handoff";
import { action as saveDoor } from "./app.settings.save.$form";
import { loader as callbackDoor, action as confirmCallback } from "./connect.callback";
import { loader as startDoor } from "./connect.start";

freshDatabase();

let merchant: Merchant;
beforeEach(async () => {
	merchant = await signIn();
});

const save = (form: string, values: unknown, seenVersion = 0, who: Merchant | null = merchant) =>
	knock(saveDoor, who, { path: `/app/settings/save/${form}`, params: { form }, body: { seenVersion, values } });

const handoffTo = (destination: string, method = "helpdesk", message = "Write to us.") => ({
	handoff: { method, destination, message },
	desks: {},
});

describe("saving the handoff choice", () => {
	test("a helpdesk that is not connected is refused with a sentence that leads on, and nothing changes", async () => {
		const reply = await save("handoff", handoffTo("zendesk"));
		expect(reply.status).toBe(422);
		expect(await reply.json()).toEqual({
			ok: false,
			errors: {
				"handoff.destination": "Zendesk is not connected yet. Connect it below this choice, then save.",
			},
		});
		expect((await shopOf(merchant.shop)).settings.handoff.destination).toBe("inbox");
	});

	test("once it has proven itself, it is saved", async () => {
		await connect(merchant.shop, "zendesk");
		expect((await save("handoff", handoffTo("zendesk"))).status).toBe(200);
		expect((await shopOf(merchant.shop)).settings.handoff.destination).toBe("zendesk");
	});

	test("another shop's connection opens nothing", async () => {
		const other = await signIn("502");
		await connect(other.shop, "zendesk");
		expect((await save("handoff", handoffTo("zendesk"))).status).toBe(422);
	});

	test("the message method needs a message, not a helpdesk", async () => {
		const empty = await save("handoff", handoffTo("zendesk", "message", " "));
		expect((await empty.json()).errors).toEqual({ "handoff.message": "Write the message that shoppers will see" });
		expect((await save("handoff", handoffTo("zendesk", "message"))).status).toBe(200);
		expect((await shopOf(merchant.shop)).settings.handoff.method).toBe("message");
	});
});

describe("saving any form", () => {
	const agent = { agentOn: true, agentName: "Scout", greeting: "Hi", suggestions: ["Where?"], offerTone: "warm" };

	test("what the form does not own stays as it is", async () => {
		await save("data", { retentionDays: 30 });
		expect((await save("agent", { ...agent, retentionDays: 1 }, 1)).status).toBe(200);
		expect((await shopOf(merchant.shop)).settings).toMatchObject({ agentName: "Scout", retentionDays: 30 });
	});

	test.each([
		[-1, "Enter a number of days, from 1 to 3,650"],
		[3651, "Enter 3,650 days or fewer, or keep them for ever"],
	])("%s days are none to delete conversations by", async (retentionDays, words) => {
		const reply = await save("data", { retentionDays });
		expect([reply.status, (await reply.json()).errors]).toEqual([422, { retentionDays: words }]);
		expect((await shopOf(merchant.shop)).settings.retentionDays).toBe(365);
	});

	test("a form that leaves a field out is refused: a default must not overwrite a choice", async () => {
		const reply = await save("agent", { agentName: "Scout" });
		expect(reply.status).toBe(422);
		expect(Object.keys((await reply.json()).errors)).toContain("greeting");
	});

	test("who read an older version is told, and can save over it", async () => {
		await save("agent", { ...agent, agentName: "First" });
		const late = await save("agent", { ...agent, agentName: "Second" });
		expect(late.status).toBe(409);
		const { stale } = await late.json();
		expect(stale.message).toContain("Somebody else changed these settings");
		expect((await shopOf(merchant.shop)).settings.agentName).toBe("First");
		expect((await save("agent", { ...agent, agentName: "Second" }, stale.version)).status).toBe(200);
	});

	test("errors stand at their fields", async () => {
		const week = (await shopOf(merchant.shop)).settings.officeHours;
		const monday = [
			{ from: "09:00", to: "12:00" },
			{ from: "11:00", to: "17:00" },
		];
		const hours = await save("hours", { officeHours: { ...week, days: { ...week.days, monday } } });
		expect((await hours.json()).errors).toEqual({
			"officeHours.days.monday.1.from": "Overlaps with the range above",
		});
		const long = await save("agent", { ...agent, greeting: "x".repeat(301) });
		expect((await long.json()).errors).toEqual({ greeting: "Use 300 characters or fewer" });
	});

	test("nobody saves without Shopify's token, or with one that Shopify did not sign", async () => {
		expect((await save("agent", agent, 0, null)).status).not.toBe(200);
		const forged = { ...merchant, sessionToken: await sessionTokenFor(merchant.shop, "501", "another-secret") };
		expect((await save("agent", agent, 0, forged)).status).toBe(401);
		expect((await shopOf(merchant.shop)).settings.agentName).toBe("Assistant");
	});
});

describe("the guided connection", () => {
	const desk = (destination: string, body: unknown) =>
		knock(deskDoor, merchant, { path: `/app/settings/desks/${destination}`, params: { destination }, body });
	const open = (path: string, cookie = "") =>
		startDoor({
			request: new Request(`https://baton.test${path}`, { headers: { Cookie: cookie } }),
			params: {},
			context: {},
		});
	const popup = async () =>
		(await (await desk("zendesk", { do: "start", input: { subdomain: "northpine" } })).json()).popup;
	const comeBack = async (location: string, cookie: string) => {
		const { state, code } = await consent(new URL(location).href.replace(/^http.*\/wire\//, "https://"));
		const back = new URL("https://baton.test/connect/callback");
		back.search = new URLSearchParams({ state, code: code ?? "" }).toString();
		const request = new Request(back, { headers: { Cookie: cookie } });
		return { state, code, page: await callbackDoor({ request, params: {}, context: {} }) };
	};

	test("popup, consent, proof: connected without any session cookie", async () => {
		const start = await open(await popup());
		expect(start.status).toBe(302);
		const cookie = start.headers.get("Set-Cookie")?.split(";")[0] ?? "";
		const { page } = await comeBack(start.headers.get("Location") ?? "", cookie);
		expect(page.status).toBe(200);
		expect(await page.text()).toContain('"type":"baton:desk","ok":true,"destination":"zendesk"');
		expect(await findConnection(merchant.shop, "zendesk")).toMatchObject({ state: "connected" });
	});

	test("a browser that keeps no cookie is asked first, with the shop's name", async () => {
		const start = await open(await popup());
		const { state, code, page } = await comeBack(start.headers.get("Location") ?? "", "");
		expect(await page.text()).toContain("Connect this helpdesk to Fjell &amp; Fern?");
		expect(await findConnection(merchant.shop, "zendesk")).toBeNull();
		const body = new URLSearchParams({ state, code: code ?? "" });
		const request = new Request("https://baton.test/connect/callback", { method: "POST", body });
		expect((await confirmCallback({ request, params: {}, context: {} })).status).toBe(200);
		expect(await findConnection(merchant.shop, "zendesk")).toMatchObject({ state: "connected" });
	});

	test("a forged start and an unknown state lead nowhere", async () => {
		expect((await open("/connect/start?token=forged")).status).toBe(400);
		const request = new Request("https://baton.test/connect/callback?state=made-up&code=1");
		expect((await callbackDoor({ request, params: {}, context: {} })).status).toBe(400);
	});

	test("what is typed wrong is told at its field", async () => {
		const reply = await (await desk("zendesk", { do: "start", input: { subdomain: "north pine!" } })).json();
		expect(reply).toMatchObject({ ok: false, field: "subdomain" });
		const key = await (await desk("klaviyo", { do: "key", input: { apiKey: "nothing" } })).json();
		expect(key).toMatchObject({ ok: false, field: "apiKey" });
	});

	test("the page shows the account and no secret; disconnecting moves handoffs to the Inbox", async () => {
		await desk("klaviyo", { do: "key", input: { apiKey: "pk_northpine_demo_key" } });
		await save("handoff", handoffTo("klaviyo"));
		const page = await (await knock(handoffPage, merchant, { path: "/app/settings/handoff" })).text();
		expect(page).toContain('"state":"connected"');
		expect(page).not.toContain("pk_northpine_demo_key");
		expect((await (await desk("klaviyo", { do: "disconnect" })).json()).ok).toBe(true);
		expect((await shopOf(merchant.shop)).settings.handoff.destination).toBe("inbox");
	});
});
