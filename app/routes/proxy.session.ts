import type { ActionFunctionArgs } from "@remix-run/node";
import { parseSessionRequest, Refusal, refusals } from "~/conversations/chat-doors";
import { answer, readJson, refused } from "~/conversations/chat-entrance.server";
import { limit } from "~/conversations/limits.server";
import { shopForChat } from "~/conversations/shop-profile.server";
import { shopperOpensChat } from "~/flows/shopper-opens-chat.server";
import { proxyProof } from "~/identity/proxy.server";

export const loader = () => new Response(null, { status: 405 });

/** POST {proxy path}/session, signed by Shopify: a chat token and the open conversation. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
	const proof = await proxyProof(request);
	const shop = await shopForChat(proof.shop);
	if (!shop) return refused(refusals.off());
	const tooMany = await limit(request, "look", proof);
	if (tooMany) return refused(tooMany);
	const body = await readJson(request);
	const asked = body instanceof Refusal ? body : parseSessionRequest(body);
	if (asked instanceof Refusal) return refused(asked);
	const reply = await shopperOpensChat(proof, shop, asked);
	return answer(reply);
}
