import type { ActionFunctionArgs } from "@remix-run/node";
import { privacyRequestArrives } from "~/flows/privacy-request-arrives.server";
import { type PrivacyTopic, personOf, privacyPayload, privacyTopics } from "~/privacy/privacy";
import { authenticate } from "~/shopify.server";

export const action = async ({ request }: ActionFunctionArgs) => {
	const { shop, topic, payload, webhookId } = await authenticate.webhook(request);
	if (!privacyTopics.includes(topic as PrivacyTopic)) return new Response("Unknown topic", { status: 404 });
	const person = personOf(privacyPayload.parse(payload));
	await privacyRequestArrives({ webhookId, shop, topic: topic as PrivacyTopic, person });
	return new Response();
};
