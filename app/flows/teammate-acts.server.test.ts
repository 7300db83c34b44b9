import { beforeAll, expect, test } from "vitest";
import { now, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { newSecret } from "~/platform/ids.server";
import { installShop, saveSettings } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { type Shopper, shopper } from "../../test/harness/storefront";
import { conversationsFallSilent } from "./conversations-fall-silent.server";
import { nobodyAnswers } from "./nobody-answers.server";
import { shopperWrites } from "./shopper-writes.server";
import { teammateCloses } from "./teammate-closes.server";
import { teammateHandsBack } from "./teammate-hands-back.server";
import { teammateJoins } from "./teammate-joins.server";
import { teammateNotes } from "./teammate-notes.server";
import { teammateReplies } from "./teammate-replies.server";

freshDatabase();

const shop = "one.myshopify.com";
const noa = { id: "1", name: "Noa" };
const kim = { id: "2", name: "Kim" };
beforeAll(() => installShop(shop, { name: "Fjell & Fern", timeZone: "Europe/Oslo" }, now()));

const texts = async (who: Shopper) => (await who.read()).messages.map(({ role, text }) => `${role}: ${text}`);
const outcomeOf = async (id: string) => (await database().conversation.findUniqueOrThrow({ where: { id } })).outcome;
const words = (text: string) => ({ text, clientMessageId: newSecret() });

let shoppers = 0;
/** A shopper who waits for a person, and the conversation as teammates name it. Each has an address of her own. */
async function waiting() {
	const ana = await shopper(shop);
	await ana.say("A person please", { intent: "person" });
	const email = `ana-${++shoppers}@example.com`;
	await ana.say(email);
	return { ana, email, here: { shop, conversationId: ana.conversation() } };
}

test("of two teammates one gets the conversation; he replies, and the agent is silent", async () => {
	const { ana, here } = await waiting();
	const joined = await Promise.all([
		teammateJoins({ ...here, teammate: noa }),
		teammateJoins({ ...here, teammate: kim }),
	]);
	expect(joined.filter(({ ok }) => ok)).toHaveLength(1);
	const [mine, other] = joined[0]?.ok ? [noa, kim] : [kim, noa];
	expect(joined.find(({ ok }) => !ok)).toMatchObject({ message: `${mine.name} is in this conversation already.` });
	expect(await teammateReplies({ ...here, teammate: other, ...words("Hi") })).toMatchObject({ ok: false });

	const reply = { ...here, teammate: mine, ...words("Hi, how can I help?") };
	expect(await teammateReplies(reply)).toEqual({ ok: true });
	expect(await teammateReplies(reply)).toEqual({ ok: true });
	await teammateNotes({ ...here, teammate: mine, ...words("A difficult one") });
	await ana.say("What is your return policy?");
	const told = await ana.read();
	expect(told.messages.slice(-3).map(({ role, text }) => `${role}: ${text}`)).toEqual([
		`system: ${mine.name} joined the conversation.`,
		"teammate: Hi, how can I help?",
		"shopper: What is your return policy?",
	]);
	expect(told.state).toMatchObject({ stage: "with-team", teammate: mine.name });
	expect(JSON.stringify(told)).not.toContain("difficult");
	const row = await database().conversation.findUniqueOrThrow({ where: { id: here.conversationId } });
	expect(row.waitingSince).not.toBeNull();
});

test("a reply without joining joins, and is mailed to a shopper who does not see it", async () => {
	const { ana, here } = await waiting();
	await teammateReplies({ ...here, teammate: noa, ...words("We will send a new one.") });
	expect((await ana.read()).state.stage).toBe("with-team");
	const jobs = await database().$queryRaw<unknown[]>`
		SELECT 1 FROM pgboss.job WHERE name = 'mail-reply' AND data->>'conversationId' = ${here.conversationId}`;
	expect(jobs).toHaveLength(1);
});

test("handed back, the agent speaks again and does not hand over at once", async () => {
	const { ana, email, here } = await waiting();
	await teammateJoins({ ...here, teammate: noa });
	expect(await teammateHandsBack({ ...here, teammate: noa })).toEqual({ ok: true });
	const back = await ana.read();
	expect(back.state).toMatchObject({ stage: "with-agent", teammate: null });
	expect(back.messages.at(-1)?.text).toBe("You are chatting with Assistant, our AI agent, again.");
	const handoffs = { where: { conversationId: here.conversationId } };
	expect((await database().handoff.findFirstOrThrow(handoffs)).endedAt).not.toBeNull();
	await ana.say("Thanks");
	expect((await ana.read()).messages.at(-1)).toMatchObject({ role: "agent", kind: "text" });
	expect(await database().handoff.count(handoffs)).toBe(1);

	await ana.say("I want to talk to a person", { intent: "person" });
	const numbers = await database().handoff.findMany({ ...handoffs, orderBy: { number: "asc" } });
	expect(numbers.map(({ number, email }) => [number, email])).toEqual([
		[1, email],
		[2, email],
	]);
});

test("closed once, however often; the shopper's next words begin anew", async () => {
	const { ana, here } = await waiting();
	const close = () => teammateCloses({ ...here, teammate: noa });
	expect(await Promise.all([close(), close()])).toEqual([{ ok: true }, { ok: true }]);
	expect((await texts(ana)).filter((text) => text.includes("closed"))).toHaveLength(1);
	expect(await teammateReplies({ ...here, teammate: noa, ...words("Hi") })).toMatchObject({ ok: false });
	await ana.say("Hello");
	expect(ana.conversation()).not.toBe(here.conversationId);
});

test("a teammate of another shop finds nothing", async () => {
	const { here } = await waiting();
	const elsewhere = { ...here, shop: "two.myshopify.com", teammate: kim };
	for (const done of [
		await teammateJoins(elsewhere),
		await teammateReplies({ ...elsewhere, ...words("Hi") }),
		await teammateNotes({ ...elsewhere, ...words("Hi") }),
		await teammateHandsBack(elsewhere),
		await teammateCloses(elsewhere),
	])
		expect(done).toMatchObject({ ok: false });
});

test("nobody came: the shopper is told once", async () => {
	const { ana, here } = await waiting();
	const { id: handoffId } = await database().handoff.findFirstOrThrow({
		where: { conversationId: here.conversationId },
	});
	const count = async () => (await texts(ana)).filter((text) => text.includes("Everyone is busy")).length;
	const before = await count();
	await nobodyAnswers({ shop, handoffId });
	await nobodyAnswers({ shop, handoffId });
	expect(await count()).toBe(before + 1);
	const late = await waiting();
	const next = await database().handoff.findFirstOrThrow({ where: { conversationId: late.here.conversationId } });
	await teammateJoins({ ...late.here, teammate: noa });
	const said = await texts(late.ana);
	await nobodyAnswers({ shop, handoffId: next.id });
	expect(await texts(late.ana)).toEqual(said);
});

test("off hours the shopper reads when the team is back", async () => {
	const closed = "closed.myshopify.com";
	await installShop(closed, { name: "Closed", timeZone: "Europe/Oslo" }, now());
	const none = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
	// Open for one minute, in about two days.
	const day = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "Europe/Oslo" })
		.format(new Date(now().getTime() + 2 * 86_400_000))
		.toLowerCase();
	const days = { ...none, [day]: [{ from: "12:00", to: "12:01" }] };
	await saveSettings(closed, { officeHours: { always: false, days, holidays: [] } }, 0);
	const ana = await shopper(closed);
	await ana.say("A person please", { intent: "person" });
	await ana.say("ana@example.com");
	const { messages, state } = await ana.read();
	expect(messages.at(-1)?.text).toMatch(
		/^Our team is out of office right now\..* We are back on \w+day at 12:00 \(CES?T\)\.$/,
	);
	expect(state.statusLine).toMatch(/^Sent to the team · back on \w+day at 12:00/);
});

