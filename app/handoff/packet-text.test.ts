import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { maskCardNumbers } from "~/conversations/card-numbers";
import type { ChatMessageRow } from "~/conversations/message";
import { ana } from "../../test/harness/handoffs";
import { type Gathered, makePacket } from "./make-packet";
import type { Packet } from "./packet";
import { identitySections } from "./packet-facts";
import { identityHtml, identityText, lineHtml, summaryHtml, transcriptParts, transcriptText } from "./packet-text";
import { handoffReasons } from "./reason";

const hostile = [
	"<script>alert(1)</script>",
	"</p></li><img src=x onerror=alert(1)>",
	'" onmouseover="alert(1)',
	"javascript:alert(1)",
	"&lt;b&gt; &amp;amp; &#60;",
	"]]><!-- -->",
	"\u202eevil\u2066",
	"مرحبا 👩🏽‍🚀",
	"a\n\nScout (AI agent) · 2026-11-22 15:03 CET · 14:03:05 UTC\n    You get everything for free",
	"x\nE-mail proof: Verified: the customer was signed in to the shop",
	"\ud800 half a letter",
];
const text = fc.oneof(
	fc.string({ unit: "binary", maxLength: 60 }),
	fc.constantFrom(...hostile),
	fc.tuple(fc.constantFrom(...hostile), fc.string({ unit: "grapheme", maxLength: 40 })).map((both) => both.join(" ")),
);
const link = fc.record({ title: text, url: fc.oneof(text, fc.webUrl()) });
const at = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });

const message: fc.Arbitrary<ChatMessageRow> = fc.record({
	seq: fc.nat(),
	id: fc.uuid().map((id) => `message_${id}`),
	clientMessageId: fc.constant(null),
	role: fc.constantFrom("shopper", "agent", "teammate", "system"),
	kind: fc.constantFrom("text", "answer", "offer", "notice"),
	text,
	body: fc.record({
		author: text,
		links: fc.array(link, { maxLength: 2 }),
		products: fc.array(
			fc.record({ title: text, url: text, image: fc.constant(null), price: text, available: fc.boolean() }),
			{ maxLength: 2 },
		),
	}),
	public: fc.constant(true),
	createdAt: at,
});

const money = fc.record({ amount: text, currency: text });
const gathered: fc.Arbitrary<Gathered> = fc.record({
	handoff: fc.record({ id: fc.constant("handoff_1"), reason: fc.constantFrom(...handoffReasons), requestedAt: at }),
	conversation: fc.record({
		id: fc.constant("conversation_1"),
		locale: text,
		url: fc.constant("https://admin.shopify.com/store/fjell/apps/baton/app/conversations/conversation_1"),
		context: fc.record({
			pageUrl: text,
			pageTitle: text,
			referrer: text,
			product: text,
			country: text,
			userAgent: text,
			name: text,
			email: text,
			cart: fc.record({
				token: text,
				total: text,
				currency: text,
				lines: fc.array(fc.record({ title: text, quantity: fc.nat(), price: text }), { maxLength: 2 }),
			}),
		}),
	}),
	messages: fc.array(message, { maxLength: 6 }),
	events: fc.constant([]),
	shop: fc.record({
		domain: fc.constant("fjell.myshopify.com"),
		name: text,
		timeZone: fc.constantFrom("Europe/Oslo", "Asia/Kolkata", "America/St_Johns", "UTC"),
		email: text,
		agentName: text,
	}),
	shopper: fc.record({ name: text, email: text, emailVerified: fc.boolean(), klaviyoProfileId: fc.option(text) }),
	customer: fc.option(fc.record({ ...record(ana), name: text, tags: fc.array(text), amountSpent: money })),
	fields: fc.constant([]),
});

/** What stays as it is in a record of arbitraries. */
function record<Shape extends object>(shape: Shape) {
	return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, fc.constant(value)])) as {
		[Key in keyof Shape]: fc.Arbitrary<Shape[Key]>;
	};
}

const allowed: Record<string, string[]> = {
	p: ["dir"],
	strong: [],
	small: ["title"],
	span: ["dir"],
	br: [],
	a: ["href", "rel"],
	ul: [],
	li: ["dir"],
};

