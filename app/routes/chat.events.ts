import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseEventsRequest, Refusal, refusals } from "~/conversations/chat-doors";
import { enterChat, limitGuest } from "~/conversations/chat-entrance.server";
import { findOwnConversation, shopperSeen } from "~/conversations/conversation.store.server";
import { preflight } from "~/conversations/cors.server";
import { streamConversation } from "~/conversations/stream.server";
import { now } from "~/platform/clock";

const streamHeaders = {
	"content-type": "text/event-stream; charset=utf-8",
	// no-transform and the nginx header: nothing on the way may hold events back.
	"cache-control": "no-cache, no-transform",
	"x-accel-buffering": "no",
};

/** GET /chat/events?conversation=…&cursor=…: the conversation as it happens. */
export const loader = ({ request }: LoaderFunctionArgs) => {
	if (request.method === "OPTIONS") return preflight(request);
	return enterChat(request, async (guest) => {
		const tooMany = await limitGuest(request, "look", guest);
		if (tooMany) return tooMany;
		const asked = parseEventsRequest(new URL(request.url));
		if (asked instanceof Refusal) return asked;
		const conversation = await findOwnConversation(guest.visitor, asked.conversation);
		if (!conversation) return refusals.notFound();
		await shopperSeen(conversation.shop, conversation.id, now());
		const stream = streamConversation(guest.visitor, conversation.id, asked.cursor, request.signal);
		return new Response(stream, { headers: streamHeaders });
	});
};
