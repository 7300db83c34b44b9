import { beforeEach, expect, test } from "vitest";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { arrivals, deskFails, gorgiasTickets, zendeskTickets } from "./desks";
import { handoffsGoTo } from "./shop";
import { newEmail, visitStore } from "./store";

const truth =
	"We could not pass this on to our e-mail desk, so your conversation is with our team here instead. They will answer in this chat, or at";

test("Zendesk refuses: the Inbox has it, the shopper reads so once, and “Send again” ends in one ticket", async () => {
	await handoffsGoTo("zendesk");
	await deskFails("zendesk", "422");
	const arrived = await arrivals(zendeskTickets);
	const email = newEmail("lou.meyer");
	const lou = await visitStore();
	await wantsPerson(lou, email);
	await lou.reads(`${truth} ${email} if you have left.`);
	await lou.readsStatus("Sent to the team");

	const merchant = await openAdmin();
	await merchant.goesTo("Inbox");
	await merchant.app.getByRole("link", { name: email }).click();
	await merchant.reads(truth);
	await merchant.goesTo("Handoffs");
	const row = merchant.app.getByRole("row", { name: email });
	await row.getByText("In the Inbox instead").waitFor();

	await deskFails("zendesk", "none");
	await row.getByRole("button", { name: "Send again" }).click();
	expect(await arrived()).toHaveLength(1);
	await eventually(async () => {
		await merchant.goesTo("Inbox");
		await merchant.goesTo("Handoffs");
		return row.getByText("Delivered").count();
	}).toBe(1);
	expect(await arrived()).toHaveLength(1);
	expect((await lou.hasRead()).split(truth)).toHaveLength(2);
});

test("Gorgias makes the ticket and its answer is lost: trying again finds it, and there is one", async () => {
	await handoffsGoTo("gorgias");
	await deskFails("gorgias", "reset-after-create", 1);
	const arrived = await arrivals(gorgiasTickets);
	const email = newEmail("uma.rossi");
	const shopper = await visitStore();
	await wantsPerson(shopper, email);
	const merchant = await openAdmin({ path: "/app/handoffs" });
	const row = merchant.app.getByRole("row", { name: email });
	await eventually(async () => {
		await merchant.opens("/app/handoffs");
		await row.waitFor();
		return row.getByText("Delivered").count();
	}).toBe(1);
	expect(await arrived()).toHaveLength(1);
	expect(await shopper.hasRead()).not.toContain("could not pass this on");
});

async function wantsPerson(shopper: Awaited<ReturnType<typeof visitStore>>, email: string) {
	await shopper.opensBubble();
	await shopper.says("I want to talk to a human");
	await shopper.givesEmail(email);
	await shopper.reads(`A teammate will follow up by e-mail at ${email}.`);
}

beforeEach(async () => {
	for (const desk of ["zendesk", "gorgias"] as const) await deskFails(desk, "none");
});