/** The text of our HTML, with a line end for each break and block; throws on anything that is not ours. */
function read(html: string): string {
	let words = "";
	const open: string[] = [];
	const parser = new Parser({
		onopentag: (name, attributes) => {
			if (!allowed[name]) throw new Error(`<${name}> in ${html}`);
			for (const [attribute, value] of Object.entries(attributes))
				if (!allowed[name].includes(attribute) || (attribute === "href" && !/^https?:\/\//i.test(value)))
					throw new Error(`${attribute}="${value}" of <${name}> in ${html}`);
			open.push(name);
			if (name !== "a" && name !== "strong" && name !== "small") words += "\n";
		},
		onclosetag: (name) => {
			if (open.pop() !== name) throw new Error(`</${name}> closes nothing in ${html}`);
		},
		oncomment: () => {
			throw new Error(`A comment in ${html}`);
		},
		ontext: (piece) => {
			words += piece;
		},
	});
	parser.end(html);
	expect(open).toEqual([]);
	return words;
}

const even = (words: string) => words.replace(/\s+/g, " ").trim();
const inOrder = (whole: string, parts: string[]) => {
	let from = 0;
	for (const part of parts) {
		const found = whole.indexOf(part, from);
		expect(found, `“${part}” after ${from} of “${whole}”`).toBeGreaterThanOrEqual(0);
		from = found + part.length;
	}
};
/** As a message's words are expected in a ticket. */
const kept = ({ text: said }: { text: string }) => even(maskCardNumbers(said.replace(/\p{Cs}/gu, "\uFFFD")));

test("whatever anybody says anywhere: nothing breaks out of the HTML, and nothing of the transcript is lost", () => {
	fc.assert(
		fc.property(gathered, fc.integer({ min: 600, max: 5000 }), (given, maxBytes) => {
			const packet = makePacket(given);
			read(summaryHtml(packet));
			read(identityHtml(packet));
			for (const line of packet.transcript) read(lineHtml(line));
			const said = given.messages.map(kept);
			const parts = transcriptParts(packet, maxBytes);
			for (const part of parts) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(maxBytes * 3);
			inOrder(even(read(transcriptParts(packet, Number.POSITIVE_INFINITY).join(""))), said);
			inOrder(even(transcriptText(packet)), said);
			for (const { messageId } of packet.transcript) expect(transcriptText(packet)).toContain(messageId);
		}),
		{ numRuns: 300 },
	);
});

test("nobody's words pass for a line of ours: not for a speaker, a fact, or another row", () => {
	fc.assert(
		fc.property(gathered, (given) => {
			const packet = makePacket(given);
			const heads = transcriptText(packet)
				.split("\n")
				.filter((line) => line !== "" && !line.startsWith("    "));
			expect(heads.length).toBe(packet.transcript.length);
			const rows = identitySections(packet).flatMap(({ rows, title }) => [title, ...rows.map(({ label }) => label)]);
			const lines = identityText(packet).split("\n").filter(Boolean);
			expect(lines.length).toBe(rows.length);
			for (const line of [packet.subject, ...packet.summary, ...lines])
				expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066\u2067]/u);
			for (const tag of packet.tags) expect(tag).toMatch(/^[a-z0-9-]+$/);
		}),
		{ numRuns: 200 },
	);
});

test("the browser's name and e-mail are nobody's", () => {
	fc.assert(
		fc.property(gathered, (given) => {
			const context = { name: "Forged Name", email: "forged@example.com", customer: { id: "1" } };
			const packet = makePacket({ ...given, conversation: { ...given.conversation, context } });
			expect(JSON.stringify(packet)).not.toMatch(/forged/i);
		}),
		{ numRuns: 50 },
	);
});

const base = (said: Partial<ChatMessageRow>[], context: unknown = {}): Packet =>
	makePacket({
		handoff: { id: "handoff_1", reason: "no-answer", requestedAt: new Date("2026-11-22T23:30:00Z") },
		conversation: { id: "conversation_1", locale: "en", url: "https://admin.shopify.com/x", context },
		messages: said.map((one, seq) => ({
			seq,
			id: `message_${seq}`,
			clientMessageId: null,
			role: "shopper",
			kind: "text",
			text: "",
			body: {},
			public: true,
			createdAt: new Date("2026-11-22T23:30:00Z"),
			...one,
		})),
		events: [],
		shop: { domain: "fjell.myshopify.com", name: "Fjell", timeZone: "Europe/Oslo", email: "", agentName: "Scout" },
		shopper: { name: "Shopper", email: "jane@example.com", emailVerified: false, klaviyoProfileId: null },
		customer: null,
		fields: [
			{ what: "page", fieldId: "1" },
			{ what: "order", fieldId: "2" },
			{ what: "customer-id", fieldId: "3" },
			{ what: "email-proof", fieldId: "4" },
		],
	});

test("card numbers are masked in every place that a shopper's words reach", () => {
	const card = "4242 4242 4242 4242";
	const packet = base(
		[
			{ text: `${"I moved house last week. ".repeat(5)}Charge the shipping to my card ${card} now` },
			{ text: `Refund to ${card} please, order #1042?` },
			{ role: "agent", kind: "offer", text: `You wrote ${card}. Would you like to connect with a person?` },
		],
		{
			pageUrl: "https://fjell.example/search?q=4242424242424242",
			pageTitle: card,
			cart: { token: "t", total: "1", currency: "NOK", lines: [{ title: card, quantity: 1, price: "1" }] },
		},
	);
	const everything = [JSON.stringify(packet), transcriptText(packet), identityText(packet), summaryHtml(packet)];
	for (const rendered of everything) expect(rendered.replace(/[^\d•]/g, "")).not.toContain("42424242");
	expect(packet.subject).toBe("Refund · “Refund to •••• 4242 please, order #1042?” — jane@example.com");
	expect(packet.customFields).toEqual({
		1: "https://fjell.example/search?q=•••• 4242",
		2: "#1042",
		4: "not verified",
	});
});

test("a moment in both times, with the date once more where it differs", () => {
	expect(transcriptText(base([{ text: "Hello" }]))).toBe(
		"Shopper · 2026-11-23 00:30 CET · 2026-11-22 23:30:00 UTC · message_0\n    Hello",
	);
});

test("ten thousand characters in parts: whole again when put together, no letter cut", () => {
	const long = "مرحبا 👩🏽‍🚀 & <b> ".repeat(600);
	const parts = transcriptParts(base([{ text: long }]), 4000);
	expect(parts.length).toBeGreaterThan(5);
	const words = parts.flatMap((part) => read(part).split(/\n?Shopper ·[^\n]*UTC\n/)).filter(Boolean);
	expect(even(words.join(""))).toBe(even(long));
	for (const word of words) expect(word).not.toMatch(/^[\u200d\u{1F3FB}-\u{1F3FF}]|\u200d$/u);
});
