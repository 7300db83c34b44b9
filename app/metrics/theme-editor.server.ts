import { env } from "~/platform/env.server";
import { outboundUrl } from "~/platform/outbound.server";

/** File name of the app embed block in extensions/chat-bubble/blocks. */
const blockHandle = "chat-bubble";

/**
 * Opens the theme editor with the chat bubble ready to be switched on; the merchant still has to save.
 * Source: shopify.dev, "Configure theme app extensions", deep links.
 */
export function themeEditorUrl(shop: string): string {
	const url = new URL(`https://${shop}/admin/themes/current/editor`);
	url.search = new URLSearchParams({
		context: "apps",
		template: "index",
		activateAppId: `${env().SHOPIFY_API_KEY}/${blockHandle}`,
	}).toString();
	return outboundUrl(url).href;
}

/** The shop's own address. */
export const storefrontUrl = (shop: string): string => outboundUrl(`https://${shop}/`).href;
