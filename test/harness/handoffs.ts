import { standIns } from "sandbox/desks";
import type { Destination } from "~/connectors/connector";
import { connectorOf, deskHosts } from "~/connectors/registry";
import { promiseDelivery } from "~/delivery/delivery.store.server";
import { connectWithKey, finishConnecting, proveAndSave, startConnecting } from "~/flows/merchant-connects-desk.server";
import type { Packet } from "~/handoff/packet";
import { later, minutes, now } from "~/platform/clock";
import { database, inTransaction } from "~/platform/db.server";
import { newId, newSecret } from "~/platform/ids.server";
import { outboundUrl } from "~/platform/outbound.server";
import { installShop } from "~/settings/shop.store.server";

/** A shop of its own for each test. */
export async function newShop(name = "Fjell & Fern"): Promise<string> {
	const shop = `shop-${newSecret()
		.slice(0, 8)
		.toLowerCase()
		.replace(/[^a-z0-9]/g, "x")}.myshopify.com`;
	await installShop(shop, { name, email: "hello@fjell.example", timeZone: "Europe/Oslo" }, now());
	return shop;
}

export type { Desk } from "sandbox/desks";

/** The address that the demo's helpdesk listens on. */
export const deskAddress = "desk@northpine.example";

/** Connects the demo's account at the desk as a merchant would: with its key, its code, or by OAuth with his consent. */
export async function connect(shop: string, destination: Destination): Promise<void> {
	const connected = await tryConnecting(shop, destination);
	if (!connected.ok) throw new Error(connected.message);
}

async function tryConnecting(shop: string, destination: Destination) {
	const { code } = connectorOf(destination).connection ?? {};
	if (code) return proveAndSave(shop, destination, { client: null, ...code.toCredentials({ address: deskAddress }) });
	const key = Object.entries(standIns).find(([desk]) => desk === destination)?.[1].key;
	return key
		? connectWithKey({ shop, destination, input: key })
		: connectByOAuth(shop, destination, { subdomain: "northpine" });
}

/** The whole round trip: start, the merchant's consent in the popup, the callback. */
export async function connectByOAuth(shop: string, destination: Destination, input: Record<string, string>) {
	const started = await startConnecting({ shop, destination, input });
	if (!started.ok) return started;
	return finishConnecting(await consent(started.url));
}

/** Presses a button on the desk's consent page; gives what the popup comes back with. */
export async function consent(url: string, decision: "allow" | "deny" = "allow") {
	const page = new URL(url);
	const form = new URLSearchParams([...page.searchParams, ["decision", decision]]);
	page.pathname = page.pathname.replace(/\/new$/, "");
	page.search = "";
	const answer = await fetch(outboundUrl(page, deskHosts), { method: "POST", body: form, redirect: "manual" });
	const back = new URL(answer.headers.get("location") ?? "https://nowhere.test/");
	return {
		state: back.searchParams.get("state") ?? "",
		code: back.searchParams.get("code"),
		error: back.searchParams.get("error"),
	};
}

type Told = { role: "shopper" | "agent" | "system"; text: string; kind?: string; body?: object };

export const story: Told[] = [
	{ role: "shopper", text: "Do you ship to <b>Norway</b> & Sweden? 🎿" },
	{
		role: "agent",
		kind: "answer",
		text: "We ship to both within 4 days.",
		body: { links: [{ title: "Shipping policy", url: "https://fjell.example/policies/shipping" }] },
	},
	{ role: "shopper", text: "Where is my order #1042?" },
	{ role: "agent", kind: "offer", text: "I can't look into orders.\n\nWould you like to connect with a person?" },
	{ role: "shopper", text: "Yes, connect me with a person" },
	{ role: "system", kind: "notice", text: "A teammate will follow up by e-mail at jane@example.com." },
];

type Given = {
	shop: string;
	destination: Destination;
	email?: string | null;
	customer?: NonNullable<Packet["customer"]>;
	told?: Told[];
};

export type MadeHandoff = { shop: string; conversationId: string; handoffId: string; deliveryId: string };

/** A conversation that has just been handed over, with its promised delivery. */
export async function newHandoff(given: Given): Promise<MadeHandoff> {
	const { shop, destination, customer, told = story } = given;
	const email = given.email === undefined ? (customer?.email ?? "jane@example.com") : given.email;
	const [conversationId, handoffId] = [newId("conversation"), newId("handoff")];
	const at = now();
	const stage = connectorOf(destination).answersBy === "email" ? "handed-over" : "waiting-for-team";
	const waitingSince = stage === "waiting-for-team" ? at : null;
	if (customer)
		await database().customerSnapshot.create({ data: { shop, customerId: customer.id, data: customer, takenAt: at } });
	await database().conversation.create({
		data: {
			id: conversationId,
			shop,
			visitorHash: newSecret(),
			customerId: customer?.id ?? null,
			customerName: customer?.name ?? null,
			customerEmail: customer?.email ?? null,
			unverifiedEmail: customer ? null : email,
			locale: "en",
			stage,
			memory: { handoffId, handoffs: 1 },
			context: { pageUrl: "https://fjell.example/products/tent", pageTitle: "Tent", device: "phone", cart },
			consentAt: at,
			startedAt: later(at, -minutes(10)),
			firstShopperAt: later(at, -minutes(10)),
			lastShopperAt: at,
			waitingSince,
			messages: {
				create: told.map(({ role, text, kind = "text", body = {} }, index) => ({
					id: newId("message"),
					shop,
					role,
					kind,
					text,
					body,
					createdAt: later(at, -minutes(10) + index * 1000),
				})),
			},
			events: {
				create: [
					{ shop, type: "shopper-wrote", at },
					{ shop, type: "handoff-begun", data: { handoffId }, at },
				],
			},
		},
	});
	await inTransaction(async (tx) => {
		await tx.handoff.create({
			data: {
				id: handoffId,
				shop,
				conversationId,
				number: 1,
				destination,
				reason: "account",
				email,
				emailVerified: customer !== undefined,
				state: "requested",
				requestedAt: at,
			},
		});
		await promiseDelivery(tx, { shop, handoffId, destination, now: at });
	});
	const { id: deliveryId } = await database().delivery.findUniqueOrThrow({ where: { handoffId } });
	return { shop, conversationId, handoffId, deliveryId };
}

const cart = {
	token: "cart-1",
	total: "129.00",
	currency: "NOK",
	lines: [{ title: "Two-person tent", quantity: 1, price: "129.00" }],
};

/** A customer as Shopify told of her earlier: what is used while Shopify itself can't be asked. */
export const ana: NonNullable<Packet["customer"]> = {
	id: "7001",
	adminUrl: "https://admin.shopify.com/store/fjell/customers/7001",
	name: "Ana Ruiz",
	email: "ana.ruiz@example.com",
	phone: "+47 400 00 000",
	ordersCount: 4,
	amountSpent: { amount: "812.50", currency: "NOK" },
	tags: ["vip"],
	locale: "en",
	customerSince: "2024-02-01T10:00:00Z",
	lastOrders: [
		{
			id: "9001",
			name: "#1042",
			adminUrl: "https://admin.shopify.com/store/fjell/orders/9001",
			date: "2026-11-18T10:00:00Z",
			payment: "Paid",
			fulfilment: "Fulfilled",
			tracking: [{ company: "Bring", number: "NO123", url: "https://tracking.example/NO123" }],
			total: { amount: "129.00", currency: "NOK" },
		},
	],
};
