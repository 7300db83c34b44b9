import { beforeAll, expect, test } from "vitest";
import { setAvailability, teammateSeen } from "~/handoff/team.store.server";
import { saveFaq } from "~/knowledge/faq.store.server";
import { now } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { newShop, returns, toDesk, unanswerable } from "../../test/harness/answering-shop";
import { freshDatabase } from "../../test/harness/database";
import { shopper } from "../../test/harness/storefront";

freshDatabase();

const kinds = (messages: { role: string; kind: string }[]) => messages.map(({ role, kind }) => `${role}:${kind}`);

let inboxShop: string;
beforeAll(async () => {
	inboxShop = await newShop();
});

test("a question is answered from the knowledge, and the stream tells it", async () => {
	const ana = await shopper(inboxShop);
	await ana.say(returns);
	const { messages, state } = await ana.read();
	expect(kinds(messages)).toEqual(["shopper:text", "agent:answer"]);
	expect(messages[1]).toMatchObject({ text: expect.stringContaining("30 days"), helpful: "unrated" });
	expect(JSON.stringify(messages)).not.toContain("decision");
	expect(state).toMatchObject({ stage: "with-agent", openQuestion: null, statusLine: null });
});

test("no answer → offer → accept → e-mail → one handoff, its delivery and its promise", async () => {
	const ana = await shopper(inboxShop);
	await ana.say(unanswerable);
	const offered = await ana.read();
	expect(kinds(offered.messages)).toEqual(["shopper:text", "agent:offer"]);
	expect(offered.messages[1]?.text).toContain("Would you like to connect with a person?");
	const offer = offered.state.openQuestion ?? "";
	expect(offer).toBe(offered.messages[1]?.id);

	expect((await ana.click({ type: "accept-offer", message: offer })).status).toBe(200);
	expect((await ana.read()).state.stage).toBe("asking-email");
	expect(await database().handoff.count({ where: { conversationId: ana.conversation() } })).toBe(0);
	const wrong = await ana.click({ type: "give-email", email: "ana@" });
	expect([wrong.status, await wrong.json()]).toMatchObject([400, { error: "invalid" }]);
	await ana.click({ type: "give-email", email: "Ana@Example.com" });

	const after = await ana.read();
	expect(after.state).toMatchObject({ stage: "waiting-for-team", openQuestion: null });
	expect(kinds(after.messages).slice(2)).toEqual(["shopper:text", "agent:ask-email", "shopper:text", "system:notice"]);
	const where = { conversationId: ana.conversation() };
	const [handoff, ...others] = await database().handoff.findMany({ where, include: { delivery: true } });
	expect(others).toEqual([]);
	expect(handoff).toMatchObject({
		destination: "inbox",
		reason: "no-answer",
		email: "ana@example.com",
		emailVerified: false,
		number: 1,
		delivery: { state: "delivered" },
	});
	const stored = await database().conversation.findUniqueOrThrow({ where: { id: ana.conversation() } });
	expect(stored).toMatchObject({ outcome: "routed-to-team", unverifiedEmail: "ana@example.com" });
	expect(stored.waitingSince).not.toBeNull();
	const events = await database().conversationEvent.findMany({ where, orderBy: { seq: "asc" } });
	expect(events.map(({ type }) => type)).toEqual([
		"shopper-wrote",
		"agent-could-not-answer",
		"handoff-offered",
		"offer-accepted",
		"email-asked",
		"email-given",
		"handoff-begun",
	]);
	expect(
		await database().knowledgeGap.count({ where: { shop: inboxShop, lastConversationId: ana.conversation() } }),
	).toBe(1);

	await ana.say("Hello? Is anybody there?");
	expect(kinds((await ana.read()).messages).at(-1)).toBe("shopper:text");
});

