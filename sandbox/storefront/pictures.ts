import { handleOf } from "../shops/making";
import type { Product } from "../shops/product";
import type { Shop } from "../shops/shop";
import { type Paint, shapes } from "./picture-shapes";

/** Colour names of the demo data, as seen. */
const colours: Record<string, string> = {
	moss: "#5d6b45",
	slate: "#5c6b78",
	rowan: "#b3452f",
	lichen: "#a9ad7c",
	ink: "#2f3a4a",
	ochre: "#c28a35",
	fern: "#3f6b4f",
	oatmeal: "#d3c6ad",
	charcoal: "#45464a",
	heather: "#8d7a98",
};

const grounds = ["#e9e4d9", "#e3e7e1", "#ece3db", "#e0e5e8", "#ebe7dd"];
const tones = ["#7d6a4f", "#6f7f75", "#9a6b4c", "#58707c", "#8b7d5a"];

/** The SVG of a product's picture by its file name ("storm-anorak--moss.svg"), or null when no product has it. */
export function picture(shop: Shop, file: string): string | null {
	const product = shop.products.find(({ images }) => images.some(({ url }) => url.endsWith(`/files/${file}`)));
	if (!product) return null;
	const colour = /--(.+)\.svg$/.exec(file)?.[1];
	const seed = [...product.handle].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7);
	const main = (colour && colours[colour]) ?? tones[seed % tones.length] ?? "#777777";
	const paint: Paint = { main, dark: mixed(main, "#000000", 0.28), light: mixed(main, "#ffffff", 0.35) };
	const ground = grounds[seed % grounds.length] ?? "#eeeeee";
	return [
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="1200" height="1200">',
		`<rect width="400" height="400" fill="${ground}"/>`,
		`<ellipse cx="200" cy="332" rx="118" ry="13" fill="${mixed(ground, "#000000", 0.1)}"/>`,
		shapeOf(product)(paint),
		"</svg>",
	].join("");
}

const shapeWords = Object.keys(shapes);

/** A word of the title says more than the type: "Wool Beanie" is not just an accessory. */
function shapeOf({ title, productType }: Product): (paint: Paint) => string {
	const words = `${handleOf(title)}-${handleOf(productType)}`;
	const word = shapeWords.find((name) => words.includes(name));
	return shapes[word ?? "box"] ?? (() => "");
}

/** `share` of the second colour in the first. */
function mixed(first: string, second: string, share: number): string {
	const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
	const mix = (at: number) => Math.round(channel(first, at) * (1 - share) + channel(second, at) * share);
	return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}
