import { Drop } from "liquidjs";

type Rgb = { red: number; green: number; blue: number };

/** The value of a `color` setting: prints as it was written, and tells its parts (`block.settings.color.red`). */
export class Color extends Drop {
	readonly red: number;
	readonly green: number;
	readonly blue: number;
	readonly alpha = 1;
	readonly rgb: string;

	constructor(private readonly source: string) {
		super();
		const { red, green, blue } = parseColor(source);
		this.red = red;
		this.green = green;
		this.blue = blue;
		this.rgb = `${red} ${green} ${blue}`;
	}

	override valueOf() {
		return this.source;
	}

	override toString() {
		return this.source;
	}

	toJSON() {
		return this.source;
	}
}

/** "#1f4d3a", "#fff" or "rgb(1, 2, 3)"; anything else is black. */
export function parseColor(source: unknown): Rgb {
	const text = String(source).trim();
	const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
	const parts = hex
		? (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])).map((pair) =>
				Number.parseInt(pair, 16),
			)
		: (text.match(/[\d.]+/g) ?? []).map(Number);
	const [red = 0, green = 0, blue = 0] = parts;
	return { red, green, blue };
}

/** 0 to 255, by the W3C's formula, as Shopify's color_brightness. */
export const brightness = ({ red, green, blue }: Rgb): number => (red * 299 + green * 587 + blue * 114) / 1000;

/** The WCAG contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance({ red, green, blue }: Rgb): number {
	const [r = 0, g = 0, b = 0] = [red, green, blue]
		.map((channel) => channel / 255)
		.map((channel) => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export const toHex = ({ red, green, blue }: Rgb): string =>
	`#${[red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
