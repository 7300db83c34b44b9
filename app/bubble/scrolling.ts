const nearPixels = 60;
const abovePixels = 12;

/** Keeps the end of the log in view while the shopper is there; who reads further up is left in peace. */
export function stickToEnd(scroll: HTMLElement) {
	const log = scroll.querySelector("[role=log]");
	const isNear = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < nearPixels;
	let near = true;
	scroll.addEventListener("scroll", () => {
		near = isNear();
	});
	const jump = () => {
		scroll.scrollTop = scroll.scrollHeight;
		near = true;
	};
	const showBeginningOf = (row: HTMLElement) => {
		scroll.scrollTop += row.getBoundingClientRect().top - scroll.getBoundingClientRect().top - abovePixels;
		// The scroll event comes too late for what is painted or resized in the same moment.
		near = isNear();
	};
	/** Paints, then follows. An answer that is higher than the log is shown from its beginning. */
	const keep = (paint: () => void) => {
		const stay = near;
		const before = log?.lastElementChild;
		paint();
		const last = log?.lastElementChild as HTMLElement | null | undefined;
		const own = last?.querySelector(".message.shopper");
		if (!stay && !(own && last !== before)) return;
		jump();
		if (last && last !== before && !own && last.offsetHeight > scroll.clientHeight) showBeginningOf(last);
	};
	// A keyboard that comes up, an image that arrives, an error below a field.
	const resized = new ResizeObserver(() => near && jump());
	for (const part of [scroll, ...scroll.children]) resized.observe(part);
	return { keep, jump };
}
