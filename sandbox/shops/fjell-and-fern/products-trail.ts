import type { ProductDraft } from "../make-product";
import { html } from "../making";

export const trail: ProductDraft[] = [
	{
		title: "Fjord Daypack 22",
		type: "Packs",
		tags: ["pack", "unisex", "bestseller"],
		sku: "FF-FD22",
		price: 98,
		stock: 18,
		options: { Colour: ["Lichen", "Ink", "Rowan"] },
		except: { Rowan: { stock: 0 } },
		description: html`
			<p>Twenty-two litres for a day in the hills or a week of trains. It stands up by itself when you pack it.</p>
			<ul>
			<li>Recycled nylon 420D with a PFAS-free finish; water-repellent, not waterproof</li>
			<li>Padded sleeve for a 14-inch laptop or a 2-litre bladder, two bottle pockets</li>
			<li>Back length 46 cm, weight 690 g</li>
			</ul>
			<h2>Care</h2><p>Sponge with lukewarm water and mild soap. Never machine wash.</p>`,
	},
	{
		title: "Vidda Trekking Pack 65",
		type: "Packs",
		tags: ["pack", "trekking"],
		sku: "FF-VT65",
		price: 259,
		stock: 6,
		options: { Colour: ["Moss", "Ink"], "Back length": ["S/M", "L/XL"] },
		except: { "Ink / L/XL": { stock: 0 } },
		description: html`
			<p>A load carrier for a week without a shop: 65 litres plus 10 in the extendable lid.</p>
			<ul>
			<li>Aluminium frame, hip belt with two pockets, comfortable up to 22 kg</li>
			<li>Access from the top, the front and the bottom; rain cover included</li>
			<li>Weight 1.98 kg (L/XL)</li>
			</ul>
			<h2>Fit</h2><p>S/M for a back of 42 to 48 cm, L/XL for 48 to 54 cm. Measure from the bony knob of the neck to the top
			of the hip bone.</p>`,
	},
	{
		title: "Roll-Top Dry Bag",
		type: "Packs",
		tags: ["waterproof", "packrafting"],
		sku: "FF-RDB",
		price: 24,
		stock: 40,
		options: { Colour: ["Rowan", "Ochre"], Volume: ["8 l", "20 l", "40 l"] },
		except: { "20 l": { price: 32 }, "40 l": { price: 45 }, "Ochre / 40 l": { stock: 0 } },
		description: html`
			<p>Keeps a sleeping bag dry when the canoe is not. Waterproof to IPX6: rain and splashes, not long submersion.</p>
			<ul><li>Recycled polyester 70D with a TPU coating, welded seams</li></ul>
			<h2>Care</h2><p>Rinse salt water off, dry open.</p>`,
	},
	{
		title: "Birken Trekking Poles",
		type: "Trekking",
		tags: ["pair", "trekking"],
		sku: "FF-BTP",
		price: 89,
		stock: 13,
		options: { Length: ["100–120 cm", "110–135 cm"] },
		description: html`
			<p>A pair of three-part poles with cork grips, lever locks, and tips that can be changed.</p>
			<ul><li>7075 aluminium, 256 g each in the shorter length, folded 61 cm</li><li>Spare tips and baskets for snow sold in our stores</li></ul>`,
	},
	{
		title: "Pathfinder Headlamp 400",
		type: "Lights",
		tags: ["rechargeable"],
		sku: "FF-PH4",
		price: 59,
		was: 69,
		stock: 25,
		description: html`
			<p>400 lumens at most, and a red light that does not wake the tent.</p>
			<ul>
			<li>Burns 4 hours at 400 lumens, 11 hours at 150, 90 hours at 15</li>
			<li>USB-C, full in 2.5 hours; IPX4; 78 g with the battery</li>
			<li>The battery can be replaced with a screwdriver (spare €14)</li>
			</ul>`,
	},
	{
		title: "Larch Pocket Knife",
		type: "Knives",
		tags: ["gift", "engraving"],
		sku: "FF-LPK",
		price: 54,
		stock: 16,
		options: { Handle: ["Larch", "Smoked oak"] },
		description: html`
			<p>A folding knife with an 8 cm blade of 12C27 stainless steel and a lock ring.</p>
			<ul><li>Weight 64 g, leather cord included</li><li>Engraving of up to 18 characters for €9, two extra working days</li></ul>
			<h2>Good to know</h2><p>We sell knives to adults only. Engraved knives can't be returned. Oil the hinge and the wood
			twice a year.</p>`,
	},
	{
		title: "Contour Steel Bottle 0.75 l",
		type: "Bottles",
		tags: ["plastic-free", "gift"],
		sku: "FF-CSB",
		price: 34,
		stock: 45,
		options: { Colour: ["Fern", "Ink", "Oatmeal"] },
		description: html`
			<p>Double-walled: hot for 12 hours, cold for 24. The steel cap takes a carabiner.</p>
			<ul><li>18/8 stainless steel, powder-coated; gasket of food-safe silicone (spare €3)</li><li>Weight 365 g</li></ul>
			<h2>Care</h2><p>The bottle is dishwasher-safe, the cap is not.</p>`,
	},
];
