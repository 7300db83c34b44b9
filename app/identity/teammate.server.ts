import { z } from "zod";
import { findTeammate, teammateSeen } from "~/handoff/team.store.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { outboundFetch } from "~/platform/outbound.server";

/** A human of the merchant's team, proven by Shopify's session token. */
type TeammateProof = { shop: string; userId: string };
type Teammate = { id: string; name: string; email: string; available: boolean };

/**
 * Who is at the page; counts as seen now. The name comes from Shopify at the first visit, and may have been changed
 * since. Shopify not telling it is no reason to lock anyone out: then he is "Support" until he says otherwise.
 */
export async function teammateAtPage({ shop, userId }: TeammateProof, request: Request): Promise<Teammate> {
	const known = await findTeammate(shop, userId);
	const { name, email } = known ?? (await askShopify(shop, sessionTokenOf(request))) ?? { name: "Support", email: "" };
	await teammateSeen(shop, { userId, name, email });
	return { id: userId, name, email, available: known?.available ?? false };
}

const sessionTokenOf = (request: Request): string | null =>
	request.headers.get("Authorization")?.replace(/^Bearer /, "") ?? new URL(request.url).searchParams.get("id_token");

const reply = z.object({
	associated_user: z.object({
		first_name: z.string().nullish(),
		last_name: z.string().nullish(),
		email: z.string().nullish(),
	}),
});

/** Shopify names the user when it exchanges his session token for an online access token, which is not kept. */
async function askShopify(shop: string, sessionToken: string | null): Promise<{ name: string; email: string } | null> {
	if (!sessionToken) return null;
	try {
		const response = await outboundFetch(`https://${shop}/admin/oauth/access_token`, {
			method: "POST",
			headers: { "Content-Type": "application/json", Accept: "application/json" },
			body: JSON.stringify({
				client_id: env().SHOPIFY_API_KEY,
				client_secret: env().SHOPIFY_API_SECRET,
				grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
				subject_token: sessionToken,
				subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
				requested_token_type: "urn:shopify:params:oauth:token-type:online-access-token",
			}),
		});
		const { associated_user: user } = reply.parse(await response.json());
		const name = [user.first_name, user.last_name].filter(Boolean).join(" ");
		return name ? { name, email: user.email ?? "" } : null;
	} catch (error) {
		log.warn({ error, shop }, "Shopify did not tell the teammate's name");
		return null;
	}
}
