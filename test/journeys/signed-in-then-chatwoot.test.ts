import { beforeEach, expect, test } from "vitest";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { arrivals, chatwootConversations } from "./desks";
import { handoffsGoTo } from "./shop";
import { visitStore } from "./store";

beforeEach(() => handoffsGoTo("chatwoot"));

test("A signed-in customer asks for a person, and Chatwoot has one conversation that knows who she is", async () => {
	const arrived = await arrivals(chatwootConversations);
	const priya = await visitStore();
	await priya.signsInAs("Priya Nair");
	await priya.opensBubble();
	await priya.asksForPerson();
	await priya.reads("A teammate will follow up by e-mail at priya.nair@example.co.uk.");

	await eventually(async () => (await arrived())[0]?.messages.length).toBe(2);
	const conversations = await arrived();
	expect(conversations).toHaveLength(1);
	const [conversation] = conversations;
	expect(conversation?.custom_attributes).toMatchObject({ email_verified: true, handoff_reason: "asked" });
	expect(conversation?.messages.every((message) => message.private)).toBe(true);
	const [told, known] = conversation?.messages.map(({ content }) => content.replace(/\\(.)/g, "$1")) ?? [];
	expect(told).toContain("Talk to a person");
	for (const part of ["Verified: the customer was signed in to the shop", "Priya Nair", "+44 7700 900 461"])
		expect(known).toContain(part);

	const merchant = await openAdmin({ path: "/app/handoffs" });
	const row = merchant.app.getByRole("row", { name: /Priya Nair.*Chatwoot.*Delivered/ }).first();
	await row.getByRole("link", { name: "Conversation" }).waitFor();
});
