import type { ActionFunctionArgs } from "@remix-run/node";
import { shopChanges, shopUpdate } from "~/flows/shop-changes.server";
import { authenticate } from "~/shopify.server";

export const action = async ({ request }: ActionFunctionArgs) => {
	const { shop, payload } = await authenticate.webhook(request);
	await shopChanges(shop, shopUpdate.parse(payload));
	return new Response();
};
