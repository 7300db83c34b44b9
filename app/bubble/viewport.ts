/** A phone, or a page zoomed so far that the sheet has no room beside it: the panel covers the page. */
const covering = "(max-width: 480px), (max-height: 480px)";

export const coversPage = (): boolean => matchMedia(covering).matches;

/** Finger first: focusing a field raises a keyboard over half of the screen. */
export const isTouch = (): boolean => matchMedia("(pointer: coarse)").matches;

/**
 * While the panel is open: keeps it inside what the on-screen keyboard leaves free, and the page behind it still
 * where the panel covers it. Returns the undoing.
 */
export function holdViewport(panel: HTMLElement): () => void {
	const page = document.documentElement;
	const overflow = page.style.overflow;
	const seen = window.visualViewport;
	const adapt = () => {
		page.style.overflow = coversPage() ? "hidden" : overflow;
		if (!seen) return;
		panel.style.setProperty("--seen-height", `${Math.round(seen.height)}px`);
		panel.style.setProperty("--seen-top", `${Math.round(seen.offsetTop)}px`);
	};
	adapt();
	const sources = [seen, window].filter((source) => source !== null);
	for (const source of sources) source.addEventListener("resize", adapt);
	seen?.addEventListener("scroll", adapt);
	return () => {
		for (const source of sources) source.removeEventListener("resize", adapt);
		seen?.removeEventListener("scroll", adapt);
		page.style.overflow = overflow;
	};
}
