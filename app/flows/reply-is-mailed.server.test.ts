import { startMailCatcher } from "sandbox/mail";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { now, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { newSecret } from "~/platform/ids.server";
import { installShop, saveSettings, shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { shopper } from "../../test/harness/storefront";
import { replyIsMailed } from "./reply-is-mailed.server";
import { teammateReplies } from "./teammate-replies.server";
import { waitingConversationIsMailed } from "./waiting-conversation-is-mailed.server";

/** The environment is read once, so the mail server's port is found before anything is loaded. */
const port = await vi.hoisted(async () => {
	const { createServer } = await import("node:net");
	const probe = createServer();
	const free = await new Promise<number>((resolve) => {
		probe.listen(0, () => resolve((probe.address() as { port: number }).port));
	});
	await new Promise((closed) => probe.close(closed));
	process.env.SMTP_URL = `smtp://127.0.0.1:${free}`;
	return free;
});

freshDatabase();

const shop = "one.myshopify.com";
const noa = { id: "1", name: "Noa" };
let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
beforeAll(async () => {
	catcher = await startMailCatcher(port);
	await installShop(shop, { name: "Fjell & Fern", email: "care@fjell.example", origins: ["fjell.example"] }, now());
});
afterAll(() => catcher.close());

const mails = () => catcher.mailbox.mails;

async function replied(text: string, visit = {}) {
	const ana = await shopper(shop, visit);
	await ana.say("A person please", { intent: "person" });
	if (!("customerId" in visit)) await ana.say("ana@example.com");
	const conversationId = ana.conversation();
	await teammateReplies({ shop, conversationId, teammate: noa, text, clientMessageId: newSecret() });
	const { id } = await database().message.findFirstOrThrow({ where: { conversationId, role: "teammate" } });
	return { ana, due: { shop, conversationId, messageId: id } };
}

test("a reply that the shopper does not see is mailed to him, from the shop", async () => {
	const { due } = await replied("We will send a new one.\n<b>Promised</b>");
	await replyIsMailed(due);
	const [mail] = mails();
	expect(mail).toMatchObject({ subject: "Fjell & Fern replied to you" });
	expect(JSON.stringify(mail)).toContain("ana@example.com");
	expect(JSON.stringify(mail)).toContain("We will send a new one.");
	expect(JSON.stringify(mail)).toContain("https://fjell.example/");
});

test("the team is mailed of a conversation that nobody has taken, if it wants that; of one that was taken, it is not", async () => {
	const { settingsVersion } = await shopOf(shop);
	const promised = async () => {
		const ana = await shopper(shop);
		await ana.say("A person please", { intent: "person" });
		await ana.say(`ana-${newSecret().slice(0, 8)}@example.com`);
		const { id } = await database().handoff.findFirstOrThrow({ where: { conversationId: ana.conversation() } });
		expect(
			await database().$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'mail-waiting' AND data->>'handoffId' = ${id}`,
		).toHaveLength(1);
		return { due: { shop, handoffId: id }, conversationId: ana.conversation() };
	};
	const before = mails().length;
	await waitingConversationIsMailed((await promised()).due);
	expect(mails()).toHaveLength(before);
	await saveSettings(shop, { teamEmail: "team@fjell.example" }, settingsVersion);
	const { due, conversationId } = await promised();
	await waitingConversationIsMailed(due);
	expect(JSON.stringify(mails().at(-1))).toContain(`app/conversations/${conversationId}`);
	expect(mails().at(-1)?.to).toEqual(["team@fjell.example"]);
	await teammateReplies({ shop, conversationId, teammate: noa, text: "Hi", clientMessageId: newSecret() });
	await waitingConversationIsMailed(due);
	expect(mails()).toHaveLength(before + 1);
});

test("one that he has seen in the bubble is not", async () => {
	const before = mails().length;
	const { ana, due } = await replied("Here you are.");
	try {
		shiftClock(1_000);
		await ana.click({ type: "seen", seq: 1 });
	} finally {
		shiftClock(0);
	}
	await replyIsMailed(due);
	expect(mails()).toHaveLength(before);
});

test("the transcript goes to the address that Shopify proved, and to no other", async () => {
	const before = mails().length;
	const { ana: guest } = await replied("Hello");
	const refused = await guest.click({ type: "email-transcript" });
	expect([refused.status, await refused.json()]).toMatchObject([400, { message: expect.stringContaining("Sign in") }]);
	expect(mails()).toHaveLength(before);

	const data = { name: "Ana Ruiz", email: "ana@fjell.example" };
	await database().customerSnapshot.create({ data: { shop, customerId: "7", data, takenAt: now() } });
	const { ana } = await replied("Hello Ana", { customerId: "7" });
	expect((await ana.click({ type: "email-transcript" })).status).toBe(200);
	const mail = JSON.stringify(mails().find((one) => JSON.stringify(one).includes("Your chat with Fjell & Fern")));
	expect(mail).toContain("ana@fjell.example");
	expect(mail).toContain("Ana Ruiz");
	expect(mail).toContain("Hello Ana");
});
