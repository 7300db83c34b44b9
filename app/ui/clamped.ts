import type { CSSProperties } from "react";

/** At most so many lines of a text, the last one ending in an ellipsis. Polaris can do one line only. */
export const clamped = (lines: number): CSSProperties => ({
	overflow: "hidden",
	display: "-webkit-box",
	WebkitLineClamp: lines,
	WebkitBoxOrient: "vertical",
	overflowWrap: "anywhere",
});
