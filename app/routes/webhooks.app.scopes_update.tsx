import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticate, sessionStorage } from "~/shopify.server";

/** The merchant granted or withdrew scopes: the stored session says what it may do. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const { payload, session } = await authenticate.webhook(request);
	const current = (payload as { current?: string[] }).current;
	if (session && current) {
		session.scope = current.join(",");
		await sessionStorage.storeSession(session);
	}
	return new Response();
};
