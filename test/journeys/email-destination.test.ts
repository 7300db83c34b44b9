import { beforeEach, expect, test } from "vitest";
import { merchantDisconnectsDesk } from "~/flows/merchant-disconnects-desk.server";
import { deskAddress } from "../harness/handoffs";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { arrivals, mailsTo } from "./desks";
import { answer, question, unanswerable } from "./questions";
import { demoShop, destinationOf, handoffsGoTo, shopIsSet } from "./shop";
import { newEmail, visitStore } from "./store";

const deskMails = () => mailsTo(deskAddress);

test("An anonymous shopper leaves an e-mail, and the helpdesk has one mail with everything in it, answered to her", async () => {
	await handoffsGoTo("email");
	const email = newEmail("noor.haddad");
	const arrived = await arrivals(deskMails);
	const shopper = await visitStore({ path: "/products/ridge-2-tent" });
	await shopper.opensBubble();
	await shopper.says(question);
	await shopper.reads(answer);
	await shopper.says(unanswerable);
	await shopper.presses("Yes, connect me with a person");
	await shopper.givesEmail(email);
	await shopper.reads(`A teammate will follow up by e-mail at ${email}.`);

	const mails = await arrived();
	expect(mails).toHaveLength(1);
	const [mail] = mails;
	expect(mail?.replyTo).toBe(email);
	const messageId = mail?.headers.find(([name]) => name.toLowerCase() === "message-id")?.[1];
	expect(messageId).toMatch(/^<handoff_[\w-]+@fjell-and-fern\.myshopify\.com>$/);
	for (const part of [
		question,
		answer,
		unanswerable,
		"Yes, connect me with a person",
		"Not verified: typed in the chat",
		"Product in view",
		"Tags: ai-handoff",
	])
		expect(mail?.text).toContain(part);
	expect(mail?.html).toContain(unanswerable);
});

const typedAddress = "support@northpine.example";
const codeMails = () => mailsTo(typedAddress);

beforeEach(async () => {
	await shopIsSet();
	await merchantDisconnectsDesk({ shop: demoShop, destination: "email" });
});

test("A merchant connects an address with the code that was mailed there, and saves", async () => {
	const arrived = await arrivals(codeMails);
	const merchant = await openAdmin({ path: "/app/settings/handoff" });
	await merchant.chooses("E-mail");
	await merchant.app.getByLabel("Your helpdesk's address").fill("support at northpine");
	await merchant.presses("Send the code");
	await merchant.reads("Enter the address that your helpdesk listens on");
	await merchant.app.getByLabel("Your helpdesk's address").fill(typedAddress);
	await merchant.presses("Send the code");
	await merchant.reads(`A code was mailed to ${typedAddress}.`);

	const [mail] = await arrived();
	const code = /\b\d{6}\b/.exec(mail?.subject ?? "")?.[0] ?? "";
	await merchant.app.getByLabel("Code from the mail").fill(code === "000000" ? "000001" : "000000");
	await merchant.presses("Connect this address");
	await merchant.reads("This is not the code from the last mail.");
	await merchant.app.getByLabel("Code from the mail").fill(code);
	await merchant.presses("Connect this address");
	await merchant.isTold("E-mail is connected");

	await merchant.saveBar.getByRole("button", { name: "Save" }).click();
	await merchant.isTold("Settings saved");
	await eventually(() => destinationOf(demoShop)).toBe("email");
});
