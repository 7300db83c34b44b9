import { Prisma } from "@prisma/client";
import { beforeEach, expect, test } from "vitest";
import { privacyRequest } from "~/flows/privacy-request.server";
import { shopUninstalls } from "~/flows/shop-uninstalls.server";
import { database } from "~/platform/db.server";
import { action as compliance } from "~/routes/webhooks.compliance";
import { findShop, installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { signedWebhook } from "../../test/harness/webhook";
import { shopModels } from "./privacy.store.server";

freshDatabase();

const shop = "one.myshopify.com";
const ana = { id: 7001, email: "Ana@example.com", phone: null };
let count = 0;

async function converse(person: { customerId?: string; unverifiedEmail?: string }, inShop = shop) {
	const id = `conversation-${++count}`;
	const base = { shop: inShop, conversationId: id };
	await database().conversation.create({ data: { id, shop: inShop, visitorHash: id, ...person } });
	await database().message.create({
		data: { ...base, id: `message-${count}`, role: "shopper", kind: "text", text: "Where is my order?" },
	});
	await database().handoff.create({
		data: { ...base, id: `handoff-${count}`, number: 1, destination: "zendesk", reason: "asked", state: "delivered" },
	});
	await database().delivery.create({
		data: {
			shop: inShop,
			id: `delivery-${count}`,
			handoffId: `handoff-${count}`,
			destination: "zendesk",
			idempotencyKey: id,
			deadlineAt: new Date(),
			remoteId: `4${count}`,
			remoteUrl: `https://desk/4${count}`,
		},
	});
	return id;
}

const arrive = async (topic: string, payload: object, webhookId?: string) => {
	const response = await compliance({
		request: signedWebhook(topic, shop, payload, webhookId),
		params: {},
		context: {},
	});
	expect(response.status).toBe(200);
};

async function workOff() {
	for (const { id } of await database().privacyRequest.findMany({ where: { shop, state: "received" } }))
		await privacyRequest({ shop, requestId: id });
}

beforeEach(async () => {
	await database().privacyRequest.deleteMany();
	await database().conversation.deleteMany();
	await installShop(shop, {}, new Date());
});

test("customers/redact deletes what is known by id or by e-mail, of this shop alone, and names the tickets left in the desk", async () => {
	await converse({ customerId: "7001" });
	await converse({ unverifiedEmail: "ana@EXAMPLE.com" });
	const kept = [await converse({ customerId: "7002" }), await converse({ customerId: "7001" }, "two.myshopify.com")];
	await arrive("customers/redact", { shop_domain: shop, customer: ana, orders_to_redact: [] });
	await workOff();
	expect((await database().conversation.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual(kept);
	expect(await database().message.count()).toBe(2);
	const [request] = await database().privacyRequest.findMany();
	expect(request?.state).toBe("done");
	expect(request?.result).toMatchObject({ ticketsToDelete: [{ destination: "zendesk" }, { destination: "zendesk" }] });
});

test("customers/data_request gathers everything about the person for the merchant", async () => {
	await converse({ customerId: "7001" });
	await converse({ customerId: "7002" });
	await arrive("customers/data_request", { shop_domain: shop, customer: ana, orders_requested: [] });
	await workOff();
	const [request] = await database().privacyRequest.findMany();
	expect(JSON.stringify(request?.result)).toContain("Where is my order?");
	expect(request?.result).toMatchObject({ conversations: [{ customerId: "7001" }] });
});

test("the same webhook twice is worked on once", async () => {
	await arrive("customers/data_request", { customer: ana }, "same-id");
	await arrive("customers/data_request", { customer: ana }, "same-id");
	expect(await database().privacyRequest.count()).toBe(1);
});

test("after an uninstall the shop is not served and holds no credentials; shop/redact leaves nothing of it", async () => {
	await converse({ customerId: "7001" });
	const other = await converse({ customerId: "7001" }, "two.myshopify.com");
	await database().connection.create({
		data: {
			shop,
			destination: "zendesk",
			state: "connected",
			accountName: "Desk",
			sealedCredentials: "v1.x",
			provenAt: new Date(),
		},
	});
	await shopUninstalls(shop);
	expect(await findShop(shop)).toBeNull();
	expect(await database().connection.count()).toBe(0);
	await arrive("shop/redact", { shop_domain: shop });
	await workOff();
	for (const model of shopModels)
		expect(
			await (database()[model] as unknown as { count: (input: object) => Promise<number> }).count({ where: { shop } }),
			model,
		).toBe(0);
	expect(await database().shop.count({ where: { domain: shop } })).toBe(0);
	expect(await database().conversation.count({ where: { id: other } })).toBe(1);
});

test("a wrong signature is refused with 401 and nothing is kept", async () => {
	const request = signedWebhook("customers/redact", shop, { customer: ana });
	request.headers.set("X-Shopify-Hmac-Sha256", "bm90IHRoZSByaWdodCBvbmU=");
	const refused = await compliance({ request, params: {}, context: {} }).catch((thrown) => thrown);
	expect(refused.status).toBe(401);
	expect(await database().privacyRequest.count()).toBe(0);
});

test("the list of what a shop owns is complete: every model with a shop is on it", () => {
	const withShop = Prisma.dmmf.datamodel.models
		.filter(({ fields }) => fields.some(({ name }) => name === "shop"))
		.map(({ name }) => name[0]?.toLowerCase() + name.slice(1));
	expect([...withShop].sort()).toEqual([...shopModels].sort());
});
