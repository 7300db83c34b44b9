import type { LoaderFunctionArgs } from "@remix-run/node";
import { inboxStream } from "~/conversations/inbox-stream.server";
import { teammateAtPage } from "~/identity/teammate.server";
import { authenticate } from "~/shopify.server";

/**
 * "Look again", as server-sent events, whenever something in the shop's Inbox has changed; and when the shopper of
 * `?conversation=`, the one that is open on the page, is typing.
 */
export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session, sessionToken } = await authenticate.admin(request);
	const me = { shop: session.shop, userId: sessionToken.sub };
	await teammateAtPage(me, request);
	return inboxStream(session.shop, new URL(request.url).searchParams.get("conversation"));
};
