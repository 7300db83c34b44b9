import type { Channel } from "./channel";
import type { BarButton, TitleAction, TitleBar } from "./protocol";

/** Buttons and links that the shell shows in their place: pressing one there clicks the real one here. */
const pressable = new Map<string, HTMLElement>();
const refs = new WeakMap<HTMLElement, string>();
let nextRef = 0;

export function press(ref: string): void {
	pressable.get(ref)?.click();
}

function refOf(element: HTMLElement): string {
	const ref = refs.get(element) ?? `b${++nextRef}`;
	refs.set(element, ref);
	pressable.set(ref, element);
	return ref;
}

/** How the shell draws a button of the app's. */
export function barButton(element: HTMLElement): BarButton {
	return {
		ref: refOf(element),
		label: element.textContent?.trim() ?? "",
		disabled: element.hasAttribute("disabled"),
		loading: element.hasAttribute("loading") && element.getAttribute("loading") !== "false",
	};
}

export function titleBarOf(element: Element): TitleBar {
	const controls = [...element.querySelectorAll<HTMLElement>("a, button")];
	const breadcrumb = controls.find((control) => control.getAttribute("variant") === "breadcrumb");
	return {
		title: element.getAttribute("title") ?? "",
		breadcrumb: breadcrumb ? barButton(breadcrumb) : null,
		actions: controls.filter((control) => control !== breadcrumb).map(titleAction),
	};
}

const titleAction = (control: HTMLElement): TitleAction => ({
	...barButton(control),
	primary: control.getAttribute("variant") === "primary",
	critical: control.getAttribute("tone") === "critical",
	section: control.closest("section")?.getAttribute("label") ?? null,
});

/** An element that is watched while it stands in the page. */
export abstract class Watched extends HTMLElement {
	private observer: MutationObserver | undefined;
	abstract report(): void;
	abstract leave(): void;

	connectedCallback(): void {
		this.observer = new MutationObserver(() => this.report());
		this.observer.observe(this, { subtree: true, childList: true, attributes: true, characterData: true });
		this.report();
	}

	disconnectedCallback(): void {
		this.observer?.disconnect();
		this.leave();
	}
}

/** `ui-title-bar` and the navigation menus: the shell draws them. */
export function defineBars(channel: Channel): void {
	class TitleBarElement extends Watched {
		override report(): void {
			if (!this.closest("ui-modal")) channel.tell({ kind: "titleBar", titleBar: titleBarOf(this) });
		}
		override leave(): void {
			if (!document.querySelector("ui-title-bar")) channel.tell({ kind: "titleBar", titleBar: null });
		}
	}

	class NavMenuElement extends Watched {
		override report(): void {
			const links = [...this.querySelectorAll<HTMLElement>("a[href], s-link[href]")];
			// The link marked as home names the app itself; Shopify lists only the others.
			const items = links
				.filter((link) => link.getAttribute("rel") !== "home")
				.map((link) => ({ label: link.textContent?.trim() ?? "", href: link.getAttribute("href") ?? "" }));
			channel.tell({ kind: "navMenu", items });
		}
		override leave(): void {
			channel.tell({ kind: "navMenu", items: [] });
		}
	}

	customElements.define("ui-title-bar", TitleBarElement);
	customElements.define("ui-nav-menu", NavMenuElement);
	customElements.define("s-app-nav", class extends NavMenuElement {});
	hide("ui-title-bar, ui-nav-menu, s-app-nav, ui-save-bar, ui-modal");
}

/** Without touching the document, which React is about to hydrate. */
function hide(selector: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`${selector} { display: none !important }`);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
