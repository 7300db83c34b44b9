import { luminance, parseColor } from "./contrast";

/** Keeps `data-scheme` on the panel: dark where the theme is dark, or where the shopper's device prefers it. */
export function followScheme(panel: HTMLElement): void {
	const prefersDark = matchMedia("(prefers-color-scheme: dark)");
	const apply = () => {
		panel.dataset.scheme = prefersDark.matches || pageIsDark() ? "dark" : "light";
	};
	apply();
	prefersDark.addEventListener("change", apply);
}

function pageIsDark(): boolean {
	for (const page of [document.body, document.documentElement]) {
		const background = parseColor(getComputedStyle(page).backgroundColor);
		if (background && background.alpha > 0.5) return luminance(`rgb(${background.channels.join()})`) < 0.2;
	}
	return false;
}
