import type { ActionFunctionArgs } from "@remix-run/node";
import { documentNews, shopifyTellsOfDocument } from "~/flows/shopify-tells-of-document.server";
import { authenticate } from "~/shopify.server";

/** products/create, products/update and products/delete. Stock and orders count as updates of their product. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const { shop, topic, payload } = await authenticate.webhook(request);
	const news = documentNews.parse(payload);
	await shopifyTellsOfDocument({ shop, kind: "products", gone: topic === "PRODUCTS_DELETE", news });
	return new Response();
};
