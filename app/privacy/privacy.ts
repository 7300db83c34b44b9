import { z } from "zod";

/** Shopify's compliance topics. Source: shopify.dev, "Privacy law compliance". */
export const privacyTopics = ["CUSTOMERS_DATA_REQUEST", "CUSTOMERS_REDACT", "SHOP_REDACT"] as const;
export type PrivacyTopic = (typeof privacyTopics)[number];

const customer = z.object({
	id: z.coerce.string(),
	email: z.string().nullish(),
});

/** What Baton reads of a compliance webhook's body. */
export const privacyPayload = z.object({ customer: customer.optional() });

/** Whose data: by Shopify's id, and by e-mail, since someone who was not signed in left only that. */
export type Person = { customerId: string; email: string | null };

export function personOf(payload: z.infer<typeof privacyPayload>): Person | null {
	if (!payload.customer) return null;
	return { customerId: payload.customer.id, email: payload.customer.email?.toLowerCase() ?? null };
}
