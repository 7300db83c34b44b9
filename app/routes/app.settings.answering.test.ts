import { afterEach, beforeEach, expect, test } from "vitest";
import type { Replay } from "~/exam/replay";
import { saveFaq } from "~/knowledge/faq.store.server";
import { seconds, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { shopper } from "../../test/harness/storefront";
import { loader as answeringPage } from "./app.settings.answering";
import { loader as replayDoor } from "./app.settings.answering_.replay";
import { action as saveDoor } from "./app.settings.save.$form";

freshDatabase();

let merchant: Merchant;
beforeEach(async () => {
	merchant = await signIn();
	await saveFaq(merchant.shop, null, {
		...{ questions: ["What is your return policy?", "How long do I have to return an item?"], url: "", locale: "en" },
		answer: "You can return any item within 30 days of delivery.",
	});
});

afterEach(() => shiftClock(0));

const returns = "What is your return policy?";

const save = (answerThreshold: unknown, seenVersion = 0) =>
	knock(saveDoor, merchant, {
		...{ path: "/app/settings/save/answering", params: { form: "answering" } },
		body: { seenVersion, values: { answerThreshold } },
	});

async function ask(text: string) {
	const ana = await shopper(merchant.shop);
	await ana.say(text);
	return (await ana.read()).messages.at(-1)?.kind;
}

async function replayAt(threshold: number | string, who = merchant): Promise<Replay> {
	const reply = await knock(replayDoor, who, { path: `/app/settings/answering/replay?threshold=${threshold}` });
	return (await reply.json()).past;
}

test("the agent obeys the value that was saved, within seconds, and the recommended one again", async () => {
	const returns = "How many days until I must return the item?";
	expect(await ask(returns)).toBe("answer");
	const [handedOver] = (await replayAt(0.95)).nowHandedOver;
	expect(handedOver).toMatchObject({ question: returns });
	expect((await save(0.95)).status).toBe(200);
	shiftClock(seconds(2));
	expect(await ask(returns)).toBe("offer");
	const stored = await database().message.findFirst({ where: { shop: merchant.shop, kind: "offer" } });
	expect(stored?.decision).toMatchObject({ rule: "no-answer", needed: 0.95, confidence: handedOver?.probability });
	expect((await save(null, 1)).status).toBe(200);
	shiftClock(seconds(4));
	expect(await ask(returns)).toBe("answer");
});

test("the past is replayed: who would be answered and who would be offered a person", async () => {
	await ask(returns);
	await ask("Does the walrus sing on the zeppelin tonight?");
	expect(await replayAt(0)).toMatchObject({ total: 2, answered: 1, nowHandedOver: [] });
	expect(await replayAt(1)).toMatchObject({
		...{ total: 2, wouldBeAnswered: 0, nowAnswered: [] },
		nowHandedOver: [{ question: returns, conversationId: expect.any(String) }],
	});
	const page = await (await knock(answeringPage, merchant, { path: "/app/settings/answering" })).json();
	expect(page.replay.past).toMatchObject({ total: 2, answered: 1, wouldBeAnswered: 1 });
	expect((await replayAt(0, await signIn("502"))).total).toBe(0);
});

test("what is no share is refused, in the page and at the door", async () => {
	expect((await save(1.2)).status).toBe(422);
	expect((await save("very")).status).toBe(422);
	expect((await knock(replayDoor, merchant, { path: "/app/settings/answering/replay?threshold=high" })).status).toBe(
		400,
	);
});
