import { type Launcher, paintLauncher } from "./launcher";
import { type Memory, openMemory } from "./memory";
import { type BubbleSettings, readSettings } from "./settings";

/** What the panel is given by the launcher that opened it. */
export type Bubble = { root: ShadowRoot; launcher: Launcher; settings: BubbleSettings; memory: Memory };

/** The panel's module, as it is imported. */
export type Panel = { open(options: { focus: boolean }): void; close(): void; isOpen(): boolean };
type PanelModule = { mountPanel(bubble: Bubble): Panel };

/** Narrower is a phone: there the panel covers the page. */
const sheetPixels = 480;

function start(host: HTMLElement) {
	const settings = readSettings(host);
	const memory = openMemory(settings.shop, !settings.preview);
	const root = host.attachShadow({ mode: "open" });
	const launcher = paintLauncher(root, settings);
	const load = panelLoader({ root, launcher, settings, memory });
	const toggle = async () => {
		const panel = await load();
		if (panel?.isOpen()) panel.close();
		else panel?.open({ focus: true });
	};
	launcher.button.addEventListener("click", toggle);
	if (settings.preview) followThemeEditor(host, load);
	goOn(memory, launcher, load);
}

/** Imports the panel once; a failed attempt can be made again. */
function panelLoader(bubble: Bubble): () => Promise<Panel | null> {
	const { launcher, settings } = bubble;
	let attempts = 0;
	let panel: Promise<Panel | null> | null = null;
	const attempt = async (): Promise<Panel | null> => {
		try {
			launcher.show({ busy: true, trouble: "" });
			const module: PanelModule = await import(urlOfAttempt(settings.panelUrl, attempts++));
			return module.mountPanel(bubble);
		} catch {
			launcher.show({ trouble: settings.strings.loadFailed });
			panel = null;
			return null;
		} finally {
			launcher.show({ busy: false });
		}
	};
	return () => {
		panel ??= attempt();
		return panel;
	};
}

/** Browsers remember a failed import by its address. */
function urlOfAttempt(panelUrl: string, attempts: number): string {
	const url = new URL(panelUrl, location.href);
	if (attempts > 0) url.searchParams.set("attempt", String(attempts));
	return url.href;
}

/** On a new page: the panel as it was left, or an open ear for the team's reply. Before any of that, nothing. */
function goOn(memory: Memory, launcher: Launcher, load: () => Promise<Panel | null>) {
	const { conversation, panelOpen, awaited, unread } = memory.remembered();
	launcher.show({ unread: unread ?? 0 });
	const reopen = Boolean(conversation && panelOpen) && window.innerWidth > sheetPixels;
	if (!reopen && !awaited) return;
	const goOnNow = async () => {
		const panel = await load();
		if (reopen && !panel?.isOpen()) panel?.open({ focus: false });
	};
	// A busy page is never idle; the shopper waits all the same.
	if (window.requestIdleCallback) window.requestIdleCallback(goOnNow, { timeout: 1_000 });
	else setTimeout(goOnNow, 200);
}

/** The merchant sees the chat open while he edits its block. */
function followThemeEditor(host: HTMLElement, load: () => Promise<Panel | null>) {
	host.addEventListener("shopify:block:select", async () => (await load())?.open({ focus: false }));
	host.addEventListener("shopify:block:deselect", async () => (await load())?.close());
}

try {
	const host = document.getElementById("chat-bubble");
	if (host && !host.shadowRoot) start(host);
} catch {
	// A storefront without a chat is better than a broken one.
}
