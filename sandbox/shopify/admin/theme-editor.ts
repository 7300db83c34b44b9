import { type Html, html } from "sandbox/desks/pages/html";
import type { EmbedState, SettingValue } from "../../storefront/theme-state";
import type { EmbedBlock, EmbedSetting } from "./embed-blocks.server";

type Editor = {
	blocks: EmbedBlock[];
	stateOf: (handle: string) => EmbedState;
	storefront: string;
	activating: string | null;
};

/** The app embeds of the theme editor, with the storefront beside them. */
export const themeEditor = ({ blocks, stateOf, storefront, activating }: Editor): Html => html`
<div class="app-bar"><h1>Online Store</h1><span>Theme editor · App embeds</span></div>
<div class="editor">
	<aside>
		${blocks.length === 0 && html`<p>The app has no embeds yet.</p>`}
		${blocks.map((block) => embedForm(block, stateOf(block.handle), activating === block.handle))}
	</aside>
	<iframe title="Storefront" src="${storefront}/?design_mode=true"></iframe>
</div>`;

/** `activating`: the merchant came by a deep link to switch it on; he still has to save. */
const embedForm = (block: EmbedBlock, state: EmbedState, activating: boolean): Html => html`
<form method="post">
	<input type="hidden" name="block" value="${block.handle}">
	<h2>${block.name}</h2>
	<label class="row"><input type="checkbox" name="on" ${(state.on || activating) && html`checked`}> Baton · shown on the storefront</label>
	${activating && !state.on && html`<p><span class="badge warn">Not saved yet</span></p>`}
	<fieldset>${block.settings.map((setting) => settingField(setting, chosenValue(setting, state)))}</fieldset>
	<button class="button primary">Save</button>
</form>`;

const chosenValue = ({ id, default: initial }: EmbedSetting, { settings }: EmbedState): SettingValue =>
	settings[id ?? ""] ?? initial ?? "";

function settingField(setting: EmbedSetting, value: SettingValue): Html {
	const { id, label, info, unit } = setting;
	if (!id) return html`<h2>${setting.content}</h2>`;
	return html`<label class="field"><span>${label ?? id}${unit && ` (${unit})`}</span>${control(setting, id, value)}${info && html`<small>${info}</small>`}</label>`;
}

function control({ type, options, min, max, step }: EmbedSetting, id: string, value: SettingValue): Html {
	if (options)
		return html`<select name="${id}">${options.map(
			(option) =>
				html`<option value="${option.value}" ${option.value === value && html`selected`}>${option.label}</option>`,
		)}</select>`;
	if (type === "checkbox") return html`<input type="checkbox" name="${id}" ${value === true && html`checked`}>`;
	if (type === "textarea") return html`<textarea name="${id}" rows="3">${String(value)}</textarea>`;
	if (type === "color") return html`<input type="color" name="${id}" value="${String(value)}">`;
	if (type === "range" || type === "number")
		return html`<input type="number" name="${id}" value="${String(value)}" min="${min}" max="${max}" step="${step}">`;
	return html`<input type="text" name="${id}" value="${String(value)}">`;
}

/** The change that the editor's form asks for. */
export function editedEmbed(
	block: EmbedBlock,
	form: FormData,
): { on: boolean; settings: Record<string, SettingValue> } {
	const settings: Record<string, SettingValue> = {};
	for (const { id, type } of block.settings) {
		if (!id) continue;
		const text = String(form.get(id) ?? "");
		if (type === "checkbox") settings[id] = form.has(id);
		else settings[id] = type === "range" || type === "number" ? Number(text) : text;
	}
	return { on: form.has("on"), settings };
}
