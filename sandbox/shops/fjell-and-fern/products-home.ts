import type { ProductDraft } from "../make-product";
import { html } from "../making";

export const homeGoods: ProductDraft[] = [
	{
		title: "Heather Wool Throw",
		type: "Blankets",
		tags: ["wool", "home", "bestseller"],
		sku: "FF-HWT",
		price: 119,
		stock: 13,
		options: { Colour: ["Oatmeal", "Heather", "Ink"] },
		except: { Heather: { stock: 0 } },
		description: html`
			<p>Woven in Bergen from the wool of Norwegian spring lambs, brushed on both sides.</p>
			<ul><li>130 × 200 cm, 100 % lambswool, 1,050 g</li></ul>
			<h2>Care</h2><p>Air it often. Wool cycle at 30 °C, dry flat. The first weeks it may shed; that is normal.</p>`,
	},
	{
		title: "Linen Bed Set",
		type: "Bedding",
		tags: ["linen", "home"],
		sku: "FF-LBS",
		price: 189,
		stock: 7,
		options: { Colour: ["Oatmeal", "Fern", "Slate"], Size: ["140 × 200 cm", "140 × 220 cm", "200 × 220 cm"] },
		except: { "200 × 220 cm": { price: 249 }, "Fern / 140 × 220 cm": { stock: 0 } },
		description: html`
			<p>Stonewashed linen that is soft from the first night: one duvet cover and one pillowcase (two in 200 × 220 cm).</p>
			<ul><li>100 % European flax, 170 g/m², pillowcase 50 × 70 cm, coconut buttons</li></ul>
			<h2>Care</h2><p>Wash at 40 °C (60 °C now and then is fine), tumble dry low or hang. Don't iron it.</p>`,
	},
	{
		title: "Pine Forest Candle",
		type: "Candles",
		tags: ["gift", "home", "bestseller"],
		sku: "FF-PFC",
		price: 26,
		stock: 38,
		description: html`
			<p>Rapeseed wax, pine and a little smoke. Burns for about 40 hours; the glass becomes a good drinking glass.</p>
			<p>First burn: until the wax is liquid to the edge. Trim the wick to 5 mm.</p>`,
	},
	{
		title: "Oak Coat Rack, Five Pegs",
		handle: "oak-coat-rack",
		type: "Furniture",
		tags: ["wood", "home"],
		sku: "FF-OCR",
		price: 74,
		stock: 9,
		options: { Finish: ["Oiled", "Black"] },
		description: html`
			<p>Solid oak, 72 × 9 cm, with five pegs that carry a wet anorak each (up to 6 kg a peg). Screws and plugs included.</p>`,
	},
	{
		title: "Fjell Folding Chair",
		type: "Furniture",
		tags: ["bulky", "home", "garden"],
		sku: "FF-FFC",
		price: 168,
		stock: 0,
		onOrder: true,
		options: { Colour: ["Moss", "Oatmeal"] },
		description: html`
			<p>Ash and cotton canvas, for the terrace and the hut. Seat height 34 cm, carries 120 kg, 4.1 kg.</p>
			<p>Made to order: it leaves the workshop after three to four weeks. A bulky item, so a surcharge of €14 is added to
			shipping.</p>
			<h2>Care</h2><p>The canvas comes off and is washed at 30 °C. Oil the frame each spring.</p>`,
	},
	{
		title: "Hand-Dipped Beeswax Candles, Pack of Six",
		handle: "beeswax-candles",
		type: "Candles",
		tags: ["gift", "home"],
		sku: "FF-HBC",
		price: 14,
		stock: 70,
		description: html`<p>For the Ember Lantern and any holder of 22 mm. Pure beeswax, nine hours each.</p>`,
	},
	{
		title: "Wax & Repair Kit",
		type: "Care",
		tags: ["care", "repair", "gift"],
		sku: "FF-WRK",
		price: 22,
		stock: 44,
		description: html`
			<p>A bar of beeswax wax, four self-adhesive patches, needle and thread, seam sealer and a zip slider, with a leaflet
			that shows six repairs.</p>`,
	},
	{
		title: "Re-Proof Wash 300 ml",
		type: "Care",
		tags: ["care"],
		sku: "FF-RPW",
		price: 15,
		stock: 52,
		description: html`
			<p>Washes and re-proofs shells in one go, free of PFAS. Enough for three jackets. Finish with 20 minutes in the dryer
			at low heat. Not for down.</p>`,
	},
	{
		title: "Gift Card",
		type: "Gift cards",
		tags: ["gift"],
		sku: "FF-GC",
		price: 25,
		stock: 0,
		onOrder: true,
		options: { Value: ["€25", "€50", "€100", "€200"] },
		except: { "€50": { price: 50 }, "€100": { price: 100 }, "€200": { price: 200 } },
		description: html`
			<p>Comes by e-mail within a few minutes, valid for three years, online and in our three stores. It can be spent in
			parts, and it can't be refunded or paid out.</p>`,
	},
];
