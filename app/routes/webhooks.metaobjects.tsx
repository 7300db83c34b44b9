import type { ActionFunctionArgs } from "@remix-run/node";
import { documentNews, shopifyTellsOfDocument } from "~/flows/shopify-tells-of-document.server";
import { authenticate } from "~/shopify.server";

/** metaobjects/create, metaobjects/update and metaobjects/delete, of the definition that the merchant picked. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const { shop, topic, payload } = await authenticate.webhook(request);
	const news = documentNews.parse(payload);
	await shopifyTellsOfDocument({ shop, kind: "metaobjects", gone: topic === "METAOBJECTS_DELETE", news });
	return new Response();
};
