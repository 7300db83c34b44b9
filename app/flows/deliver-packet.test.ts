import "../../test/harness/desks";

import { describe, expect, test } from "vitest";
import { buildPacket } from "~/handoff/packet.server";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { ana, connect, type MadeHandoff, newHandoff, newShop, story } from "../../test/harness/handoffs";
import { workOff } from "../../test/harness/worker";

freshDatabase();

/** What an agent reads, tags and machine-read fields apart. */
type Seen = { subject: string; public: string; private: string; tags: string[]; machine: string };

const plain = (html: string) =>
	html
		.replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, "$2 · $1")
		.replace(/<br>|<\/p>|<\/li>/g, "\n")
		.replace(/<[^>]+>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&amp;", "&");

const readers = {
	zendesk: () => {
		const account = desks.state.zendesk[0];
		const [ticket] = account?.tickets ?? [];
		const fileOf = ({ id }: { id: number }) =>
			account?.uploads.find(({ attachment }) => attachment.id === id)?.text ?? "";
		const read = (isPublic: boolean) =>
			(ticket?.comments ?? [])
				.filter((comment) => comment.public === isPublic)
				.flatMap(({ html_body, attachments }) => [plain(html_body), ...attachments.map(fileOf)]);
		return {
			subject: ticket?.subject ?? "",
			public: read(true).join("\n"),
			private: read(false).join("\n"),
			tags: ticket?.tags ?? [],
			machine: String(ticket?.external_id),
		};
	},
	gorgias: () => {
		const [ticket] = desks.state.gorgias[0]?.tickets ?? [];
		const notes = (ticket?.messages ?? []).filter(({ channel }) => channel === "internal-note");
		const turns = (ticket?.messages ?? []).filter(({ channel }) => channel === "email");
		return {
			subject: ticket?.subject ?? "",
			public: turns.map(({ body_html: html }) => plain(html ?? "")).join("\n"),
			private: notes.map(({ body_html: html }) => plain(html ?? "")).join("\n"),
			tags: (ticket?.tags ?? []).map(({ name }) => name),
			machine: JSON.stringify([ticket?.external_id, ticket?.meta]),
		};
	},
	klaviyo: () => {
		const [event] = desks.state.klaviyo.events;
		const { $extra, ...facts } = (event?.properties ?? {}) as Record<string, unknown> & {
			$extra: Record<string, string>;
		};
		return {
			subject: String(facts.subject),
			public: $extra.transcript ?? "",
			private: `${$extra.summary}\n${$extra.identity}`,
			tags: facts.tags as string[],
			machine: JSON.stringify([facts, event?.uniqueId]),
		};
	},
} satisfies Record<string, () => Seen>;

type Desk = keyof typeof readers;

async function delivered(desk: Desk, given: Partial<Parameters<typeof newHandoff>[0]>): Promise<[Seen, MadeHandoff]> {
	const shop = await newShop();
	await connect(shop, "klaviyo");
	if (desk !== "klaviyo") await connect(shop, desk);
	const made = await newHandoff({ shop, destination: desk, ...given });
	await workOff();
	const delivery = await database().delivery.findUniqueOrThrow({ where: { id: made.deliveryId } });
	expect([delivery.state, delivery.errorMessage]).toEqual(["delivered", null]);
	return [readers[desk](), made];
}

describe.each(["zendesk", "gorgias", "klaviyo"] as const)("%s holds every item of the packet", (desk) => {
	test("of a customer whom Shopify signed in", async () => {
		const [seen, made] = await delivered(desk, { customer: ana });
		const packet = await buildPacket(made.shop, made.handoffId);
		const whole = `${seen.public}\n${seen.private}`;
		expect(seen.subject).toBe("Order status · “Where is my order #1042?” — Ana Ruiz");
		const unindented = seen.public.replaceAll("\n    ", "\n");
		const places = story.map(({ text }) => unindented.lastIndexOf(text));
		expect(places.every((place) => place >= 0)).toBe(true);
		expect(places).toEqual(places.toSorted((left, right) => left - right));
		for (const line of packet.transcript) {
			expect(seen.public).toContain(line.name);
			// The date once more where it is another day by then in the shop.
			const date = line.at.slice(0, 10);
			const utc = `${line.atShop.startsWith(date) ? "" : `${date} `}${line.at.slice(11, 19)} UTC`;
			expect(seen.public).toContain(`${line.atShop} · ${utc}`);
		}
		expect(seen.public).toContain("Shipping policy");
		for (const line of packet.summary) expect(whole).toContain(line);
		const identity = [
			"E-mail: ana.ruiz@example.com",
			"Verified: the customer was signed in to the shop",
			"Ana Ruiz · 7001",
			ana.adminUrl,
			"+47 400 00 000",
			"4 · 812.50 NOK in total",
			"vip",
			"2024-02-01",
			"Order #1042: 2026-11-18 · Paid · Fulfilled · Bring NO123 https://tracking.example/NO123 · 129.00 NOK",
			"https://admin.shopify.com/store/fjell/orders/9001",
		];
		const context = [
			"The question needs the shopper's own account or order",
			"“Where is my order #1042?” → no answer found",
			"answered from Shipping policy",
			"Tent · https://fjell.example/products/tent",
			"1 × Two-person tent (129.00) · cart-1",
			"phone",
			"Language: en",
			`(${packet.consent.agreedAt.slice(0, 19)}Z)`,
			"Fjell & Fern",
			packet.conversationUrl,
			packet.handoffId,
		];
		for (const item of [...identity, ...context]) expect(seen.private).toContain(item);
		const profile = desks.state.klaviyo.profiles.find(({ email }) => email === ana.email);
		expect(profile?.id).toBeDefined();
		expect(seen.private).toContain(`Klaviyo profile ID: ${profile?.id}`);
		expect(seen.machine).toContain(made.handoffId);
		expect(seen.tags).toEqual(["ai-handoff", "reason-account", "lang-en", "topic-order", "email-verified", "vip"]);
	});

	test("of someone who typed his address: said to people and as a tag, and no customer data", async () => {
		const [seen] = await delivered(desk, { email: "jane@example.com" });
		expect(seen.private).toContain("E-mail proof: Not verified: typed in the chat.");
		expect(seen.private).toContain("Shopify customer: Not signed in");
		expect(seen.tags).toContain("email-unverified");
		expect(`${seen.public}${seen.private}${seen.machine}`).not.toContain("812.50");
	});
});

test("Zendesk: written by the shopper, in public; identity only in the private note; nobody is renamed or mailed", async () => {
	const shop = await newShop();
	await connect(shop, "zendesk");
	const account = desks.state.zendesk[0];
	await newHandoff({ shop, destination: "zendesk", customer: ana });
	await newHandoff({ shop, destination: "zendesk", email: ana.email });
	await workOff();
	const requesters = account?.users.filter(({ email }) => email === ana.email) ?? [];
	expect(requesters.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
	for (const ticket of account?.tickets ?? []) {
		expect(ticket).toMatchObject({ requester_id: requesters[0]?.id, submitter_id: requesters[0]?.id, is_public: true });
		expect(ticket.comments.map((comment) => [comment.public, comment.author_id === requesters[0]?.id])).toEqual([
			[true, true],
			[false, false],
		]);
		expect(ticket.comments[0]?.html_body).not.toContain("7001");
	}
	expect(desks.mailbox.mails).toEqual([]);
});

test("Gorgias: every turn at its own time, nothing mailed to the customer again, replies by e-mail", async () => {
	const [, made] = await delivered("gorgias", {});
	const packet = await buildPacket(made.shop, made.handoffId);
	const [account] = desks.state.gorgias;
	const turns = account?.tickets[0]?.messages.filter(({ channel }) => channel === "email") ?? [];
	expect(turns.map(({ created_datetime: at }) => at)).toEqual(packet.transcript.map(({ at }) => at));
	expect(turns.map(({ from_agent: byAgent }) => byAgent)).toEqual(story.map(({ role }) => role !== "shopper"));
	expect(turns[0]?.source).toMatchObject({
		from: { address: "jane@example.com" },
		to: [{ address: "support@northpine.example" }],
	});
	expect(account?.tickets[0]).toMatchObject({ channel: "email", customer: { email: "jane@example.com" } });
	expect([account?.mailed, desks.mailbox.mails]).toEqual([[], []]);
});

test("nothing that a shopper writes is markup anywhere, and 10,000 characters, emoji and right-to-left survive", async () => {
	const long = `<script>alert(1)</script> ${"مرحبا 👩🏽‍🚀 & ".repeat(700)}<img src=x onerror=alert(2)>`;
	const told = [{ role: "shopper" as const, text: long }];
	for (const desk of ["zendesk", "gorgias"] as const) {
		desks.reset();
		const [seen] = await delivered(desk, { told });
		expect(seen.public.includes(long)).toBe(true);
		expect(markup().length).toBeGreaterThan(0);
		expect(markup().some((html) => /<(script|img)/.test(html))).toBe(false);
	}
});

/** Whatever a desk shows as HTML. */
const markup = (): string[] => [
	...desks.state.zendesk.flatMap(({ tickets }) =>
		tickets.flatMap(({ comments }) => comments.map((one) => one.html_body)),
	),
	...desks.state.gorgias.flatMap(({ tickets }) =>
		tickets.flatMap(({ messages }) => messages.map((one) => one.body_html ?? "")),
	),
];

test("600 messages: Zendesk with a file, Gorgias as one, no word lost", async () => {
	const told = Array.from({ length: 600 }, (_, at) => ({
		role: at % 2 ? ("agent" as const) : ("shopper" as const),
		text: `Message number ${at} of the long talk ${"x".repeat(100)}`,
	}));
	for (const desk of ["zendesk", "gorgias"] as const) {
		desks.reset();
		const [seen] = await delivered(desk, { told });
		const whole = `${seen.public}\n${seen.private}`;
		expect(told.filter(({ text }) => !whole.includes(text))).toEqual([]);
	}
	expect(desks.state.gorgias[0]?.tickets[0]?.messages.length).toBeLessThanOrEqual(501);
});

test("Klaviyo: one event on a known profile; none for a stranger, and no profile is made", async () => {
	const [, made] = await delivered("klaviyo", {});
	await database().delivery.update({ where: { id: made.deliveryId }, data: { state: "pending", remoteId: null } });
	await workOff();
	expect(desks.state.klaviyo.events).toMatchObject([
		{ metric: "AI Agent Handoff Requested", uniqueId: made.handoffId },
	]);
	const known = desks.state.klaviyo.profiles.length;
	const stranger = await newHandoff({ shop: made.shop, destination: "klaviyo", email: "stranger@example.com" });
	await workOff();
	const delivery = await database().delivery.findUniqueOrThrow({ where: { id: stranger.deliveryId } });
	expect(delivery.state).toBe("delivered");
	expect([desks.state.klaviyo.events.length, desks.state.klaviyo.profiles.length]).toEqual([1, known]);
});

test("Klaviyo: with the Helpdesk address, one mail that is answered to the shopper", async () => {
	const shop = await newShop();
	await connect(shop, "klaviyo");
	const { workspaceAddress: helpdeskAddress } = desks.state.klaviyo;
	await database().shop.update({
		where: { domain: shop },
		data: { settings: { desks: { klaviyo: { helpdeskAddress } } } },
	});
	const made = await newHandoff({ shop, destination: "klaviyo" });
	await workOff();
	const [mail] = desks.mailbox.to(helpdeskAddress);
	expect(mail).toMatchObject({
		replyTo: "jane@example.com",
		subject: "Order status · “Where is my order #1042?” — jane@example.com",
	});
	expect(mail?.text).toContain("Where is my order #1042?");
	expect(mail?.html).not.toContain("<b>Norway");
	expect(mail?.headers.find(([name]) => name.toLowerCase() === "message-id")?.[1]).toBe(`<${made.handoffId}@${shop}>`);
});

test.each(["401", "500", "slow"] as const)("Klaviyo's %s never holds another desk's ticket back", async (fault) => {
	const shop = await newShop();
	await connect(shop, "klaviyo");
	await connect(shop, "zendesk");
	desks.setFault("klaviyo", { fault });
	const made = await newHandoff({ shop, destination: "zendesk" });
	await workOff();
	expect(await database().delivery.findUniqueOrThrow({ where: { id: made.deliveryId } })).toMatchObject({
		state: "delivered",
		errorKind: null,
	});
	expect(readers.zendesk().private).not.toContain("Klaviyo profile ID");
});
