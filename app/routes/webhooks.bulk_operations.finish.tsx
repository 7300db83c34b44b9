import type { ActionFunctionArgs } from "@remix-run/node";
import { goOnSyncing } from "~/flows/merchant-syncs-knowledge.server";
import { authenticate } from "~/shopify.server";

/** The file of all products is written: the sync that waits for it goes on. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const { shop } = await authenticate.webhook(request);
	await goOnSyncing(shop);
	return new Response();
};
