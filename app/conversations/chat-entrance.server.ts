import { type ChatClaims, readChatToken } from "~/identity/chat-token.server";
import { log } from "~/platform/log.server";
import type { ShopProfile } from "~/settings/shop.store.server";
import { bodyLimitBytes, Refusal, refusals } from "./chat-doors";
import { corsHeaders, isOwnOrigin } from "./cors.server";
import { limit, type Weight } from "./limits.server";
import { shopForChat } from "./shop-profile.server";

/** Who has come in, and to which shop. */
export type Guest = { visitor: ChatClaims; shop: ShopProfile };

/**
 * Every chat door opens like this: token, shop, origin; then the door's own work. Refusals and failures become
 * ChatError answers that the page may read.
 */
export async function enterChat(
	request: Request,
	work: (guest: Guest) => Promise<Response | Refusal>,
): Promise<Response> {
	const headers = await corsHeaders(request);
	const answered = await admit(request, work).catch((error) => {
		log.error({ error, path: new URL(request.url).pathname }, "a chat door failed");
		return refusals.unavailable();
	});
	const response = answered instanceof Refusal ? refused(answered) : answered;
	for (const [name, value] of headers) response.headers.append(name, value);
	return response;
}

async function admit(request: Request, work: (guest: Guest) => Promise<Response | Refusal>) {
	const visitor = await readChatToken(request);
	if (!visitor) return refusals.expired();
	const shop = await shopForChat(visitor.shop);
	if (!shop) return refusals.off();
	if (!isOwnOrigin(request, shop.origins)) return new Refusal(403, refusals.invalid().error);
	return work({ visitor, shop });
}

export const limitGuest = (request: Request, weight: Weight, { visitor }: Guest): Promise<Refusal | null> =>
	limit(request, weight, visitor);

export function refused({ status, error }: Refusal): Response {
	const wait = error.retryAfterSeconds;
	return answer(error, { status, headers: wait ? { "retry-after": String(wait) } : {} });
}

/** JSON that says its length, so that nobody on the way compresses or chunks a few words. */
export function answer(value: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response {
	const body = JSON.stringify(value);
	const headers = {
		...init.headers,
		"content-type": "application/json; charset=utf-8",
		"content-length": String(Buffer.byteLength(body)),
		"cache-control": "no-store",
	};
	return new Response(body, { status: init.status ?? 200, headers });
}

/** The body as JSON, never more than the limit; what is no JSON is null, which no door accepts. */
export async function readJson(request: Request): Promise<unknown | Refusal> {
	if (Number(request.headers.get("content-length") ?? 0) > bodyLimitBytes) return refusals.tooLarge();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength;
		if (size > bodyLimitBytes) return refusals.tooLarge();
		chunks.push(chunk);
	}
	try {
		return JSON.parse(Buffer.concat(chunks).toString("utf8"));
	} catch {
		return null;
	}
}
