import { type DesksSandbox, desksSandbox } from "sandbox/desks";
import { type Served, serve } from "sandbox/http";
import { afterAll, beforeEach, expect, test } from "vitest";

let clock = new Date("2026-11-22T10:00:00Z").getTime();
let served: Served;
let desks: DesksSandbox;

beforeEach(async () => {
	await served?.close();
	desks = desksSandbox({
		now: () => new Date(clock),
		klaviyo: { keys: ["pk_1"], profiles: [{ email: "ana+tent@example.com", firstName: "Ana" }] },
	});
	served = await serve(desks.handler, 0);
});
afterAll(() => served.close());

const good = { authorization: "Klaviyo-API-Key pk_1", revision: "2026-07-15" };
const call = (path: string, headers: Record<string, string> = good, body?: unknown) =>
	fetch(`${served.url}/wire/a.klaviyo.com${path}`, {
		method: body ? "POST" : "GET",
		headers: { ...headers, "content-type": "application/vnd.api+json" },
		...(body ? { body: JSON.stringify(body) } : {}),
	});

const event = (profile: object, uniqueId = "handoff_1", more: object = {}) => ({
	data: {
		type: "event",
		attributes: {
			unique_id: uniqueId,
			time: "2026-11-22T10:00:00Z",
			properties: { reason: "asked" },
			metric: { data: { type: "metric", attributes: { name: "AI Agent Handoff Requested" } } },
			profile: { data: { type: "profile", attributes: {}, ...profile } },
			...more,
		},
	},
});

test("the revision header and a good key are needed", async () => {
	const bare = await call("/api/accounts", { authorization: good.authorization });
	expect(bare.status).toBe(400);
	expect((await bare.json()).errors[0]).toMatchObject({ status: 400, source: { parameter: "revision" } });
	expect((await call("/api/accounts", { ...good, authorization: "Klaviyo-API-Key pk_no" })).status).toBe(401);
	expect((await call("/api/accounts", { revision: good.revision })).status).toBe(401);
	const account = await call("/api/accounts");
	expect((await account.json()).data[0].attributes.contact_information.organization_name).toBe("Northpine");
	expect(account.headers.get("ratelimit-remaining")).toBe("14");
});

test("accounts can be asked once a second", async () => {
	await call("/api/accounts");
	const second = await call("/api/accounts");
	expect([second.status, second.headers.get("retry-after")]).toEqual([429, "1"]);
	clock += 1000;
	expect((await call("/api/accounts")).status).toBe(200);
});

test("a profile is found by its e-mail, and never made by asking", async () => {
	const find = async (email: string) => {
		const query = new URLSearchParams({
			filter: `equals(email,"${email}")`,
			"fields[profile]": "email",
			"page[size]": "1",
		});
		return (await (await call(`/api/profiles?${query}`)).json()).data;
	};
	expect(await find("ANA+tent@example.com")).toMatchObject([
		{ type: "profile", attributes: { email: "ana+tent@example.com" } },
	]);
	expect(await find("nobody@example.com")).toEqual([]);
	expect(desks.state.klaviyo.profiles).toHaveLength(1);
	expect((await call("/api/profiles?filter=contains(email)")).status).toBe(400);
	expect((await call("/api/profiles?email=a")).status).toBe(400);
});

test("an event is one, however often it is sent; another profile or id is another", async () => {
	const id = desks.state.klaviyo.profiles[0]?.id;
	for (let count = 0; count < 3; count += 1) {
		const answer = await call("/api/events", good, event({ id }));
		expect([answer.status, await answer.text()]).toEqual([202, ""]);
	}
	expect(desks.state.klaviyo.events).toHaveLength(1);
	await call("/api/events/", good, event({ id }, "handoff_2"));
	await call("/api/events", good, event({ attributes: { email: "new@example.com" } }));
	expect(desks.state.klaviyo.events).toHaveLength(3);
	expect(desks.state.klaviyo.profiles.map((profile) => profile.email)).toContain("new@example.com");
	const { events } = await (await fetch(`${served.url}/desks/klaviyo/tickets.json`)).json();
	expect(events[0]).toMatchObject({ metric: "AI Agent Handoff Requested", properties: { reason: "asked" } });
});

test("an event of the wrong shape is refused with pointers", async () => {
	const wrong = await call("/api/events", good, event({}, "h", { colour: "red", time: "yesterday" }));
	expect(wrong.status).toBe(400);
	const pointers = (await wrong.json()).errors.map((error: { source: { pointer: string } }) => error.source.pointer);
	expect(pointers).toEqual(["/data/attributes/time", "/data/attributes/colour"]);
	expect((await call("/api/events", good, event({}))).status, "no identifier").toBe(400);
	expect(desks.state.klaviyo.events).toHaveLength(0);
});

test("reset after create: the event is there once, also after the retry", async () => {
	desks.setFault("klaviyo", { fault: "reset-after-create", count: 1 });
	const body = event({ attributes: { email: "ana+tent@example.com" } });
	await expect(call("/api/events", good, body)).rejects.toThrow("fetch failed");
	expect((await call("/api/events", good, body)).status).toBe(202);
	expect(desks.state.klaviyo.events).toHaveLength(1);
});

test("a browser that Klaviyo knows leads to its person, by its whole id, which is shown to nobody", async () => {
	desks.state.klaviyo.profiles[0]?.browsers.push("YW5h.NrtPn1");
	const find = async (id: string) => {
		const filter = encodeURIComponent(`equals(_kx,"${id}")`);
		return (await (await call(`/api/profiles?filter=${filter}`)).json()).data;
	};
	expect(await find("YW5h.NrtPn1")).toMatchObject([{ attributes: { email: "ana+tent@example.com" } }]);
	expect(JSON.stringify(await find("YW5h.NrtPn1"))).not.toContain("YW5h.NrtPn1");
	expect(await find("YW5h")).toEqual([]);
});
