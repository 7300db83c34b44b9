import type { ProductDraft } from "../make-product";
import { html } from "../making";

const sizes = ["XS", "S", "M", "L", "XL"];

export const clothing: ProductDraft[] = [
	{
		title: "Storm Anorak",
		type: "Jackets",
		tags: ["waterproof", "unisex", "bestseller"],
		sku: "FF-STA",
		price: 229,
		stock: 14,
		options: { Colour: ["Moss", "Slate", "Rowan"], Size: sizes },
		except: { "Moss / XL": { stock: 0 }, "Rowan / XS": { stock: 0 }, "Rowan / L": { stock: 2 } },
		daysSinceChange: 2,
		description: html`
			<p>A pull-over shell for days when the forecast gives up. Long in the back, roomy enough for a mid layer, and
			quiet when you move.</p>
			<ul>
			<li>Three-layer recycled polyester, water column 20,000 mm, breathability 15,000 g/m²/24 h, taped seams</li>
			<li>PFAS-free water repellent finish</li>
			<li>Hood with wire brim, two-way side zip, kangaroo pocket that holds a map</li>
			<li>Weight 480 g (size M)</li>
			</ul>
			<h2>Care</h2>
			<p>Wash at 40 °C with liquid detergent and no fabric softener, then tumble dry at low heat for 20 minutes to bring
			the water repellency back. Re-proof once a season.</p>
			<h2>Fit</h2>
			<p>Unisex, straight. If you are between two sizes, take the smaller one.</p>`,
	},
	{
		title: "Tarn Rain Jacket",
		type: "Jackets",
		tags: ["waterproof", "women", "packable"],
		sku: "FF-TRJ",
		price: 139,
		was: 179,
		stock: 8,
		options: { Colour: ["Slate", "Lichen"], Size: ["XS", "S", "M", "L"] },
		except: { "Lichen / S": { stock: 0 }, "Lichen / XS": { stock: 0 } },
		description: html`
			<p>A light rain jacket that packs into its own chest pocket, to the size of a large apple.</p>
			<ul>
			<li>2.5-layer recycled nylon, water column 10,000 mm, taped seams</li>
			<li>Pit zips, adjustable hood, PFAS-free finish</li>
			<li>Weight 245 g (size S)</li>
			</ul>
			<h2>Care</h2><p>Wash at 30 °C, hang to dry. Do not iron and do not dry clean.</p>
			<h2>Fit</h2><p>Women's regular fit. True to size.</p>`,
	},
	{
		title: "Skarv Wind Shirt",
		type: "Jackets",
		tags: ["unisex", "packable", "ultralight"],
		sku: "FF-SWS",
		price: 95,
		stock: 17,
		options: { Colour: ["Ink", "Ochre"], Size: sizes },
		description: html`
			<p>Ninety-eight grams against wind and drizzle. It is not waterproof: for real rain take the Tarn or the Storm.</p>
			<ul><li>Ripstop nylon 20D, PFAS-free finish</li><li>Half zip, elastic cuffs, stuff loop for a harness</li></ul>
			<h2>Care</h2><p>Wash at 30 °C with similar colours, hang to dry.</p>`,
	},
	{
		title: "Vidda Down Jacket",
		type: "Jackets",
		tags: ["insulated", "men", "women"],
		sku: "FF-VDJ",
		price: 289,
		stock: 6,
		options: { Colour: ["Ink", "Moss"], Size: sizes, Cut: ["Women", "Men"] },
		except: { "Moss / XS / Men": { stock: 0 }, "Ink / XL / Women": { stock: 0 }, "Moss / M / Women": { stock: 1 } },
		description: html`
			<p>Warm enough for a windless minus ten, light enough to forget in the pack.</p>
			<ul>
			<li>700 fill power down, certified by the Responsible Down Standard, 120 g in size M</li>
			<li>Shell of recycled nylon, 30D, PFAS-free finish</li>
			<li>Two hand pockets, one inner pocket, weight 395 g (men's M)</li>
			</ul>
			<h2>Care</h2>
			<p>Machine wash at 30 °C with down detergent; tumble dry at low heat for about three hours with two clean tennis
			balls until no lump is left. Store it loose, never compressed.</p>`,
	},
	{
		title: "Fernweave Overshirt",
		type: "Shirts",
		tags: ["unisex", "organic cotton"],
		sku: "FF-FWO",
		price: 118,
		stock: 11,
		options: { Colour: ["Fern", "Ochre", "Ink"], Size: sizes },
		except: { "Fern / M": { stock: 0 } },
		description: html`
			<p>A brushed twill shirt with two chest pockets and corozo buttons. Softer after every wash.</p>
			<ul><li>100 % organic cotton, 260 g/m²</li><li>Made in Portugal</li></ul>
			<h2>Care</h2><p>Wash at 40 °C. Expect 2 % shrinkage in the first wash; we cut the shirt for it.</p>`,
	},
	{
		title: "Merino Base Layer Crew",
		type: "Base layers",
		tags: ["merino", "unisex", "bestseller"],
		sku: "FF-MBC",
		price: 79,
		stock: 22,
		options: { Colour: ["Ink", "Fern", "Oatmeal"], Size: sizes },
		except: { Oatmeal: { price: 63, was: 79 }, "Oatmeal / L": { stock: 0 } },
		description: html`
			<p>Our everyday base layer: warm when damp, fresh after three days.</p>
			<ul>
			<li>100 % merino wool, 185 g/m², 18.5 micron, from mulesing-free farms</li>
			<li>Flatlock seams, no side seam under the pack's hip belt</li>
			</ul>
			<h2>Care</h2><p>Wool cycle at 30 °C with wool detergent, no softener, dry flat. Airing overnight often does the job.</p>
			<h2>Fit</h2><p>Close to the body. Take one size up for a relaxed fit.</p>`,
	},
	{
		title: "Merino Base Layer Leggings",
		type: "Base layers",
		tags: ["merino", "unisex"],
		sku: "FF-MBL",
		price: 74,
		stock: 15,
		options: { Colour: ["Ink"], Size: sizes },
		description: html`
			<p>The other half of the Crew, with a wide waistband that lies flat.</p>
			<ul><li>97 % merino wool, 3 % elastane, 185 g/m²</li><li>Gusset, flatlock seams</li></ul>
			<h2>Care</h2><p>Wool cycle at 30 °C, dry flat.</p>
			<p><em>For hygiene we can take leggings back only while the seal in the gusset is unbroken.</em></p>`,
	},
	{
		title: "Juniper Fleece",
		type: "Mid layers",
		tags: ["unisex", "recycled"],
		sku: "FF-JUF",
		price: 109,
		was: 129,
		stock: 9,
		options: { Colour: ["Moss", "Oatmeal"], Size: sizes },
		except: { "Moss / S": { stock: 0 } },
		description: html`
			<p>High-pile fleece with a chest pocket, spun from 100 % recycled polyester.</p>
			<ul><li>310 g/m², weight 430 g (size M)</li><li>Wind flap behind the zip, elastic binding at the cuffs</li></ul>
			<h2>Care</h2><p>Wash inside out at 30 °C in a filter bag, hang to dry, no softener.</p>`,
	},
	{
		title: "Trollhei Trekking Trousers",
		type: "Trousers",
		tags: ["men", "women", "stretch"],
		sku: "FF-TTT",
		price: 149,
		stock: 7,
		options: { Colour: ["Slate", "Moss"], Waist: ["28", "30", "32", "34", "36"], Leg: ["Regular", "Long"] },
		except: { "Moss / 28 / Long": { stock: 0 }, "Slate / 36 / Long": { stock: 0 } },
		description: html`
			<p>Hard-wearing trousers with stretch at the knee and seat, and room for knee pads.</p>
			<ul>
			<li>65 % recycled polyester, 35 % organic cotton; waxable</li>
			<li>Stretch panels of nylon with 10 % elastane</li>
			<li>Two thigh pockets with zip, hook at the hem for boots</li>
			</ul>
			<h2>Care</h2><p>Wash at 40 °C without softener. Wax knees and seat with beeswax wax and a warm iron.</p>
			<h2>Fit</h2><p>Inner leg 80 cm (Regular) or 86 cm (Long).</p>`,
	},
	{
		title: "Merino Trail Socks",
		type: "Socks",
		tags: ["merino", "unisex", "bestseller"],
		sku: "FF-MTS",
		price: 19,
		stock: 60,
		options: { Colour: ["Charcoal", "Rowan"], Size: ["36–38", "39–41", "42–44", "45–47"] },
		except: { "Rowan / 45–47": { stock: 0 } },
		description: html`
			<p>Cushioned at heel and toe, thin over the instep, and knitted without a toe seam.</p>
			<ul><li>62 % merino wool, 36 % polyamide, 2 % elastane</li><li>Sold as one pair</li></ul>
			<h2>Care</h2><p>Wash inside out at 40 °C.</p>`,
	},
	{
		title: "Wool Beanie",
		type: "Accessories",
		tags: ["wool", "unisex", "gift"],
		sku: "FF-WOB",
		price: 32,
		stock: 30,
		options: { Colour: ["Rowan", "Fern", "Charcoal"] },
		description: html`
			<p>A double-layered beanie, knitted in one piece in Norway. One size, 54 to 61 cm.</p>
			<ul><li>100 % Norwegian lambswool</li></ul>
			<h2>Care</h2><p>Hand wash cold, dry flat.</p>`,
	},
	{
		title: "Two-Finger Winter Mittens with Removable Merino Liner and Long Storm Cuff",
		handle: "winter-mittens",
		type: "Accessories",
		tags: ["winter", "unisex"],
		sku: "FF-WMI",
		price: 88,
		stock: 5,
		options: { Size: ["S", "M", "L"] },
		except: { M: { stock: 0 } },
		description: html`
			<p>A goat-leather palm, a windproof back and a liner that comes out to dry at the stove.</p>
			<ul><li>Palm: vegetable-tanned goat leather. Liner: 100 % merino wool</li><li>Comfortable down to about −20 °C</li></ul>
			<h2>Care</h2><p>Liner: wool cycle at 30 °C. Shell: wipe with a damp cloth, grease the leather twice a winter.</p>`,
	},
];
