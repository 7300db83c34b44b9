import type { ProductDraft } from "../make-product";
import { html } from "../making";

export const campKitchen: ProductDraft[] = [
	{
		title: "Trail Cook Set",
		type: "Camp kitchen",
		tags: ["cooking"],
		sku: "FF-TCS",
		price: 84,
		stock: 14,
		description: html`
			<p>Two pots, a pan that is also a lid, and a handle for all three. Nests around a 230 g gas canister.</p>
			<ul><li>Hard-anodised aluminium without a non-stick coating; 1.8 l, 1.2 l, pan 17 cm; 610 g together</li></ul>
			<h2>Care</h2><p>By hand; not for the dishwasher and not for induction.</p>`,
	},
	{
		title: "Kvist Twig Stove",
		type: "Camp kitchen",
		tags: ["cooking"],
		sku: "FF-KTS",
		price: 62,
		was: 78,
		stock: 3,
		description: html`
			<p>Boils half a litre with two handfuls of dry twigs in about seven minutes. Folds flat, 310 g, stainless steel.</p>
			<p>Please mind the fire ban: in Norwegian forests open fire is not allowed from 15 April to 15 September.</p>`,
	},
	{
		title: "Birch Camp Mug",
		type: "Camp kitchen",
		tags: ["wood", "gift", "bestseller"],
		sku: "FF-BCM",
		price: 29,
		stock: 34,
		description: html`
			<p>Turned from one piece of curly birch by a workshop of four in Valdres. No two are alike; 2 dl.</p>
			<h2>Care</h2><p>Rinse with water, never in the dishwasher, rub with linseed oil when it looks dry. Do not leave hot
			coffee standing in it for hours.</p>`,
	},
	{
		title: "Larch Spoon Set",
		type: "Camp kitchen",
		tags: ["wood", "gift"],
		sku: "FF-LSS",
		price: 18,
		stock: 50,
		description: html`<p>Spoon, spatula and spork of oiled larch in a linen roll. By hand only, oil now and then.</p>`,
	},
	{
		title: "Enamel Kettle 1.6 l",
		type: "Camp kitchen",
		tags: ["cooking", "home"],
		sku: "FF-EKE",
		price: 49,
		stock: 12,
		options: { Colour: ["Fern", "Oatmeal"] },
		except: { Oatmeal: { stock: 0 } },
		description: html`
			<p>For the stove at home, induction included, and for the fire on the island.</p>
			<ul><li>Enamelled steel, 1.6 l, 780 g; wooden grip comes off for the fire</li></ul>`,
	},
	{
		title: "Ember Lantern",
		type: "Lights",
		tags: ["candle", "gift", "home"],
		sku: "FF-EML",
		price: 46,
		stock: 8,
		options: { Finish: ["Brass", "Black"] },
		description: html`
			<p>A folding candle lantern after a design of 1910. One candle burns for nine hours.</p>
			<ul><li>Brass or black steel, mica windows that do not break, folded 16 × 11 × 3 cm</li><li>Three beeswax candles included; a pack of six costs €14</li></ul>`,
	},
];
