import { openChat } from "./chat";
import type { Bubble, Panel } from "./loader";
import { followScheme } from "./scheme";
import { stickToEnd } from "./scrolling";
import type { View } from "./store";
import styles from "./styles/panel.css?inline";
import { element } from "./view/element";
import { sheetView } from "./view/sheet";
import { coversPage, holdViewport, isTouch } from "./viewport";

/** Builds the panel into the launcher's shadow root; it stays closed until `open`. */
export function mountPanel(bubble: Bubble): Panel {
	const { root, launcher, memory } = bubble;
	const { panel } = launcher;
	let release: (() => void) | null = null;
	const isOpen = () => release !== null;

	root.prepend(element("style", {}, styles));
	followScheme(panel);
	const chat = openChat(bubble, (view) => show(view));
	const sheet = sheetView(bubble, chat, () => close());
	const end = stickToEnd(sheet.scroll);
	const show = (view: View) => {
		const held = root.activeElement;
		end.keep(() => sheet.render(view));
		if (held && !root.activeElement) moveFocusOn();
		if (isOpen() && !document.hidden) chat.markSeen();
		const unread = isOpen() ? 0 : chat.unread();
		if (unread !== memory.remembered().unread) memory.remember({ unread });
		launcher.show({ unread });
	};
	/** What had the focus is gone: on to the field that took its place, or to the composer. */
	const moveFocusOn = () => {
		const field = panel.querySelector<HTMLElement>("form.email input");
		if (field) field.focus();
		else if (isTouch()) sheet.scroll.focus();
		else sheet.focusComposer();
	};
	const open: Panel["open"] = ({ focus }) => {
		if (isOpen()) return;
		panel.hidden = false;
		release = holdViewport(panel);
		launcher.show({ open: true });
		memory.remember({ panelOpen: true });
		chat.lookAgain();
		show(chat.view());
		sheet.fit();
		end.jump();
		if (!focus) return;
		// A keyboard that jumps up would cover the greeting.
		if (isTouch()) sheet.scroll.focus({ preventScroll: true });
		else sheet.focusComposer();
	};
	const close = () => {
		if (!isOpen()) return;
		sheet.closeMenu();
		release?.();
		release = null;
		panel.hidden = true;
		launcher.show({ open: false });
		memory.remember({ panelOpen: false });
		launcher.button.focus();
	};

	panel.addEventListener("keydown", (event) => {
		// The theme has keys of its own; what is typed here is not for them.
		event.stopPropagation();
		if (event.key === "Escape" && !sheet.closeMenu()) close();
	});
	panel.addEventListener("click", (event) => {
		const link = (event.target as Element).closest("a");
		if (link && !link.target && coversPage()) close();
	});
	document.addEventListener("visibilitychange", () => {
		chat.lookAgain();
		show(chat.view());
	});
	void chat.begin().then(() => sheet.announce());
	show(chat.view());
	return { open, close, isOpen };
}
