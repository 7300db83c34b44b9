import type { ActionFunctionArgs } from "@remix-run/node";
import { knowledgeChanges } from "~/flows/knowledge-changes.server";
import { authenticate } from "~/shopify.server";

/** products/create, products/update and products/delete. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const { shop } = await authenticate.webhook(request);
	await knowledgeChanges(shop);
	return new Response();
};
