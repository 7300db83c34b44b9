import type { CollectionDraft, ProductDraft } from "../make-product";
import { html } from "../making";

const tins = { Size: ["2 oz tin", "8 oz bag"] };

export const products: ProductDraft[] = [
	{
		title: "Harbor Breakfast",
		type: "Black tea",
		tags: ["caffeine", "bestseller"],
		sku: "LT-HBR",
		price: 14,
		stock: 60,
		options: tins,
		except: { "8 oz bag": { price: 42 } },
		description: html`<p>Assam and a little Keemun: brisk, malty, made for milk. 205 °F, 4 minutes. High in caffeine.</p>`,
	},
	{
		title: "Lighthouse Earl Grey",
		type: "Black tea",
		tags: ["caffeine"],
		sku: "LT-LEG",
		price: 15,
		stock: 35,
		options: tins,
		except: { "8 oz bag": { price: 45, stock: 0 } },
		description: html`<p>Ceylon with cold-pressed bergamot oil and cornflowers. 205 °F, 3 minutes.</p>`,
	},
	{
		title: "Fog Bank Green",
		type: "Green tea",
		tags: ["caffeine", "organic", "bestseller"],
		sku: "LT-FBG",
		price: 18,
		stock: 22,
		options: tins,
		except: { "8 oz bag": { price: 54 } },
		description: html`<p>Steamed sencha from Shizuoka, USDA organic. 170 °F, 90 seconds; steeps three times.</p>`,
	},
	{
		title: "Midnight Chamomile",
		type: "Herbal tea",
		tags: ["caffeine-free", "bestseller"],
		sku: "LT-MCH",
		price: 12,
		was: 14,
		stock: 80,
		options: tins,
		except: { "8 oz bag": { price: 34, was: null } },
		description: html`<p>Whole chamomile flowers, lemon balm and lavender. No caffeine. 212 °F, 6 minutes.</p>`,
	},
	{
		title: "Ember Chai",
		type: "Black tea",
		tags: ["caffeine", "spiced"],
		sku: "LT-ECH",
		price: 16,
		stock: 0,
		options: tins,
		description: html`<p>Assam with cardamom, ginger, clove and black pepper. Back in stock in February.</p>`,
	},
	{
		title: "Glass Teapot 24 oz",
		type: "Teaware",
		tags: ["gift"],
		sku: "LT-GTP",
		price: 48,
		stock: 11,
		description: html`<p>Borosilicate glass with a steel strainer. Dishwasher-safe; not for the stovetop.</p>`,
	},
	{
		title: "Brass Tea Scoop",
		type: "Teaware",
		tags: ["gift"],
		sku: "LT-BTS",
		price: 11,
		stock: 40,
		description: html`<p>One level scoop is 2.5 grams, enough for one 8 oz cup.</p>`,
	},
	{
		title: "Sampler Box, Eight Teas",
		type: "Gifts",
		tags: ["gift", "bestseller"],
		sku: "LT-SB8",
		price: 32,
		stock: 27,
		description: html`<p>Eight pouches of 0.4 oz, four cups each. Contains black, green and herbal teas.</p>`,
	},
];

export const collections: CollectionDraft[] = [
	{
		title: "Teas",
		description: "<p>Loose leaf, blended in small batches.</p>",
		holds: ({ productType }) => productType.endsWith("tea"),
	},
	{
		title: "Teaware & gifts",
		description: "<p>For the table and for friends.</p>",
		holds: ({ tags }) => tags.includes("gift"),
	},
	{ title: "Bestsellers", description: "<p>Our most poured.</p>", holds: ({ tags }) => tags.includes("bestseller") },
];
