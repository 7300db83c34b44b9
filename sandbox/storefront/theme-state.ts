/** What a merchant sets in the theme editor: per shop and app embed block, whether it is on, and its settings. */
export type ThemeState = Record<string, Record<string, EmbedState>>;
export type EmbedState = { on: boolean; settings: Record<string, SettingValue> };
export type SettingValue = string | number | boolean;

/** App embeds are off until a merchant switches them on, as after every install. */
export function embedState(themes: ThemeState, shop: string, block: string): EmbedState {
	return themes[shop]?.[block] ?? { on: false, settings: {} };
}

/** Switches an embed on or off, or changes some of its settings; what is not named stays. Returns the new state. */
export function changeEmbed(
	themes: ThemeState,
	shop: string,
	block: string,
	change: { on?: boolean; settings?: Record<string, SettingValue> },
): EmbedState {
	const before = embedState(themes, shop, block);
	const after = { on: change.on ?? before.on, settings: { ...before.settings, ...change.settings } };
	themes[shop] = { ...themes[shop], [block]: after };
	return after;
}
