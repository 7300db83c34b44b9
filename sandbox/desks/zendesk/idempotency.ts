import { json } from "../world";
import type { ZendeskAccount } from "./account";
import type { Call } from "./call";

const keptMs = 2 * 60 * 60 * 1000;

/**
 * Zendesk's Idempotency-Key: the first 201 is kept for 2 hours under its key and given again (`x-idempotency-lookup:
 * hit`); other parameters under the same key are a 400. Refusals are not kept.
 */
export async function idempotently(call: Call, parameters: string, create: () => Promise<Response>): Promise<Response> {
	const key = call.request.headers.get("idempotency-key");
	if (!key) return create();
	if (key.length > 255) return mismatch("The idempotency key is longer than 255 characters");
	forgetOld(call.account, call.world.now());
	const first = call.account.remembered.find((candidate) => candidate.key === key);
	if (first && first.parameters !== parameters)
		return mismatch("Request parameters don't match the given idempotency key");
	if (first) return json(first.body, 201, { location: first.location, "x-idempotency-lookup": "hit" });
	const response = await create();
	if (response.status === 201) await remember(call, key, parameters, response);
	response.headers.set("x-idempotency-lookup", "miss");
	return response;
}

async function remember(call: Call, key: string, parameters: string, response: Response): Promise<void> {
	const entry = {
		key,
		parameters,
		location: response.headers.get("location") ?? "",
		at: call.world.now().toISOString(),
	};
	call.account.remembered.push({ ...entry, body: await response.clone().json() });
}

function forgetOld(account: ZendeskAccount, now: Date): void {
	account.remembered = account.remembered.filter((entry) => now.getTime() - Date.parse(entry.at) < keptMs);
}

const mismatch = (description: string): Response => json({ error: "IdempotentRequestError", description }, 400);
