import { expect, test } from "vitest";
import { newShop, returns } from "../../test/harness/answering-shop";
import { freshDatabase } from "../../test/harness/database";
import { eventsOf, shopper } from "../../test/harness/storefront";

freshDatabase();

test("an open stream hears every turn once and in order, whoever writes it", async () => {
	const ana = await shopper(await newShop());
	await ana.say(returns);
	const stream = eventsOf(await ana.listen(0));
	const heard: number[] = [];
	const listening = (async () => {
		for await (const event of stream) {
			if (event.type === "message") heard.push(event.message.seq);
			if (heard.length === 24) return;
		}
	})();
	for (let turn = 0; turn < 5; turn++) await ana.say(returns);
	await Promise.all(Array.from({ length: 6 }, () => ana.say(returns)));
	await listening;
	expect(heard).toEqual((await ana.read()).messages.map(({ seq }) => seq));
});

test("a stream goes on after its cursor and tells what happens next", async () => {
	const ana = await shopper(await newShop());
	await ana.say(returns);
	const { messages } = await ana.read();
	const stream = eventsOf(await ana.listen(messages[0]?.seq));
	const next = async () => (await stream.next()).value;
	expect(await next()).toMatchObject({ type: "message", message: { id: messages[1]?.id } });
	expect(await next()).toMatchObject({ type: "state" });
	await ana.say("thanks");
	expect(await next()).toMatchObject({ type: "message", message: { text: "thanks" } });
	expect(await next()).toMatchObject({ type: "message", message: { role: "agent" } });
	await stream.return(undefined);
});
