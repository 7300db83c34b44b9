import type { ActionFunctionArgs } from "@remix-run/node";
import { shopUninstalls } from "~/flows/shop-uninstalls.server";
import { authenticate } from "~/shopify.server";

export const action = async ({ request }: ActionFunctionArgs) => {
	const { shop } = await authenticate.webhook(request);
	await shopUninstalls(shop);
	return new Response();
};
