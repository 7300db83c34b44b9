import type { Packet, TranscriptLine } from "~/handoff/packet";

/** What shoppers write who mean harm, or write otherwise than we do; each must be read at the desk as it was typed. */
export const hostileTexts = [
	`<img src=x onerror="alert(1)"> & <script>alert('2')</script>`,
	"{{ticket.requester.email}} {% raw %} %{name} $" + "{7*7} `id`",
	"אני רוצה לדבר עם אדם, מספר 1042",
	"مرحبا، أين طلبي؟",
	"👩🏽‍🚀 🇳🇴 ﷽ ỗ 𝒳",
	`"quoted", 'single', back\\slash, a;b, =cmd|' /C calc'!A0`,
];

const line = (at: number, text: string): TranscriptLine => ({
	messageId: `message_${at}`,
	speaker: at % 2 === 0 ? "shopper" : "agent",
	name: at % 2 === 0 ? "Ana <b>Ruiz</b>" : "Scout (AI agent)",
	text,
	links: [],
	at: new Date(Date.UTC(2026, 10, 22, 10) + at * 1000).toISOString(),
	atShop: "2026-11-22 11:00 CET",
});

export const withTexts = (packet: Packet, texts: string[]): Packet => ({
	...packet,
	transcript: texts.map((text, at) => line(at, text)),
});

/** 600 messages, each with a number that can be looked for. */
export const manyTexts = Array.from({ length: 600 }, (_, at) => `Line number ${at + 1}. Where is it?`);

/** One message of more than 10,000 characters, of numbered words. */
export const longWords = Array.from({ length: 1_200 }, (_, at) => `word${at + 1}ø`);

/** For comparing what was typed with what is read: desks wrap lines and join spaces. */
export const unwrapped = (text: string): string => text.replace(/\s+/g, " ");
