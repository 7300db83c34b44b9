import { beforeEach, expect, test } from "vitest";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { klaviyoEvents, mailsTo } from "./desks";
import { handoffsGoTo } from "./shop";
import { visitStore } from "./store";

const helpdeskAddress = "northpine@inbox.klaviyo.example";

beforeEach(() => handoffsGoTo("klaviyo", { klaviyo: { helpdeskAddress } }));

test("Klaviyo gets the event once and its Helpdesk a mail, while the conversation waits in the Inbox", async () => {
	const ana = await visitStore();
	await ana.signsInAs("Ana Ruiz");
	await ana.opensBubble();
	await ana.asksForPerson();
	await ana.reads("Everyone is busy at the moment. We will reply here, and by e-mail if you leave.");

	await eventually(async () => (await mailsTo(helpdeskAddress)).length).toBe(1);
	const [mail] = await mailsTo(helpdeskAddress);
	expect(mail?.replyTo).toContain("ana.ruiz@example.com");
	expect(mail?.text).toContain("Talk to a person");
	expect(mail?.text).toContain("Verified: the customer was signed in to the shop");

	const events = await klaviyoEvents();
	expect(events).toHaveLength(1);
	expect(events[0]?.metric).toBe("AI Agent Handoff Requested");
	expect(events[0]?.properties).toMatchObject({ email: "ana.ruiz@example.com", email_verified: true, reason: "asked" });

	const teammate = await openAdmin({ path: "/app/inbox" });
	await teammate.app.getByRole("link", { name: /Ana Ruiz/ }).click();
	await teammate.writes("Hola Ana");
	await ana.reads("Hola Ana");
	await teammate.goesTo("Handoffs");
	await teammate.app.getByRole("row", { name: /Ana Ruiz.*Klaviyo.*Delivered/ }).waitFor();
	expect(await klaviyoEvents()).toHaveLength(1);
});
