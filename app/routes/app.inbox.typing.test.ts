import { beforeAll, expect, test } from "vitest";
import type { ChatEvent } from "~/conversations/chat-contract";
import { database, inTransaction } from "~/platform/db.server";
import { inboxTopic, onWake, wake } from "~/platform/live.server";
import { freshDatabase } from "../../test/harness/database";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { eventsOf, type Shopper, shopper } from "../../test/harness/storefront";
import { action as actDoor } from "./app.inbox.$id.act";
import { loader as liveDoor } from "./app.inbox.live";

freshDatabase();

/** From here on what is told is heard. */
beforeAll(async () => {
	let stop = () => {};
	const listening = new Promise<unknown>((heard) => {
		stop = onWake("listening", heard);
	});
	await inTransaction((tx) => wake(tx, "listening"));
	await listening;
	stop();
});

const act = async (merchant: Merchant, ana: Shopper, body: unknown) => {
	const id = ana.conversation();
	return (await knock(actDoor, merchant, { path: `/app/inbox/${id}/act`, params: { id }, body })).status;
};

const asksForPerson = async (ana: Shopper) => {
	await ana.say("A person, please", { intent: "person" });
	await ana.click({ type: "give-email", email: "ana@example.com" });
	expect((await ana.read()).state.stage).toBe("waiting-for-team");
};

/** What the bubble hears until `end`, which is not among it. */
async function heardUntil(stream: AsyncGenerator<ChatEvent>, end: (event: ChatEvent) => boolean): Promise<ChatEvent[]> {
	const heard: ChatEvent[] = [];
	for (;;) {
		const { value, done } = await stream.next();
		if (done) throw new Error(`The stream ended after ${JSON.stringify(heard)}`);
		if (end(value)) return heard;
		heard.push(value);
	}
}

const isTyping = (event: ChatEvent) => event.type === "typing";

test("the bubble hears that the teammate of the conversation is typing, and nobody else", async () => {
	const mia = await signIn();
	const ana = await shopper(mia.shop);
	await asksForPerson(ana);
	const stream = eventsOf(await ana.listen());
	const typing = { do: "typing" };
	const reply = { do: "reply", text: "Hello Ana", clientMessageId: "client-hello" };

	expect(await act(mia, ana, typing)).toBe(409);
	expect(await act(mia, ana, { do: "join" })).toBe(200);
	expect(await act(await signIn("502", mia.shop), ana, typing)).toBe(409);
	expect(await act(await signIn(), ana, typing)).toBe(409);
	const joined = (event: ChatEvent) => event.type === "state" && event.state.stage === "with-team";
	expect((await heardUntil(stream, joined)).filter(isTyping)).toEqual([]);

	const stored = await database().message.count();
	expect(await act(mia, ana, typing)).toBe(200);
	expect(await heardUntil(stream, isTyping)).toEqual([]);
	expect(await database().message.count()).toBe(stored);
	await act(mia, ana, reply);
	const replied = (event: ChatEvent) => event.type === "message" && event.message.text === "Hello Ana";
	expect((await heardUntil(stream, replied)).filter(isTyping)).toEqual([]);
	await stream.return(undefined);
});

const look = "data: look\n\n";
const shopperTyping = "data: shopper-typing\n\n";

/** The Inbox's page with this conversation open. */
async function inboxWith(merchant: Merchant, ana: Shopper) {
	const path = `/app/inbox/live?conversation=${ana.conversation()}`;
	const response = await knock(liveDoor, merchant, { path });
	const reader = (response.body as ReadableStream<Uint8Array>).getReader();
	const next = async () => new TextDecoder().decode((await reader.read()).value);
	const nextBut = async (skipped: string) => {
		for (;;) {
			const told = await next();
			if (told !== skipped) return told;
		}
	};
	expect(await next()).toBe(look);
	return { next, nextBut, wake: () => inTransaction((tx) => wake(tx, inboxTopic(merchant.shop))), reader };
}

test("the Inbox hears that the shopper of the open conversation is typing, before and after a teammate joined", async () => {
	const [mia, stranger] = [await signIn(), await signIn()];
	const [ana, other] = [await shopper(mia.shop), await shopper(mia.shop)];
	await ana.say("Hello");
	await asksForPerson(other);
	const [hers, strangers] = [await inboxWith(mia, ana), await inboxWith(stranger, ana)];
	const types = async (who: Shopper) => expect((await who.click({ type: "typing" })).status).toBe(200);

	// With the agent, or in another conversation, there is nothing to tell: the first sign is the last one here.
	await types(ana);
	await types(other);
	await asksForPerson(ana);
	await types(ana);
	expect(await hers.nextBut(look)).toBe(shopperTyping);
	await hers.wake();
	expect(await hers.next()).toBe(look);

	await act(mia, ana, { do: "join" });
	const events = await database().conversationEvent.count();
	await types(ana);
	expect(await hers.nextBut(look)).toBe(shopperTyping);
	expect(await database().conversationEvent.count()).toBe(events);

	// Another shop hears nothing of it, whatever it asks for.
	await strangers.wake();
	expect(await strangers.next()).toBe(look);
	await Promise.all([hers.reader.cancel(), strangers.reader.cancel()]);
});
