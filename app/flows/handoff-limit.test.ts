import { beforeEach, expect, test } from "vitest";
import { hours, now, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { shopper } from "../../test/harness/storefront";

freshDatabase();

let shop = "";
let shops = 0;
beforeEach(async () => {
	shiftClock(0);
	shop = `limited-${++shops}.myshopify.com`;
	await installShop(
		shop,
		{ name: "Fjell & Fern", timeZone: "Europe/Oslo", origins: [`limited-${shops}.example`] },
		now(),
	);
});

const count = () => database().handoff.count({ where: { shop } });

/** Somebody new in the chat asks for a person and types an address. */
async function asksAs(email: string) {
	const visitor = await shopper(shop);
	await visitor.say("Talk to a person", { intent: "person" });
	await visitor.click({ type: "give-email", email });
	return visitor;
}

test("a stranger's address takes five handoffs a day, however it is written and whoever types it", async () => {
	const ways = [
		"victim@gmail.com",
		"Victim@Gmail.com",
		"vic.tim@gmail.com",
		"victim+a@gmail.com",
		"v.ictim+b@googlemail.com",
	];
	for (const email of ways) expect((await (await asksAs(email)).read()).state.stage).toBe("waiting-for-team");
	const sixth = await asksAs("vict.im+c@gmail.com");
	const { messages, state } = await sixth.read();
	expect(state).toMatchObject({ stage: "with-agent", openQuestion: null });
	expect(messages.at(-1)?.text).toBe(
		"I can't pass anything more on to vict.im+c@gmail.com today. If our team has written there, please reply to that e-mail. I'm happy to go on helping here.",
	);
	expect(await count()).toBe(5);
	const kept = await database().conversation.findUniqueOrThrow({ where: { id: sixth.conversation() } });
	expect(kept.unverifiedEmail).toBeNull();

	await asksAs("someone.else@gmail.com");
	expect(await count()).toBe(6);
	shiftClock(hours(24) + 1000);
	await asksAs("victim@gmail.com");
	expect(await count()).toBe(7);
});

test("typed at once in ten windows, still five", async () => {
	const windows = await Promise.all(
		Array.from({ length: 10 }, async () => {
			const visitor = await shopper(shop);
			await visitor.say("Talk to a person", { intent: "person" });
			return visitor;
		}),
	);
	await Promise.all(windows.map((visitor) => visitor.click({ type: "give-email", email: "victim@example.com" })));
	expect(await count()).toBe(5);
	const stages = await Promise.all(windows.map(async (visitor) => (await visitor.read()).state.stage));
	expect(stages.filter((stage) => stage === "waiting-for-team")).toHaveLength(5);
	expect(stages.filter((stage) => stage === "with-agent")).toHaveLength(5);
});

test("a visitor has six a day, with whatever addresses, and is asked for none after that", async () => {
	const visitor = await shopper(shop);
	for (let at = 0; at < 6; at++) {
		await visitor.say("Talk to a person", { intent: "person" });
		await visitor.click({ type: "give-email", email: `shopper.${at}@example.com` });
		await visitor.click({ type: "end" });
	}
	expect(await count()).toBe(6);
	await visitor.say("Talk to a person", { intent: "person" });
	const { messages, state } = await visitor.read();
	expect(state.stage).toBe("with-agent");
	expect(messages.at(-1)?.text).toContain("What you sent before is with them");
	expect(await count()).toBe(6);
});