test("a signed-in customer is asked nothing, and a mail desk ends the session", async () => {
	const shop = await newShop(toDesk("zendesk"));
	await database().customerSnapshot.create({
		data: { shop, customerId: "7", data: { name: "Ana Ruiz", email: "ana@fjell.example" }, takenAt: now() },
	});
	const ana = await shopper(shop, { customerId: "7" });
	expect(ana.session.signedIn).toBe(true);
	await ana.say("I want to talk to a person", { intent: "person" });
	const { messages, state } = await ana.read();
	expect(kinds(messages)).toEqual(["shopper:text", "system:notice"]);
	expect(messages[1]?.text).toBe("A teammate will follow up by e-mail at ana@fjell.example.");
	expect(state.stage).toBe("handed-over");
	const first = ana.conversation();
	const handoff = await database().handoff.findFirstOrThrow({ where: { conversationId: first } });
	expect(handoff).toMatchObject({ reason: "asked", email: "ana@fjell.example", emailVerified: true });

	await ana.say(returns);
	expect(ana.conversation()).not.toBe(first);
	const next = await database().conversation.findUniqueOrThrow({ where: { id: ana.conversation() } });
	expect(next).toMatchObject({ previousId: first, customerName: "Ana Ruiz", customerId: "7" });
});

test("two tabs that accept at the same moment make one handoff", async () => {
	const ana = await shopper(inboxShop);
	await ana.say(unanswerable);
	const { state } = await ana.read();
	const accept = () => ana.click({ type: "accept-offer", message: state.openQuestion ?? "" });
	expect((await Promise.all([accept(), accept()])).map(({ status }) => status)).toEqual([200, 200]);
	const give = () => ana.click({ type: "give-email", email: "ana@example.com" });
	expect((await Promise.all([give(), give(), give()])).map(({ status }) => status)).toEqual([200, 200, 200]);
	expect(await database().handoff.count({ where: { conversationId: ana.conversation() } })).toBe(1);
	const { messages } = await ana.read();
	expect(messages.filter(({ kind }) => kind === "ask-email")).toHaveLength(1);
	expect(messages.filter(({ kind }) => kind === "notice")).toHaveLength(1);
});

test("typed words answer what is open: yes, no and an e-mail address", async () => {
	const ana = await shopper(inboxShop);
	await ana.say(unanswerable);
	await ana.say("no thanks");
	expect((await ana.read()).state.stage).toBe("with-agent");
	await ana.say(unanswerable);
	const again = await ana.read();
	expect(again.state.stage).toBe("with-agent");
	expect(again.messages.filter(({ kind }) => kind === "offer")).toHaveLength(1);
	await ana.say("How long do I have to return an item?");
	await ana.say("Can your penguins knit a lighthouse?");
	await ana.say("yes please");
	await ana.say("you can reach me at ana@example.com");
	const { messages, state } = await ana.read();
	expect(state.stage).toBe("waiting-for-team");
	expect(messages.filter(({ kind }) => kind === "offer")).toHaveLength(2);
});

test('"no" twice to "Did this help?" leads to the offer', async () => {
	const ana = await shopper(inboxShop);
	for (const text of [returns, "How long do I have to return an item?"]) {
		await ana.say(text);
		const answer = (await ana.read()).messages.findLast(({ kind }) => kind === "answer");
		expect((await ana.click({ type: "rate", message: answer?.id ?? "", helpful: false })).status).toBe(200);
	}
	const { messages, state } = await ana.read();
	expect(kinds(messages).at(-1)).toBe("agent:offer");
	expect(state.stage).toBe("offered");
	expect(messages.filter(({ helpful }) => helpful === "no")).toHaveLength(2);
});

test("method message: the merchant's words instead of people", async () => {
	const message = "Write to **care@fjell.example** or [our form](https://fjell.example/form).";
	const shop = await newShop({ handoff: { method: "message", destination: "inbox", message } });
	const ana = await shopper(shop);
	await ana.say(unanswerable);
	await ana.say("Give me a human", { intent: "person" });
	const { messages, state } = await ana.read();
	expect(kinds(messages)).toEqual(["shopper:text", "agent:custom", "shopper:text", "agent:custom"]);
	expect(messages[1]?.rich).toContainEqual({ text: "our form", href: "https://fjell.example/form" });
	expect(state).toMatchObject({ stage: "with-agent", openQuestion: null });
	const stored = await database().conversation.findUniqueOrThrow({ where: { id: ana.conversation() } });
	expect(stored.outcome).toBe("message-shown");
	expect(await database().handoff.count({ where: { shop } })).toBe(0);
});

