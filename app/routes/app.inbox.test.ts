import "../../test/harness/desks";

import { describe, expect, test } from "vitest";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { freshDatabase } from "../../test/harness/database";
import { ana, newHandoff } from "../../test/harness/handoffs";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { loader as queuePage } from "./app.inbox";
import { loader as conversationPage } from "./app.inbox.$id";
import { action as actDoor } from "./app.inbox.$id.act";
import { loader as liveDoor } from "./app.inbox.live";
import { action as meDoor } from "./app.inbox.me";

freshDatabase();

const queue = async (merchant: Merchant, view = "waiting") =>
	(await knock(queuePage, merchant, { path: `/app/inbox?view=${view}` })).json();
const open = (merchant: Merchant, id: string) =>
	knock(conversationPage, merchant, { path: `/app/inbox/${id}`, params: { id } });
const act = (merchant: Merchant, id: string, body: unknown) =>
	knock(actDoor, merchant, { path: `/app/inbox/${id}/act`, params: { id }, body });
const me = (merchant: Merchant, body: unknown) => knock(meDoor, merchant, { path: "/app/inbox/me", body });
const words = (text: string) => ({ text, clientMessageId: `client-${text}` });
const waiting = (merchant: Merchant) => newHandoff({ shop: merchant.shop, destination: "inbox", customer: ana });
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe("the queue", () => {
	test("who waits longest is on top; views and counts agree", async () => {
		const merchant = await signIn();
		const first = await waiting(merchant);
		const second = await newHandoff({ shop: merchant.shop, destination: "inbox" });
		const { queue: rows, counts, view } = await queue(merchant);
		expect(view).toBe("waiting");
		expect(idsOf(rows)).toEqual([first.conversationId, second.conversationId]);
		expect(rows[0]).toMatchObject({ name: "Ana Ruiz", email: "ana.ruiz@example.com", emailVerified: true });
		expect(rows[1]).toMatchObject({ name: null, email: "jane@example.com", emailVerified: false });
		expect(counts).toEqual({ waiting: 2, mine: 0, open: 2 });
	});

	test("a teammate is away until he says otherwise, and keeps the name he chose", async () => {
		const merchant = await signIn();
		expect((await queue(merchant)).me).toMatchObject({ name: "Support", available: false });
		await me(merchant, { available: true, name: "Mia" });
		expect((await queue(merchant)).me).toMatchObject({ name: "Mia", available: true });
		expect((await me(merchant, { name: " " })).status).toBe(422);
	});
});

describe("one conversation", () => {
	test("take over, reply, note, hand back, close", async () => {
		const merchant = await signIn();
		const { conversationId: id } = await waiting(merchant);
		await me(merchant, { name: "Mia" });
		expect((await act(merchant, id, { do: "join" })).status).toBe(200);
		expect((await act(merchant, id, { do: "reply", ...words("Hello Ana") })).status).toBe(200);
		expect((await act(merchant, id, { do: "reply", ...words("Hello Ana") })).status).toBe(200);
		expect((await act(merchant, id, { do: "note", ...words("A regular") })).status).toBe(200);
		const { conversation } = await (await open(merchant, id)).json();
		expect(conversation.stage).toBe("with-team");
		expect(conversation.teammate).toEqual({ id: merchant.userId, name: "Mia" });
		const said = conversation.messages.map(({ role, kind, text }: Record<string, string>) => [role, kind, text]);
		expect(said.filter(([role]: string[]) => role === "teammate").length).toBe(2);
		expect(said).toContainEqual(["teammate", "text", "Hello Ana"]);
		expect(said.some(([, kind, text]: string[]) => kind === "note" && text === "A regular")).toBe(true);
		expect(idsOf((await queue(merchant, "mine")).queue)).toEqual([id]);
		expect((await act(merchant, id, { do: "hand-back" })).status).toBe(200);
		expect((await act(merchant, id, { do: "close" })).status).toBe(200);
		expect(idsOf((await queue(merchant, "closed")).queue)).toEqual([id]);
	});

	test("what cannot be done is refused in words", async () => {
		const merchant = await signIn();
		const { conversationId: id } = await waiting(merchant);
		const early = await act(merchant, id, { do: "hand-back" });
		if (early.status !== 200) expect((await early.json()).message).toMatch(/\w+/);
		expect((await act(merchant, id, { do: "reply", ...words(" ") })).status).toBe(422);
		expect((await act(merchant, id, { do: "dance" })).status).toBe(422);
	});

	test("the customer's card: Shopify's word, and the browser's beside it", async () => {
		const merchant = await signIn();
		const { conversationId } = await waiting(merchant);
		const { conversation } = await (await open(merchant, conversationId)).json();
		expect(conversation.customer).toMatchObject({ ordersCount: 4, tags: ["vip"], lastOrders: [{ name: "#1042" }] });
		expect(conversation.context).toMatchObject({ pageTitle: "Tent" });
		expect(conversation.messages.map(({ text }: { text: string }) => text)).toContain("Where is my order #1042?");
	});
});

test("another shop can neither see a conversation nor act in it", async () => {
	const merchant = await signIn();
	const { conversationId: id } = await waiting(merchant);
	const stranger = await signIn("900");
	expect((await queue(stranger, "open")).queue).toEqual([]);
	expect((await open(stranger, id)).status).toBe(404);
	for (const body of [{ do: "join" }, { do: "reply", ...words("Hi") }, { do: "note", ...words("Hi") }, { do: "close" }])
		expect((await act(stranger, id, body)).status).not.toBe(200);
	const { conversation } = await (await open(merchant, id)).json();
	expect(conversation).toMatchObject({ stage: "waiting-for-team", teammate: null });
});

test("the live stream says “look” at once, and when something changes, until the page goes", async () => {
	const merchant = await signIn();
	const response = await knock(liveDoor, merchant, { path: "/app/inbox/live" });
	expect(response.headers.get("Content-Type")).toBe("text/event-stream");
	const reader = (response.body as ReadableStream<Uint8Array>).getReader();
	const next = async () => new TextDecoder().decode((await reader.read()).value);
	expect(await next()).toBe("data: look\n\n");
	await inTransaction((tx) => wake(tx, inboxTopic(merchant.shop)));
	expect(await next()).toBe("data: look\n\n");
	await reader.cancel();
	expect((await knock(liveDoor, null, { path: "/app/inbox/live" })).status).not.toBe(200);
});
