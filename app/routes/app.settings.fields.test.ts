import "../../test/harness/desks";

import { beforeEach, expect, test } from "vitest";
import { database } from "~/platform/db.server";
import { shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, newHandoff } from "../../test/harness/handoffs";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { workOff } from "../../test/harness/worker";
import { loader as handoffPage } from "./app.handoffs.$id";
import { loader as fieldsPage } from "./app.settings.fields";
import { loader as handoffSettings } from "./app.settings.handoff";
import { action as saveDoor } from "./app.settings.save.$form";

freshDatabase();

let merchant: Merchant;
beforeEach(async () => {
	merchant = await signIn();
});

const save = (ticketFields: unknown, seenVersion = 0) => {
	const body = { seenVersion, values: { ticketFields } };
	return knock(saveDoor, merchant, { path: "/app/settings/save/fields", params: { form: "fields" }, body });
};

test("the page offers the connected desks that have fields, and no others", async () => {
	const desks = async () => {
		const page = await knock(fieldsPage, merchant, { path: "/app/settings/fields" });
		return (await page.json()).desks.map(({ label }: { label: string }) => label);
	};
	expect(await desks()).toEqual([]);
	await connect(merchant.shop, "klaviyo");
	await connect(merchant.shop, "gorgias");
	expect(await desks()).toEqual(["Gorgias"]);
});

const pageOf = async () => (await knock(fieldsPage, merchant, { path: "/app/settings/fields" })).json();
type Shown = { destination: string; ticketFields: unknown; refusedFields: string[] };

test("the desks' own text fields are there to choose from; where a desk does not tell them, none", async () => {
	for (const desk of ["zendesk", "gorgias", "chatwoot"] as const) await connect(merchant.shop, desk);
	const listed = async () =>
		Object.fromEntries((await pageOf()).desks.map((desk: Shown) => [desk.destination, desk.ticketFields]));
	expect(await listed()).toEqual({
		zendesk: [
			{ id: "360001", name: "Klaviyo profile ID" },
			{ id: "360002", name: "Order number" },
		],
		gorgias: [
			{ id: "501", name: "Order" },
			{ id: "502", name: "Shopify customer" },
		],
		chatwoot: [{ id: "shop_language", name: "Shop language" }],
	});
	desks.setFault("zendesk", { fault: "403" });
	desks.setFault("chatwoot", { fault: "500" });
	expect(await listed()).toMatchObject({ zendesk: null, gorgias: [{}, {}], chatwoot: null });
});

test.each(["zendesk", "gorgias"] as const)(
	"%s refuses a field: the ticket arrives without, and the merchant is told until he saves or a ticket has them all",
	async (destination) => {
		const { shop } = merchant;
		await connect(shop, destination);
		const fill = async (fieldId: string, seenVersion: number) =>
			expect((await save({ [destination]: [{ what: "reason", fieldId }] }, seenVersion)).status).toBe(200);
		const refused = async () => {
			const settings = await (await knock(handoffSettings, merchant, { path: "/app/settings/handoff" })).json();
			const told = settings.desks.find((desk: Shown) => desk.destination === destination).refusedFields;
			expect((await pageOf()).desks[0].refusedFields).toEqual(told);
			return told;
		};
		const deliver = async () => {
			const { handoffId } = await newHandoff({ shop, destination });
			await workOff();
			const page = await knock(handoffPage, merchant, { path: "", params: { id: handoffId } });
			const { handoff, attempts } = await page.json();
			expect(handoff.state).toBe("delivered");
			return attempts.at(-1).message;
		};
		await fill("999", 0);
		expect(await deliver()).toMatch(
			/would not take the ticket field 999, so the ticket went there without your fields/,
		);
		expect(await refused()).toEqual(["999"]);
		await fill("999", 1);
		expect(await refused()).toEqual([]);
		await deliver();
		expect(await refused()).toEqual(["999"]);
		desks.state.zendesk[0]?.fields.push({ ...zendeskField, id: 999 });
		desks.state.gorgias[0]?.customFields.push({ ...gorgiasField, id: 999 });
		expect(await deliver()).toBe("");
		expect(await refused()).toEqual([]);
		expect(await database().delivery.count({ where: { shop, state: "delivered" } })).toBe(3);
	},
);

const zendeskField = { type: "text", title: "Reason", active: true, required: false, removable: true };
const gorgiasField = {
	label: "Reason",
	object_type: "Ticket" as const,
	required: false,
	definition: { data_type: "text" as const, input_settings: { input_type: "input" as const } },
	deactivated_datetime: null,
};

test("what a merchant wants filled is kept, by desk", async () => {
	const ticketFields = { zendesk: [{ what: "customer-id", fieldId: "360001234567" }], gorgias: [] };
	expect((await save(ticketFields)).status).toBe(200);
	expect((await shopOf(merchant.shop)).settings.ticketFields).toEqual(ticketFields);
});

test.each([
	[[{ what: "order", fieldId: "" }], { "0.fieldId": "Say which field, or remove this line" }],
	[[{ what: "order", fieldId: "order no" }], { "0.fieldId": "A Zendesk field has a number, for example 360001234567" }],
	[
		[
			{ what: "order", fieldId: "1" },
			{ what: "topic", fieldId: "1" },
		],
		{ "1.fieldId": "Another line above fills this field already" },
	],
])("a field that can't be filled is refused beside its line: %j", async (zendesk, errors) => {
	const reply = await save({ zendesk });
	expect(reply.status).toBe(422);
	const expected = Object.entries(errors).map(([path, words]) => [`ticketFields.zendesk.${path}`, words]);
	expect((await reply.json()).errors).toEqual(Object.fromEntries(expected));
	expect((await shopOf(merchant.shop)).settings.ticketFields).toEqual({});
});

test("nothing that Baton does not know goes in, and no desk without fields", async () => {
	expect((await save({ zendesk: [{ what: "password", fieldId: "1" }] })).status).toBe(422);
	expect((await save({ klaviyo: [{ what: "order", fieldId: "1" }] })).status).toBe(422);
});
