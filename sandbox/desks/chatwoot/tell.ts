import { createHmac, randomUUID } from "node:crypto";
import type { World } from "../world";
import type { ChatwootAccount } from "./account";

const answerWithinMs = 5_000;

/** Calls every webhook that waits for this event, once, signed: Chatwoot does not try again. */
export function tell(world: World, account: ChatwootAccount, event: string, payload: object): void {
	for (const { url, subscriptions, secret } of account.webhooks) {
		if (!subscriptions.includes(event)) continue;
		const body = JSON.stringify({ event, account: { id: account.id, name: account.name }, ...payload });
		void fetch(url, { method: "POST", body, headers: signed(body, secret, world.now()), signal: soon() }).catch(
			() => {},
		);
	}
}

const soon = () => AbortSignal.timeout(answerWithinMs);

/** The headers of a call at that moment. */
export function signed(body: string, secret: string, at: Date): Record<string, string> {
	const timestamp = String(Math.floor(at.getTime() / 1000));
	return {
		"content-type": "application/json",
		"x-chatwoot-timestamp": timestamp,
		"x-chatwoot-signature": `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`,
		"x-chatwoot-delivery": randomUUID(),
	};
}
