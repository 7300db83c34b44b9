import type { ProductDraft } from "../make-product";
import { html } from "../making";

export const sleepAndShelter: ProductDraft[] = [
	{
		title: "Ridge 2 Tent",
		type: "Tents",
		tags: ["tent", "3-season", "bestseller"],
		sku: "FF-RT2",
		price: 449,
		stock: 9,
		options: { Colour: ["Moss", "Ochre"] },
		except: { Ochre: { stock: 3 } },
		daysSinceChange: 5,
		description: html`
			<p>Two people, two doors, two porches: nobody climbs over anybody. Inner and outer tent go up together.</p>
			<ul>
			<li>Outer tent: silicone-coated recycled nylon 20D, water column 3,000 mm. Floor: 40D, 5,000 mm</li>
			<li>Free-standing, aluminium poles 8.7 mm, up in about 6 minutes</li>
			<li>Inside 220 × 130 cm, height 105 cm; packed 46 × 15 cm; minimum weight 2.1 kg</li>
			<li>Three seasons: built for wind and rain, not for a load of snow</li>
			</ul>
			<h2>Care</h2><p>Always dry it before storing. Clean with a sponge and lukewarm water only. The footprint is sold separately.</p>`,
	},
	{
		title: "Ridge 3 Tent",
		type: "Tents",
		tags: ["tent", "3-season", "family"],
		sku: "FF-RT3",
		price: 529,
		was: 589,
		stock: 4,
		options: { Colour: ["Moss"] },
		description: html`
			<p>The Ridge for two adults and a child, or two and a dog.</p>
			<ul>
			<li>Outer tent: silicone-coated recycled nylon 20D, water column 3,000 mm. Floor: 40D, 5,000 mm</li>
			<li>Inside 225 × 180 cm, height 115 cm; packed 50 × 17 cm; minimum weight 2.6 kg</li>
			</ul>`,
	},
	{
		title: "Isbre 2 Four-Season Tent",
		type: "Tents",
		tags: ["tent", "4-season", "winter"],
		sku: "FF-IS2",
		price: 789,
		stock: 0,
		options: { Colour: ["Rowan"] },
		description: html`
			<p>A tunnel tent for winter and for ridges: snow skirts, double poles, four guy points a side.</p>
			<ul>
			<li>Outer tent: silicone-coated nylon 40D, water column 4,000 mm</li>
			<li>Inside 225 × 140 cm, height 100 cm; minimum weight 3.4 kg</li>
			</ul>
			<p>Made in small batches. The next one is expected in the third week of January.</p>`,
	},
	{
		title: "Ridge 2 Footprint",
		type: "Tents",
		tags: ["tent", "spare part"],
		sku: "FF-RF2",
		price: 49,
		stock: 21,
		description: html`
			<p>A groundsheet cut 2 cm smaller than the Ridge 2, so that no rain collects on it.</p>
			<ul><li>Recycled polyester 70D, water column 5,000 mm, 260 g</li></ul>`,
	},
	{
		title: "Lynx Tarp 3 × 4",
		type: "Tents",
		tags: ["tarp", "ultralight"],
		sku: "FF-LT3",
		price: 129,
		stock: 10,
		options: { Colour: ["Fern", "Ochre"] },
		description: html`
			<p>Twelve square metres of dry, with sixteen loops and no opinion on how you pitch it.</p>
			<ul><li>Silicone-coated recycled nylon 20D, water column 3,000 mm</li><li>590 g; six guy lines and eight pegs included</li></ul>`,
	},
	{
		title: "Glacier Down Bag",
		type: "Sleeping bags",
		tags: ["down", "sleep"],
		sku: "FF-GDB",
		price: 319,
		stock: 5,
		options: { Comfort: ["0 °C", "-7 °C"], Length: ["Regular", "Long"] },
		except: { "-7 °C": { price: 389 }, "0 °C / Long": { stock: 0 } },
		description: html`
			<p>A mummy bag with a draught collar and a hood that closes with one hand. The temperature is the comfort limit by
			EN ISO 23537.</p>
			<ul>
			<li>750 fill power down, Responsible Down Standard; 480 g (0 °C) or 720 g (−7 °C) in Regular</li>
			<li>Weight 890 g (0 °C Regular) to 1,240 g (−7 °C Long); Regular up to 185 cm, Long up to 200 cm</li>
			</ul>
			<h2>Care</h2><p>Air after each trip. Wash once a year at most, or let our workshop do it for €39. Store loose in the
			cotton bag that comes with it.</p>`,
	},
	{
		title: "Cloud Sleeping Mat",
		type: "Sleeping mats",
		tags: ["sleep", "insulated"],
		sku: "FF-CSM",
		price: 149,
		stock: 12,
		options: { Size: ["Regular", "Wide"] },
		except: { Wide: { price: 169 } },
		description: html`
			<p>Eight centimetres of air with a warm heart: R-value 4.2, good down to about −5 °C.</p>
			<ul><li>Regular 183 × 51 cm, 520 g. Wide 183 × 64 cm, 640 g</li><li>Pump sack and repair kit included</li></ul>
			<h2>Care</h2><p>Store unrolled with the valve open.</p>`,
	},
	{
		title: "Foam Sit Pad",
		type: "Sleeping mats",
		tags: ["gift", "ultralight"],
		sku: "FF-FSP",
		price: 12,
		stock: 80,
		options: { Colour: ["Moss", "Rowan"] },
		description: html`<p>A folding pad of closed-cell foam, 38 × 30 cm, 45 g. The cheapest comfort in the mountains.</p>`,
	},
];
