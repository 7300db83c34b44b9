import { expect, test } from "vitest";
import { newShop, toDesk, unanswerable } from "../../test/harness/answering-shop";
import { freshDatabase } from "../../test/harness/database";
import { shopper } from "../../test/harness/storefront";

freshDatabase();

test("on a German storefront Baton's own words are German, and the merchant's stay as they are", async () => {
	const ana = await shopper(await newShop({ ...toDesk("zendesk"), greeting: "Hi, how can I help?" }), { locale: "de" });
	expect(ana.session.texts).toMatchObject({
		greeting: "Hi, how can I help?",
		disclosure: expect.stringContaining("KI-Assistenten von Fjell & Fern"),
	});
	await ana.say(unanswerable, { context: { locale: "de" } });
	const { messages, state } = await ana.read();
	expect(messages.at(-1)?.text).toContain("Möchten Sie mit einem Menschen verbunden werden?");
	await ana.click({ type: "accept-offer", message: state.openQuestion ?? "" });
	await ana.click({ type: "give-email", email: "anna@example.com" });
	const after = await ana.read();
	expect(after.messages.map(({ text }) => text)).toEqual(
		expect.arrayContaining([
			"Ja, mit einem Menschen verbinden",
			"Jemand aus unserem Team meldet sich per E-Mail an anna@example.com.",
		]),
	);
	expect(after.state.statusLine).toBe("An das Team gesendet · Antwort an anna@example.com");
});
