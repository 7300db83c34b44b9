import { beforeEach, expect, test } from "vitest";
import { openAdmin } from "./admin";
import { arrivals, klaviyoEvents, mailsTo } from "./desks";
import { handoffsGoTo } from "./shop";
import { visitStore } from "./store";

const helpdeskAddress = "northpine@inbox.klaviyo.example";

beforeEach(() => handoffsGoTo("klaviyo", { desks: { klaviyo: { helpdeskAddress } } }));

test("Klaviyo gets the event once and its Helpdesk a mail, while the conversation waits in the Inbox", async () => {
	const events = await arrivals(klaviyoEvents);
	const mails = await arrivals(() => mailsTo(helpdeskAddress));
	const ana = await visitStore();
	await ana.signsInAs("Ana Ruiz");
	await ana.opensBubble();
	await ana.asksForPerson();
	await ana.reads("Everyone is busy at the moment. We will reply here, and by e-mail if you leave.");

	const [mail] = await mails();
	expect(mail?.replyTo).toContain("ana.ruiz@example.com");
	expect(mail?.text).toContain("Talk to a person");
	expect(mail?.text).toContain("Verified: the customer was signed in to the shop");

	const [event] = await events();
	expect(event?.metric).toBe("AI Agent Handoff Requested");
	expect(event?.properties).toMatchObject({ email: "ana.ruiz@example.com", email_verified: true, reason: "asked" });

	const teammate = await openAdmin({ path: "/app/inbox" });
	await teammate.app.getByRole("link", { name: /Ana Ruiz/ }).click();
	await teammate.writes("Hola Ana");
	await ana.reads("Hola Ana");
	await teammate.goesTo("Handoffs");
	await teammate.app
		.getByRole("row", { name: /Ana Ruiz.*Klaviyo.*Delivered/ })
		.first()
		.waitFor();
	expect(await events()).toHaveLength(1);
	expect(await mails()).toHaveLength(1);
});
