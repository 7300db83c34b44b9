import { barButton, titleBarOf } from "./elements";

const widths: Record<string, string> = { small: "23rem", base: "38.75rem", large: "61rem", max: "96vw" };

/**
 * `ui-modal` and `shopify.modal`. Shopify lays it over the whole admin; here it lies over the app's frame. What the app
 * puts into `content` is shown between the title and the buttons of its `ui-title-bar`.
 */
export function defineModal() {
	class ModalElement extends HTMLElement {
		readonly content = document.createElement("div");
		private dialog: HTMLDialogElement | null = null;

		get contentWindow(): Window | null {
			return this.dialog?.querySelector("iframe")?.contentWindow ?? null;
		}
		get src(): string | undefined {
			return this.getAttribute("src") ?? undefined;
		}
		get variant(): string {
			return this.getAttribute("variant") ?? "base";
		}
		disconnectedCallback(): void {
			void this.hide();
		}

		async show(): Promise<void> {
			if (this.dialog) return;
			this.dialog = draw(this);
			document.body.append(this.dialog);
			this.dialog.addEventListener("close", () => this.hide());
			this.dialog.showModal();
			this.dispatchEvent(new Event("show"));
		}
		async hide(): Promise<void> {
			const dialog = this.dialog;
			if (!dialog) return;
			this.dialog = null;
			dialog.remove();
			this.dispatchEvent(new Event("hide"));
		}
		toggle(): Promise<void> {
			return this.dialog ? this.hide() : this.show();
		}
	}
	customElements.define("ui-modal", ModalElement);

	const byId = (id: string): ModalElement => {
		const modal = document.getElementById(id);
		if (!(modal instanceof ModalElement)) throw new Error(`There is no ui-modal with the id ${id}`);
		return modal;
	};
	return {
		show: async (id: string) => byId(id).show(),
		hide: async (id: string) => byId(id).hide(),
		toggle: async (id: string) => byId(id).toggle(),
	};
}

type Drawn = HTMLElement & { content: HTMLElement; src?: string; variant: string; hide(): Promise<void> };

function draw(modal: Drawn): HTMLDialogElement {
	const titleBar = modal.querySelector("ui-title-bar");
	const { title, actions } = titleBar ? titleBarOf(titleBar) : { title: "", actions: [] };
	const dialog = document.createElement("dialog");
	dialog.setAttribute("aria-label", title || "Dialog");
	Object.assign(dialog.style, {
		...{ border: "0", borderRadius: "16px", padding: "0", width: `min(92vw, ${widths[modal.variant] ?? widths.base})` },
		boxShadow: "0 20px 60px rgb(0 0 0 / .3)",
	});
	const head = row("space-between", "#f3f3f3");
	const name = document.createElement("strong");
	name.textContent = title;
	head.append(
		name,
		button("×", "Close", () => modal.hide()),
	);
	const foot = row("flex-end", "#fff");
	for (const action of actions) {
		const shown = button(action.label, action.label, () => clickReal(titleBar, action.label));
		shown.disabled = action.disabled || action.loading;
		if (action.primary)
			Object.assign(shown.style, { background: action.critical ? "#c70a24" : "#303030", color: "#fff" });
		foot.append(shown);
	}
	takeIn(modal);
	dialog.append(head, modal.src ? frame(modal.src) : modal.content);
	if (actions.length > 0) dialog.append(foot);
	return dialog;
}

/** React renders into `content`; what a plain page wrote between the tags is brought there. */
function takeIn(modal: Drawn): void {
	if (modal.content.childElementCount > 0) return;
	const written = [...modal.children].filter(
		(child) => !child.matches("ui-title-bar, ui-save-bar") && child.textContent,
	);
	modal.content.append(...written);
}

const clickReal = (titleBar: Element | null, label: string) =>
	[...(titleBar?.querySelectorAll<HTMLElement>("a, button") ?? [])]
		.find((one) => barButton(one).label === label)
		?.click();

function row(justify: string, background: string): HTMLElement {
	const element = document.createElement("div");
	Object.assign(element.style, {
		...{ display: "flex", gap: "8px", alignItems: "center", justifyContent: justify, padding: "12px 16px", background },
		font: "14px/1.4 Inter, system-ui, sans-serif",
	});
	return element;
}

function button(text: string, label: string, onClick: () => void): HTMLButtonElement {
	const element = document.createElement("button");
	element.type = "button";
	element.textContent = text;
	element.ariaLabel = label;
	element.addEventListener("click", onClick);
	Object.assign(element.style, {
		...{ border: "1px solid #ccc", borderRadius: "8px", padding: "6px 12px", background: "#fff", cursor: "pointer" },
		font: "550 13px/1.3 Inter, system-ui, sans-serif",
	});
	return element;
}

function frame(src: string): HTMLIFrameElement {
	const element = document.createElement("iframe");
	element.src = src;
	Object.assign(element.style, { display: "block", border: "0", width: "100%", height: "60vh" });
	return element;
}
