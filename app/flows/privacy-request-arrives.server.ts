import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import type { Person, PrivacyTopic } from "~/privacy/privacy";
import { receiveRequest, takeWebhookOnce } from "~/privacy/privacy.store.server";

type Arrival = { webhookId: string; shop: string; topic: PrivacyTopic; person: Person | null };

/** Shopify asks for a person's or a shop's data: answered at once, worked on by a job, each request once. */
export const privacyRequestArrives = ({ webhookId, shop, topic, person }: Arrival): Promise<void> =>
	inTransaction(async (tx) => {
		if (!(await takeWebhookOnce(tx, { id: webhookId, shop, topic }))) return;
		const requestId = await receiveRequest(tx, shop, topic, person, now());
		await enqueue(tx, "privacy-request", { shop, requestId });
	});
