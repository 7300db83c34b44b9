import type { Mailbox } from "sandbox/mail";
import type { FaultSwitch } from "./faults";
import type { Desk } from "./registry";

/** What every stand-in lives in. */
export type World = {
	now: () => Date;
	/** Where the desks' own mails to customers go. */
	mailbox: Mailbox;
	/** How long an answer takes under the fault "slow", milliseconds */
	slowMs: number;
	faults: Record<Desk, FaultSwitch>;
};

export const json = (body: unknown, status = 200, headers: HeadersInit = {}): Response =>
	Response.json(body, { status, headers });

/** The request's JSON, or null where it is none. */
export const readJson = async (request: Request): Promise<unknown> => {
	try {
		return JSON.parse(await request.text());
	} catch {
		return null;
	}
};

/** Is the body announced as JSON (`application/json`, `application/vnd.api+json`)? */
export const saysJson = (request: Request): boolean =>
	/^application\/([a-z.]+\+)?json\b/i.test(request.headers.get("content-type") ?? "");

/** The `Basic` credentials of a request, or null. */
export function basicCredentials(request: Request): { user: string; password: string } | null {
	const encoded = /^Basic (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
	if (!encoded) return null;
	const text = Buffer.from(encoded, "base64").toString("utf8");
	const colon = text.indexOf(":");
	return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

export const bearerToken = (request: Request): string | null =>
	/^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;

/** A mail that a desk sends to a customer, put into the sandbox's mailbox. */
export function mailFromDesk(world: World, mail: { from: string; to: string; subject: string; text: string }): void {
	world.mailbox.receive({
		at: world.now().toISOString(),
		from: mail.from,
		to: [mail.to],
		replyTo: null,
		subject: mail.subject,
		text: mail.text,
		html: null,
		headers: [],
		attachments: [],
		via: "desk",
	});
}
