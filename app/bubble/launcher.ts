import { edgeOn, inkOn } from "./contrast";
import type { BubbleSettings } from "./settings";
import { fill } from "./strings";
import styles from "./styles/launcher.css?inline";
import { element } from "./view/element";
import { icon } from "./view/icons";

export type Launcher = {
	button: HTMLButtonElement;
	/** Where the panel is built; empty and hidden until then. */
	panel: HTMLElement;
	show(is: { open?: boolean; busy?: boolean; unread?: number; trouble?: string }): void;
};

const panelId = "chat-bubble-panel";

/** Paints the round button into the shadow root. */
export function paintLauncher(root: ShadowRoot, settings: BubbleSettings): Launcher {
	const { strings } = settings;
	const badge = element("span", { class: "badge", "aria-hidden": "true", hidden: true });
	const button = element(
		"button",
		{ class: "launcher", type: "button", "aria-controls": panelId },
		icon("chat"),
		badge,
	);
	const panel = element("section", { id: panelId, class: "panel", hidden: true });
	const trouble = element("div", { class: "trouble", role: "status" });
	const frame = element("div", { class: settings.position }, panel, trouble, button);
	paint(frame, settings);
	root.append(element("style", {}, styles), frame);

	let open = false;
	let unread = 0;
	const show: Launcher["show"] = (is) => {
		open = is.open ?? open;
		unread = is.unread ?? unread;
		badge.hidden = open || unread === 0;
		badge.textContent = unread > 9 ? "9+" : String(unread);
		const news = badge.hidden ? "" : `. ${fill(strings.unread, { count: unread })}`;
		button.setAttribute("aria-label", (open ? strings.close : strings.open) + news);
		button.setAttribute("aria-expanded", String(open));
		if (is.open !== undefined) button.firstElementChild?.replaceWith(icon(open ? "down" : "chat"));
		if (is.busy !== undefined) button.setAttribute("aria-busy", String(is.busy));
		if (is.trouble !== undefined) trouble.textContent = is.trouble;
	};
	show({ open: false });
	return { button, panel, show };
}

/** The merchant's colour, with an ink that is readable on it and an edge where it would melt into the page. */
function paint(frame: HTMLElement, settings: BubbleSettings) {
	const { color } = settings;
	const values = {
		"--color": color,
		"--ink": inkOn(color),
		"--edge": edgeOn(color, "#ffffff"),
		"--edge-dark": edgeOn(color, "#1c1c1e"),
		"--x": `${settings.offsetXPixels}px`,
		"--y": `${settings.offsetYPixels}px`,
	};
	for (const [name, value] of Object.entries(values)) frame.style.setProperty(name, value);
}
