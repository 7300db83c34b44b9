import { createHmac, randomUUID } from "node:crypto";
import { env } from "~/platform/env.server";

/** A webhook as Shopify sends it, signed with the app's secret. `topic`: "customers/redact". */
export function signedWebhook(topic: string, shop: string, payload: object, webhookId: string = randomUUID()): Request {
	const body = JSON.stringify(payload);
	return new Request(`https://baton.test/webhooks/${topic}`, {
		method: "POST",
		body,
		headers: {
			"Content-Type": "application/json",
			"X-Shopify-Hmac-Sha256": createHmac("sha256", env().SHOPIFY_API_SECRET).update(body).digest("base64"),
			"X-Shopify-Topic": topic,
			"X-Shopify-Shop-Domain": shop,
			"X-Shopify-API-Version": "2026-10",
			"X-Shopify-Webhook-Id": webhookId,
		},
	});
}
