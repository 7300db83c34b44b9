import "../../test/harness/desks";

import { expect, test } from "vitest";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, newHandoff } from "../../test/harness/handoffs";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { workOff } from "../../test/harness/worker";
import { loader as listPage } from "./app.handoffs._index";
import { loader as onePage } from "./app.handoffs.$id";
import { action as sendAgainDoor } from "./app.handoffs.send-again";

freshDatabase();

const list = async (merchant: Merchant, query = "") =>
	(await knock(listPage, merchant, { path: `/app/handoffs${query}` })).json();
const one = (merchant: Merchant, id: string) =>
	knock(onePage, merchant, { path: `/app/handoffs/${id}`, params: { id } });
const sendAgain = (merchant: Merchant, delivery: string) =>
	knock(sendAgainDoor, merchant, { path: "/app/handoffs/send-again", body: { delivery } });

/** A handoff that its desk refused, so that it went to the Inbox. */
async function failedHandoff(merchant: Merchant) {
	await connect(merchant.shop, "zendesk");
	const made = await newHandoff({ shop: merchant.shop, destination: "zendesk" });
	desks.setFault("zendesk", { fault: "422" });
	await workOff();
	desks.setFault("zendesk", { fault: "none" });
	return made;
}

test("an empty list, then a failed handoff with its reason in words", async () => {
	const merchant = await signIn();
	expect((await list(merchant)).rows).toEqual([]);
	const made = await failedHandoff(merchant);
	const { rows, needsYou } = await list(merchant, "?show=needs-you");
	expect(needsYou).toBe(1);
	expect(rows).toMatchObject([{ id: made.handoffId, destinationLabel: "Zendesk", remoteUrl: null, attemptCount: 1 }]);
	expect(rows[0].errorMessage).toMatch(/\w+/);
	const { handoff, attempts } = await (await one(merchant, made.handoffId)).json();
	expect(handoff.id).toBe(made.handoffId);
	expect(attempts).toMatchObject([{ outcome: "refused", status: 422 }]);
});

test("sent again, one or all, it ends as one ticket", async () => {
	const merchant = await signIn();
	const made = await failedHandoff(merchant);
	expect(await (await sendAgain(merchant, "all")).json()).toEqual({ ok: true, sent: 1, message: "Sent again" });
	await workOff();
	const [row] = (await list(merchant)).rows;
	expect(row).toMatchObject({ state: "delivered" });
	expect(row.remoteUrl).toContain("/tickets/");
	const twice = await sendAgain(merchant, made.deliveryId);
	expect(twice.status).toBe(409);
	expect((await twice.json()).message).toContain("delivered");
});

test("another shop sees nothing of it and sends nothing again", async () => {
	const made = await failedHandoff(await signIn());
	const stranger = await signIn("900");
	expect((await list(stranger)).rows).toEqual([]);
	expect((await one(stranger, made.handoffId)).status).toBe(404);
	const refused = await sendAgain(stranger, made.deliveryId);
	expect(await refused.json()).toMatchObject({ ok: false, sent: 0, message: "This handoff is not there any more." });
	expect((await (await sendAgain(stranger, "all")).json()).sent).toBe(0);
});

test("older handoffs come page by page, each once", async () => {
	const merchant = await signIn();
	for (let count = 0; count < 27; count++) await newHandoff({ shop: merchant.shop, destination: "inbox" });
	const first = await list(merchant);
	const second = await list(merchant, `?after=${encodeURIComponent(first.next)}`);
	expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 2, null]);
	const ids = [...first.rows, ...second.rows].map(({ id }: { id: string }) => id);
	expect(new Set(ids).size).toBe(27);
});
