import type { Desk } from "sandbox/desks";
import type { CaughtMail } from "sandbox/mail/mailbox";
import { inject } from "vitest";
import { eventually } from "./browser";

type Fault = "none" | "401" | "403" | "422" | "429" | "500" | "slow" | "reset-after-create";

const at = (path: string) => new URL(path, inject("sandboxUrl"));
const read = async (path: string) => (await fetch(at(path))).json();

type ZendeskTicket = {
	id: number;
	subject: string;
	external_id: string;
	tags: string[];
	requester: { name: string; email: string };
	comments: { public: boolean; plain_body: string; author: { name: string; email: string | null } }[];
};

export type GorgiasTicket = {
	id: number;
	subject: string;
	external_id: string;
	channel: string;
	customer: { name: string; email: string };
	custom_fields: { id: number; value: unknown }[];
	messages: {
		public: boolean;
		from_agent: boolean;
		body_text: string | null;
		body_html: string | null;
		created_datetime: string;
	}[];
};

type KlaviyoEvent = {
	id: string;
	metric: string;
	profileId: string;
	uniqueId: string;
	properties: Record<string, unknown>;
};

type ChatwootConversation = {
	id: number;
	custom_attributes: Record<string, unknown>;
	messages: { content: string; private: boolean }[];
};

export const zendeskTickets = async (): Promise<ZendeskTicket[]> => (await read("/desks/zendesk/tickets.json")).tickets;
export const gorgiasTickets = async (): Promise<GorgiasTicket[]> => (await read("/desks/gorgias/tickets.json")).tickets;
export const chatwootConversations = async (): Promise<ChatwootConversation[]> =>
	(await read("/desks/chatwoot/tickets.json")).tickets;
export const klaviyoEvents = async (): Promise<KlaviyoEvent[]> => (await read("/desks/klaviyo/tickets.json")).events;

export const mailsTo = async (address: string): Promise<CaughtMail[]> =>
	(await read("/desks/mail/mails.json")).mails.filter(({ to }: CaughtMail) => to.includes(address));

/** From now on: what arrives at a desk besides what is there, as soon as something has. */
export async function arrivals<Thing extends { id: number | string }>(all: () => Promise<Thing[]>) {
	const before = new Set((await all()).map(({ id }) => id));
	const fresh = async () => (await all()).filter(({ id }) => !before.has(id));
	return async (): Promise<Thing[]> => {
		await eventually(async () => (await fresh()).length).toBeGreaterThan(0);
		return fresh();
	};
}

/** Makes a desk fail, or well again. */
export async function deskFails(desk: Desk, fault: Fault, count?: number): Promise<void> {
	await fetch(at(`/desks/${desk}/faults`), {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ fault, count }),
	});
}
