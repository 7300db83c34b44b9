import { createHmac, randomUUID } from "node:crypto";
import type { AppRegistration } from "../app-registration";
import { type Topic, topics } from "./topics";

export type Delivery = {
	id: string;
	topic: Topic;
	shop: string;
	at: string;
	/** HTTP status of the app's answer; null when there was none. */
	status: number | null;
	body: string;
};

const totalMs = 5_000;
const kept = 50;

/** The signature of a webhook: base64 HMAC-SHA256 of the raw body. */
const webhookSignature = (body: string, secret: string): string =>
	createHmac("sha256", secret).update(body, "utf8").digest("base64");

/** Sends webhooks as Shopify does, once each, and remembers the latest. */
export function webhookSender(app: AppRegistration) {
	const sent: Delivery[] = [];

	const post = async (delivery: Delivery): Promise<Delivery> => {
		const response = await fetch(new URL(topics[delivery.topic], app.url), {
			method: "POST",
			redirect: "manual",
			signal: AbortSignal.timeout(totalMs),
			body: delivery.body,
			headers: {
				"content-type": "application/json",
				"user-agent": "Shopify-Captain-Hook",
				"x-shopify-topic": delivery.topic,
				"x-shopify-hmac-sha256": webhookSignature(delivery.body, app.apiSecret),
				"x-shopify-shop-domain": delivery.shop,
				"x-shopify-api-version": "2026-10",
				"x-shopify-webhook-id": delivery.id,
				"x-shopify-event-id": randomUUID(),
				"x-shopify-triggered-at": delivery.at,
			},
		}).catch(() => null);
		await response?.body?.cancel();
		return { ...delivery, status: response?.status ?? null };
	};

	const remember = (delivery: Delivery) => {
		sent.unshift(delivery);
		sent.length = Math.min(sent.length, kept);
		return delivery;
	};

	return {
		/** Signs and sends the payload; resolves with the app's answer. */
		send: async (shop: string, topic: Topic, payload: unknown): Promise<Delivery> =>
			remember(
				await post({
					id: randomUUID(),
					topic,
					shop,
					at: new Date().toISOString(),
					status: null,
					body: JSON.stringify(payload),
				}),
			),
		/** Sends a delivery again under the same id, as Shopify's retries do. */
		sendAgain: async (id: string): Promise<Delivery | null> => {
			const delivery = sent.find((one) => one.id === id);
			return delivery ? remember(await post(delivery)) : null;
		},
		/** The latest deliveries, newest first. */
		sent: (): readonly Delivery[] => sent,
	};
}

export type WebhookSender = ReturnType<typeof webhookSender>;
