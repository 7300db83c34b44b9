import type { Channel } from "./channel";
import { barButton, Watched } from "./elements";

type Bar = Watched & { show(): Promise<void>; hide(): Promise<void>; toggle(): Promise<void>; showing: boolean };

/** `ui-save-bar` and `shopify.saveBar`: the shell draws the bar, and lets nobody leave while it is up. */
export function defineSaveBar(channel: Channel) {
	let shown: SaveBarElement | null = null;

	class SaveBarElement extends Watched implements Bar {
		get showing(): boolean {
			return shown === this;
		}
		get discardConfirmation(): boolean {
			return this.hasAttribute("discardconfirmation") || this.hasAttribute("discardConfirmation");
		}
		set discardConfirmation(on: boolean) {
			this.toggleAttribute("discardconfirmation", on);
		}

		override report(): void {
			if (!this.showing) return;
			const buttons = [...this.querySelectorAll<HTMLElement>("button")];
			const save = buttons.find((button) => button.getAttribute("variant") === "primary");
			const discard = buttons.find((button) => button !== save);
			channel.tell({
				kind: "saveBar",
				saveBar: {
					save: save ? barButton(save) : null,
					discard: discard ? barButton(discard) : null,
					discardConfirmation: this.discardConfirmation,
				},
			});
		}
		override leave(): void {
			void this.hide();
		}

		async show(): Promise<void> {
			if (this.showing) return;
			shown = this;
			this.report();
			this.dispatchEvent(new Event("show"));
		}
		async hide(): Promise<void> {
			if (!this.showing) return;
			shown = null;
			channel.tell({ kind: "saveBar", saveBar: null });
			this.dispatchEvent(new Event("hide"));
		}
		toggle(): Promise<void> {
			return this.showing ? this.hide() : this.show();
		}
	}
	customElements.define("ui-save-bar", SaveBarElement);

	const byId = (id: string): SaveBarElement => {
		const bar = document.getElementById(id);
		if (!(bar instanceof SaveBarElement)) throw new Error(`There is no ui-save-bar with the id ${id}`);
		return bar;
	};
	return {
		show: async (id: string) => byId(id).show(),
		hide: async (id: string) => byId(id).hide(),
		toggle: async (id: string) => byId(id).toggle(),
		/** Resolves when nothing is unsaved, or when the merchant chose to leave it so. */
		leaveConfirmation: async (): Promise<void> => {
			if (!shown) return;
			await channel.ask({ what: "leave" });
			await shown?.hide();
		},
	};
}
