/** "#rgb", "#rrggbb", "rgb(r, g, b)" or "rgba(r, g, b, a)" → channels 0–255 and alpha 0–1; null: not a colour we read. */
export function parseColor(color: string): { channels: [number, number, number]; alpha: number } | null {
	const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(color.trim())?.[1];
	if (hex) {
		const wide = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
		const at = (index: number) => Number.parseInt(wide.slice(index, index + 2), 16);
		return { channels: [at(0), at(2), at(4)], alpha: 1 };
	}
	const [r, g, b, a] = color.startsWith("rgb") ? (color.match(/[\d.]+/g) ?? []).map(Number) : [];
	if (r === undefined || g === undefined || b === undefined) return null;
	return { channels: [r, g, b], alpha: a ?? 1 };
}

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2. */
export function luminance(color: string): number {
	const linear = (parseColor(color)?.channels ?? [0, 0, 0]).map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

/** 1 to 21. */
export function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

/** White, where that is readable on the colour (4.5 : 1), else black: one of the two always is. */
export const inkOn = (color: string): string => (contrast(color, "#ffffff") >= 4.5 ? "#ffffff" : "#000000");

/** A line around things of this colour, where they would melt into the surface. */
export const edgeOn = (color: string, surface: string): string =>
	contrast(color, surface) >= 1.6 ? "transparent" : luminance(surface) > 0.5 ? "#767676" : "#9a9a9a";
