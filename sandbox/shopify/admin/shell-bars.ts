import type { BarButton, NavItem, SaveBar, TitleBar, Toast } from "../bridge/protocol";

type Press = (ref: string) => void;

const part = (name: string): HTMLElement => {
	const element = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
	if (!element) throw new Error(`The shell has no ${name}`);
	return element;
};

function make<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	className: string,
	text = "",
): HTMLElementTagNameMap[Tag] {
	const element = document.createElement(tag);
	element.className = className;
	element.textContent = text;
	return element;
}

function button({ label, disabled, loading }: Omit<BarButton, "ref">, className: string, onClick: () => void) {
	const element = make("button", className, label);
	element.type = "button";
	element.disabled = disabled || loading;
	element.toggleAttribute("aria-busy", loading);
	element.addEventListener("click", onClick);
	return element;
}

/** The row over the frame: the app's name, the page's title, its actions. */
export function drawTitleBar(titleBar: TitleBar | null, press: Press): void {
	const [title, actions] = [part("page-title"), part("page-actions")];
	title.replaceChildren();
	if (titleBar?.breadcrumb) {
		const { ref, label } = titleBar.breadcrumb;
		title.append(
			button(titleBar.breadcrumb, "crumb", () => press(ref)),
			make("span", "separator", "›"),
		);
		title.firstElementChild?.setAttribute("title", label);
	}
	if (titleBar?.title) title.append(make("span", "", titleBar.title));
	const ordered = [...(titleBar?.actions ?? [])].sort((one, other) => Number(one.primary) - Number(other.primary));
	actions.replaceChildren(
		...ordered.map((action) => button(action, action.primary ? "button primary" : "button", () => press(action.ref))),
	);
}

/** The app's own items below its name in the navigation. */
export function drawNav(items: NavItem[], appPath: string, current: string): void {
	part("app-nav").replaceChildren(
		...items.map(({ label, href }) => {
			const entry = make("li", "");
			const link = make("a", "sub", label);
			link.href = appPath + href;
			link.dataset.appHref = href;
			entry.append(link);
			return entry;
		}),
	);
	markCurrent(current);
}

/** Marks the entry that the address lies under: the one with the longest path. */
export function markCurrent(address: string): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>("nav a[href]:not([target])")];
	const holds = ({ pathname }: HTMLAnchorElement) => address === pathname || address.startsWith(`${pathname}/`);
	const [current] = links.filter(holds).sort((one, other) => other.pathname.length - one.pathname.length);
	for (const link of links) link.removeAttribute("aria-current");
	current?.setAttribute("aria-current", "page");
}

/** The contextual save bar, in the place of the top bar. */
export function drawSaveBar(saveBar: SaveBar | null, press: Press): void {
	const place = part("save-bar");
	document.body.classList.toggle("unsaved", saveBar !== null);
	place.hidden = saveBar === null;
	const { save, discard, discardConfirmation } = saveBar ?? { save: null, discard: null, discardConfirmation: false };
	const buttons = make("div", "save-buttons");
	if (discard)
		buttons.append(
			button({ ...discard, label: discard.label || "Discard" }, "button dark", async () => {
				if (!discardConfirmation || (await confirm("Discard all unsaved changes?", "Discard changes")))
					press(discard.ref);
			}),
		);
	if (save) buttons.append(button({ ...save, label: save.label || "Save" }, "button light", () => press(save.ref)));
	place.replaceChildren(make("span", "", "Unsaved changes"), buttons);
}

/** Says that something is unsaved to whoever tries to leave. */
export function shakeSaveBar(): void {
	part("save-bar").animate(
		[0, -6, 6, -4, 4, 0].map((x) => ({ transform: `translateX(${x}px)` })),
		{ duration: 300 },
	);
}

export const confirmLeaving = (): Promise<boolean> => confirm("Leave page with unsaved changes?", "Leave page");

function confirm(question: string, yes: string): Promise<boolean> {
	const dialog = make("dialog", "confirm");
	const text = make("p", "", "Leaving this page will delete all unsaved changes.");
	const buttons = make("div", "confirm-buttons");
	dialog.append(make("h2", "", question), text, buttons);
	dialog.ariaLabel = question;
	document.body.append(dialog);
	return new Promise((resolve) => {
		const end = (answer: boolean) => () => dialog.close(answer ? "yes" : "");
		const plain = { disabled: false, loading: false };
		buttons.append(
			button({ ...plain, label: "Stay" }, "button", end(false)),
			button({ ...plain, label: yes }, "button critical", end(true)),
		);
		dialog.addEventListener("close", () => {
			dialog.remove();
			resolve(dialog.returnValue === "yes");
		});
		dialog.showModal();
	});
}

export function showToast(toast: Toast, ended: (how: "action" | "dismiss") => void): void {
	const shown = make("div", toast.isError ? "toast error" : "toast");
	shown.id = toast.id;
	shown.append(make("span", "", toast.text));
	const end = (how: "action" | "dismiss") => {
		if (!shown.isConnected) return;
		shown.remove();
		ended(how);
	};
	const plain = { disabled: false, loading: false };
	if (toast.action) shown.append(button({ ...plain, label: toast.action }, "toast-action", () => end("action")));
	const close = button({ ...plain, label: "×" }, "toast-close", () => end("dismiss"));
	close.ariaLabel = "Dismiss";
	shown.append(close);
	part("toasts").replaceChildren(shown);
	setTimeout(() => end("dismiss"), toast.durationMs);
}

export const startLoading = (on: boolean): void => {
	document.body.classList.toggle("loading", on);
};
