import type { EmbedState } from "../../storefront/theme-state";
import type { EmbedBlock } from "./embed-blocks.server";

const themeId = "gid://shopify/OnlineStoreTheme/1";

/** What `shopify.app.extensions()` answers: the app's embeds and whether the published theme shows them. */
export const extensionStatus = (extension: string, blocks: EmbedBlock[], stateOf: (handle: string) => EmbedState) => [
	{
		handle: extension,
		type: "theme_app_extension",
		activations: blocks.map(({ handle, name, target }) => {
			const { on } = stateOf(handle);
			return {
				handle,
				name,
				target,
				status: on ? "active" : "available",
				activations: on ? [{ target, themeId }] : [],
			};
		}),
	},
];

/** The theme's `config/settings_data.json`, in which Shopify keeps the embeds; absent until one was switched on once. */
export function settingsData(extension: string, embeds: Record<string, EmbedState>): string {
	const blocks = Object.entries(embeds).map(([handle, { on, settings }], index) => [
		String(15_000_000_000 + index),
		{ type: `shopify://apps/baton/blocks/${handle}/${extension}`, disabled: !on, settings },
	]);
	return JSON.stringify({ current: blocks.length > 0 ? { blocks: Object.fromEntries(blocks) } : {} });
}