test("somebody is available: joining, and a job that looks whether he came", async () => {
	const shop = await newShop();
	await teammateSeen(shop, { userId: "1", name: "Noa", email: "" });
	await setAvailability(shop, "1", true);
	const ana = await shopper(shop);
	await ana.say("human please", { intent: "person" });
	await ana.say("ana@example.com");
	const promised = (await ana.read()).messages.at(-1);
	expect(promised?.text).toBe("Your conversation was sent to our team. Someone is joining you now.");
	const jobs = await database().$queryRaw<{ data: { handoffId: string } }[]>`
		SELECT data FROM pgboss.job WHERE name = 'nobody-answers' AND data->>'shop' = ${shop}`;
	expect(jobs).toHaveLength(1);
});

test("the same message sent again is the same message, also the first one of a conversation", async () => {
	const ana = await shopper(inboxShop);
	const key = { clientMessageId: "11111111-2222" };
	const first = await ana.say(returns, key);
	ana.goTo("");
	const body = { clientMessageId: "11111111-2222", text: returns };
	const again = await Promise.all([ana.post("/chat/messages", body), ana.post("/chat/messages", body)]);
	expect(await Promise.all(again.map((response) => response.json()))).toEqual([first, first]);
	ana.goTo(first.conversation);
	expect(kinds((await ana.read()).messages)).toEqual(["shopper:text", "agent:answer"]);
});

test("many messages at once are each answered once", async () => {
	const ana = await shopper(inboxShop);
	await ana.say("Hello");
	await Promise.all(Array.from({ length: 6 }, () => ana.say(returns)));
	const { messages } = await ana.read();
	expect(messages.filter(({ role }) => role === "agent")).toHaveLength(7);
	const seqs = messages.map(({ seq }) => seq);
	expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
});

test("what the shop has learnt between two messages is in the next answer", async () => {
	const shop = await newShop();
	const ana = await shopper(shop);
	await ana.say(returns);
	await ana.say(unanswerable);
	await saveFaq(shop, null, {
		url: "",
		locale: "en",
		questions: [unanswerable],
		answer: "The walrus sings at eight.",
	});
	await ana.say(unanswerable);
	const { messages } = await ana.read();
	expect(messages.at(-1)?.text).toContain("sings at eight");
	expect(messages.filter(({ role }) => role === "shopper")).toHaveLength(3);
});

test("a conversation that was blocked between two messages takes no more", async () => {
	const ana = await shopper(await newShop());
	await ana.say(returns);
	await database().conversation.update({ where: { id: ana.conversation() }, data: { blocked: true } });
	const again = { conversation: ana.conversation(), clientMessageId: "after-the-block", text: returns };
	expect((await ana.post("/chat/messages", again)).status).toBe(404);
	expect((await ana.read()).messages).toHaveLength(2);
});

test("a card number is masked before anything is stored", async () => {
	const ana = await shopper(inboxShop);
	await ana.say("My card 4111 1111 1111 1111 was charged twice");
	const [message] = (await ana.read()).messages;
	expect(message?.text).toBe("My card •••• 1111 was charged twice");
});

test("the shopper ends the chat; his next message begins another that knows it", async () => {
	const ana = await shopper(inboxShop);
	await ana.say(returns);
	const first = ana.conversation();
	await ana.click({ type: "end" });
	expect((await ana.read()).state.stage).toBe("closed");
	await ana.say(returns);
	const next = await database().conversation.findUniqueOrThrow({ where: { id: ana.conversation() } });
	expect(next.previousId).toBe(first);
});