test("a teammate who joins while an answer is computed has the word", async () => {
	const ana = await shopper(shop);
	await ana.say("Hello");
	const here = { shop, conversationId: ana.conversation() };
	const racing = Array.from({ length: 4 }, () => ana.say("Do you sell moon dust by the litre?"));
	await teammateJoins({ ...here, teammate: noa });
	await Promise.all(racing);
	const { messages } = await ana.read();
	const joinedAt = messages.findIndex(({ text }) => text === "Noa joined the conversation.");
	expect(joinedAt).toBeGreaterThan(0);
	expect(messages.slice(joinedAt + 1).filter(({ role }) => role === "agent")).toEqual([]);
	expect(messages.filter(({ role }) => role === "shopper")).toHaveLength(5);
});

test("a day of silence closes the agent's conversations and settles what became of them", async () => {
	const ana = await shopper(shop);
	await ana.say("Hello");
	const people = await waiting();
	expect(await outcomeOf(ana.conversation())).toBe("open");
	try {
		shiftClock(25 * 3_600_000);
		await conversationsFallSilent();
		expect(await outcomeOf(ana.conversation())).toBe("unresolved");
		const rows = await database().conversation.findMany({
			where: { id: { in: [ana.conversation(), people.here.conversationId] } },
			orderBy: { startedAt: "asc" },
		});
		expect(rows.map(({ stage }) => stage)).toEqual(["closed", "waiting-for-team"]);
	} finally {
		shiftClock(0);
	}
});

test("a message whose answer was lost with its process is answered when it is sent again", async () => {
	const ana = await shopper(shop);
	const sent = await ana.say("Hello", { clientMessageId: "lost-answer-1" });
	const where = { conversationId: sent.conversation };
	await database().message.deleteMany({ where: { ...where, role: "agent" } });
	const row = await database().conversation.findUniqueOrThrow({ where: { id: sent.conversation } });
	const visitor = { shop, visitorHash: row.visitorHash, customerId: null };
	const profile = await import("~/settings/shop.store.server").then(({ shopOf }) => shopOf(shop));
	const again = { conversation: sent.conversation, clientMessageId: "lost-answer-1", text: "Hello" };
	await Promise.all([shopperWrites(visitor, profile, again), shopperWrites(visitor, profile, again)]);
	expect(await database().message.count({ where: { ...where, role: "agent" } })).toBe(1);
});
