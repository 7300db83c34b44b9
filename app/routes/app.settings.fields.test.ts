import "../../test/harness/desks";

import { beforeEach, expect, test } from "vitest";
import { shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { connect } from "../../test/harness/handoffs";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { loader as fieldsPage } from "./app.settings.fields";
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
