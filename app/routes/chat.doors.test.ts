import { beforeAll, expect, test } from "vitest";
import { readConversation } from "~/conversations/stream.store.server";
import { now, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { newSecret } from "~/platform/ids.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import type { Shopper } from "../../test/harness/storefront";
import { eventsOf, openSession, proxyUrl, shopper } from "../../test/harness/storefront";
import { action as messages, loader as messagesLoader } from "./chat.messages";
import { action as session } from "./proxy.session";

freshDatabase();

const one = "one.myshopify.com";
const two = "two.myshopify.com";
beforeAll(async () => {
	await installShop(one, { name: "One", origins: ["one.example", one] }, now());
	await installShop(two, { name: "Two", origins: ["two.example", two] }, now());
});

const args = (request: Request) => ({ request, params: {}, context: {} });
const statusOf = async (response: Response | Promise<Response>) => (await response).status;
const status = (work: Promise<unknown>) =>
	work.then(
		() => 200,
		(error: Error) => Number(error.message.slice(0, 3)),
	);

test("only Shopify's signature opens a session, and only for a shop that has Baton", async () => {
	const knock = (url: string) =>
		session(args(new Request(url, { method: "POST", body: "{}" }))).catch((thrown) => thrown);
	expect(await statusOf(knock(proxyUrl(one)))).toBe(200);
	expect(await statusOf(knock(proxyUrl(one, "", "another secret")))).toBe(400);
	expect(await statusOf(knock(proxyUrl(one).replace("logged_in_customer_id=", "logged_in_customer_id=7")))).toBe(400);
	expect(await statusOf(knock(`https://baton.test/proxy/session?shop=${one}`))).toBe(400);
	expect(await statusOf(knock(proxyUrl("nobody.myshopify.com")))).toBe(503);
});

async function everyDoor(intruder: Shopper, conversation: string): Promise<number[]> {
	intruder.goTo(conversation);
	const click = (type: "end" | "typing" | "keep-chatting") => statusOf(intruder.click({ type }));
	return [
		await status(intruder.say("Let me in")),
		await statusOf(intruder.listen()),
		await click("end"),
		await click("typing"),
		await click("keep-chatting"),
		await statusOf(intruder.click({ type: "give-email", email: "eve@example.com" })),
		await statusOf(intruder.click({ type: "email-transcript" })),
	];
}

test("another visitor, another shop, another customer: 404 at every door", async () => {
	const ana = await shopper(one);
	await ana.say("Hello");
	const nothing = Array(7).fill(404);
	expect(await everyDoor(await shopper(one), ana.conversation())).toEqual(nothing);
	expect(await everyDoor(await shopper(one, { customerId: "9" }), ana.conversation())).toEqual(nothing);
	const elsewhere = await shopper(two, { visitor: ana.session.visitor });
	expect(elsewhere.session.visitor).not.toBe(ana.session.visitor);
	expect(await everyDoor(elsewhere, ana.conversation())).toEqual(nothing);
});

test("a customer who signs in midway takes his conversation along; signed out, nobody reads it", async () => {
	const visitor = (await shopper(one)).session.visitor;
	const before = await shopper(one, { visitor });
	await before.say("Hello");
	const stream = eventsOf(await before.listen(1_000_000));
	await stream.next();
	const signedIn = await shopper(one, { visitor, customerId: "7" });
	expect(signedIn.session.state?.conversation).toBe(before.conversation());
	expect(signedIn.session.messages.length).toBeGreaterThan(0);

	// The token from before, the same browser signed out, and the next customer on it.
	expect(await everyDoor(before, before.conversation())).toEqual(Array(7).fill(404));
	for (const visit of [{ visitor }, { visitor, customerId: "8" }]) {
		const next = await shopper(one, visit);
		expect(next.session).toMatchObject({ state: null, messages: [] });
	}
	// The stream that was open ends without another word.
	signedIn.goTo(before.conversation());
	await signedIn.say("A secret");
	expect((await stream.next()).done).toBe(true);
	// The customer finds it on his phone.
	const phone = await shopper(one, { customerId: "7" });
	expect(phone.session.state?.conversation).toBe(before.conversation());
});

test("a visitor's secret is ours or it is nothing; only its hash is stored", async () => {
	const ana = await shopper(one);
	await ana.say("Hello");
	const row = await database().conversation.findUniqueOrThrow({ where: { id: ana.conversation() } });
	expect(JSON.stringify(row)).not.toContain(ana.session.visitor.slice(0, 40));
	const chosen = await shopper(one, { visitor: "chosen-by-the-browser" });
	expect(chosen.session.visitor).not.toBe("chosen-by-the-browser");
	const again = await shopper(one, { visitor: ana.session.visitor });
	expect(again.session.visitor).toBe(ana.session.visitor);
});

test("a token ends after ten minutes, and a forged one never begins", async () => {
	const ana = await shopper(one);
	await ana.say("Hello");
	try {
		shiftClock(11 * 60_000);
		expect(await status(ana.say("Still there?"))).toBe(401);
	} finally {
		shiftClock(0);
	}
	const [head, claims] = ana.session.token.split(".");
	const forged = `${head}.${claims}.${Buffer.from(newSecret()).toString("base64url")}`;
	const request = new Request("https://baton.test/chat/messages", {
		method: "POST",
		headers: { authorization: `Bearer ${forged}` },
		body: "{}",
	});
	const refused = await messages(args(request));
	expect([refused.status, await refused.json()]).toMatchObject([401, { error: "expired" }]);
});

test("the theme editor's preview stores nothing", async () => {
	const editor = await shopper(one, { preview: true });
	expect(editor.session.state).toBeNull();
	const count = () => database().conversation.count({ where: { shop: one } });
	const before = await count();
	expect(await status(editor.say("Hello"))).toBe(400);
	expect(await count()).toBe(before);
});

test("pages of the shop may talk to it, pages of others may not", async () => {
	const { session } = await shopper(one);
	const preflight = (origin: string) =>
		messagesLoader(args(new Request("https://baton.test/chat/messages", { method: "OPTIONS", headers: { origin } })));
	const allowed = async (origin: string) => (await preflight(origin)).headers.get("access-control-allow-origin");
	expect(await allowed("https://one.example")).toBe("https://one.example");
	expect(await allowed("https://evil.example")).toBeNull();
	expect(await allowed("http://one.example")).toBeNull();
	expect(await allowed("https://one.example.evil.example")).toBeNull();
	expect(await allowed("http://lumen-tea.localhost:4000")).toBe("http://lumen-tea.localhost:4000");

	const post = (origin: string) =>
		messages(
			args(
				new Request("https://baton.test/chat/messages", {
					method: "POST",
					headers: { origin, authorization: `Bearer ${session.token}` },
					body: JSON.stringify({ clientMessageId: newSecret(), text: "Hello" }),
				}),
			),
		);
	expect(await statusOf(post("https://one.example"))).toBe(200);
	expect(await statusOf(post("https://two.example"))).toBe(403);
	expect(await statusOf(post("https://evil.example"))).toBe(403);
	expect(await statusOf(post("null"))).toBe(403);
});

test("too much at once is refused kindly, and says when to go on", async () => {
	const ana = await shopper(one);
	const many = env().CHAT_LIMIT_PER_VISITOR_PER_MINUTE;
	for (let count = 0; count < many; count++) await ana.post("/chat/messages", {});
	const refused = await ana.post("/chat/messages", { clientMessageId: newSecret(), text: "Once more" });
	const { error, message, retryAfterSeconds } = await refused.json();
	expect([refused.status, error, message]).toEqual([429, "too-many", expect.not.stringContaining("!")]);
	expect(retryAfterSeconds).toBeGreaterThan(0);
	expect(refused.headers.get("retry-after")).toBe(String(retryAfterSeconds));
});

test.each([
	["no text", { text: "   " }, 400],
	["a long text", { text: "x".repeat(4001) }, 400],
	["a key of ours", { text: "Hi", clientMessageId: "reply:message_1" }, 400],
	["a large body", { text: "x".repeat(40_000) }, 413],
	["a conversation that is none", { text: "Hi", conversation: "1; DROP TABLE" }, 400],
])("%s is refused at the door", async (_, body, expected) => {
	const ana = await shopper(one);
	expect(await statusOf(ana.post("/chat/messages", { clientMessageId: newSecret(), ...body }))).toBe(expected);
});

test("what the browser says about itself never costs a message", async () => {
	const ana = await shopper(one);
	const context = { pageUrl: 7, cart: { lines: "many" }, pageTitle: "Tents" };
	const sent = await ana.post("/chat/messages", { clientMessageId: newSecret(), text: "Hello", context });
	const { conversation } = await sent.json();
	const row = await database().conversation.findUniqueOrThrow({ where: { id: conversation } });
	expect(row.context).toEqual({ pageTitle: "Tents" });
});

test("reading is bounded by shop, also below the doors", async () => {
	const ana = await shopper(one);
	await ana.say("Hello");
	const row = await database().conversation.findUniqueOrThrow({ where: { id: ana.conversation() } });
	const who = { visitorHash: row.visitorHash, customerId: null };
	expect(await readConversation({ shop: one, ...who }, row.id, 0)).not.toBeNull();
	expect(await readConversation({ shop: two, ...who }, row.id, 0)).toBeNull();
});

test("a switched-off agent says so", async () => {
	const shop = "off.myshopify.com";
	await installShop(shop, { name: "Off" }, now());
	await database().shop.update({ where: { domain: shop }, data: { settings: { agentOn: false } } });
	const opened = await (await openSession(shop)).json();
	expect(opened.agentOn).toBe(false);
	expect(await status((await shopper(shop)).say("Hello"))).toBe(503);
});
