import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { destinations } from "~/connectors/registry";
import { merchantSendsTestTicket } from "~/flows/merchant-sends-test-ticket.server";
import { teammateAtPage } from "~/identity/teammate.server";
import { authenticate } from "~/shopify.server";

const target = z.enum(destinations);

/** "Send a test ticket" beside a connected desk. */
export const action = async ({ request, params }: ActionFunctionArgs) => {
	const { session, sessionToken } = await authenticate.admin(request);
	const destination = target.safeParse(params.destination);
	if (!destination.success) throw new Response("There is no such helpdesk", { status: 404 });
	const { email } = await teammateAtPage({ shop: session.shop, userId: sessionToken.sub }, request);
	const sent = await merchantSendsTestTicket({ shop: session.shop, destination: destination.data, email });
	return json(sent, { status: sent.ok ? 200 : 502 });
};
