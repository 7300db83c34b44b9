import type { ActionFunctionArgs } from "@remix-run/node";
import { documentNews, shopifyTellsOfDocument } from "~/flows/shopify-tells-of-document.server";
import { authenticate } from "~/shopify.server";

/** collections/create, collections/update and collections/delete. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const { shop, topic, payload } = await authenticate.webhook(request);
	const news = documentNews.parse(payload);
	await shopifyTellsOfDocument({ shop, kind: "collections", gone: topic === "COLLECTIONS_DELETE", news });
	return new Response();
};
