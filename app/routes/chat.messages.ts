import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { MessageReply } from "~/conversations/chat-contract";
import { parseMessageRequest, Refusal, refusals } from "~/conversations/chat-doors";
import { answer, enterChat, limitGuest, readJson } from "~/conversations/chat-entrance.server";
import { preflight } from "~/conversations/cors.server";
import { shopperWrites } from "~/flows/shopper-writes.server";

export const loader = ({ request }: LoaderFunctionArgs) =>
	request.method === "OPTIONS" ? preflight(request) : new Response(null, { status: 405 });

/** POST /chat/messages: the shopper writes. */
export const action = ({ request }: ActionFunctionArgs) =>
	enterChat(request, async (guest) => {
		const tooMany = await limitGuest(request, "write", guest);
		if (tooMany) return tooMany;
		const body = await readJson(request);
		const message = body instanceof Refusal ? body : parseMessageRequest(body);
		if (message instanceof Refusal) return message;
		if (guest.visitor.preview) return refusals.invalid("This is a preview. Open your store to try the chat.");
		const written = await shopperWrites(guest.visitor, guest.shop, message);
		if (!written.ok) return written.why === "off" ? refusals.off() : refusals.notFound();
		const { conversation, seq } = written;
		return answer({ conversation, seq } satisfies MessageReply);
	});
