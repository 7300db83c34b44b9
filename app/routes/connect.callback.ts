import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { type Callback, finishConnecting } from "~/flows/merchant-connects-desk.server";
import { now } from "~/platform/clock";
import { connectCookie } from "~/settings/connect-cookie.server";
import { shopBeingConnected } from "~/settings/connecting.store.server";
import { popupPage } from "~/ui/popup-page.server";

const optional = z.string().max(4000).nullish().default(null);
const callback = z.object({ state: z.string().min(1).max(200), code: optional, error: optional });

/** Where a helpdesk sends the popup back to. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
	const parsed = callback.safeParse(Object.fromEntries(new URL(request.url).searchParams));
	if (!parsed.success) return unknown();
	if (connectCookie.holds(request, parsed.data.state)) return finish(parsed.data);
	const started = await shopBeingConnected(parsed.data.state, now());
	if (!started) return unknown();
	const { state, code, error } = parsed.data;
	return popupPage({
		title: `Connect this helpdesk to ${started.name}?`,
		words: `Conversations of ${started.shop} will become tickets in it. Go on only if this is your shop.`,
		confirm: { label: "Connect", fields: { state, ...(code && { code }), ...(error && { error }) } },
	});
};

/** The answer to that question, in a browser that keeps no cookie. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const parsed = callback.safeParse(Object.fromEntries(await request.formData()));
	return parsed.success ? finish(parsed.data) : unknown();
};

async function finish(returned: Callback): Promise<Response> {
	const outcome = await finishConnecting(returned);
	const destination = outcome.ok ? outcome.destination : null;
	const message = outcome.ok ? `Connected to ${outcome.accountName}` : outcome.message;
	return popupPage({
		title: outcome.ok ? "Connected" : "Not connected",
		words: outcome.ok ? `${message}. You can close this window.` : `${message} You can close this window.`,
		result: { type: "baton:desk", ok: outcome.ok, destination, message },
		// To say no at the helpdesk is an answer, not a mistake.
		status: outcome.ok || returned.error ? 200 : 400,
	});
}

const unknown = () =>
	popupPage({
		status: 400,
		title: "Not connected",
		words:
			"This connection was not started here, or more than ten minutes ago. Press Connect again in Baton's settings.",
	});
