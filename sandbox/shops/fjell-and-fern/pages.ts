import type { PageDraft } from "../make-document";
import { html } from "../making";
import { servicePages } from "./pages-service";

const shopPages: PageDraft[] = [
	{
		title: "About us",
		handle: "about",
		daysSinceChange: 90,
		body: html`
			<p>Fjell &amp; Fern began in 2011 with one sewing machine and a torn tent. Solveig Aasen mended it for a friend, then for
			his friends, and noticed that most gear is thrown away because of a zip.</p>
			<p>Today we are 34 people. We design in Bergen, sew prototypes and repairs in our own workshop, and have our goods made
			by eleven partners in Norway, Portugal, Lithuania and Vietnam. Each product page says what it weighs and how to keep
			it; most of what we sell can be opened with a screwdriver or a seam ripper.</p>
			<h2>Who owns us</h2>
			<p>The company belongs to the people who work here, 60 % of it to Solveig and 40 % to the staff trust.</p>
			<h2>The Trail Club</h2>
			<p>Members collect 4 % of every order as store credit, see the Outlet two days early and get one free wash for a shell
			or a sleeping bag each year. Joining is free: tick the box in your account. Credit is valid for 24 months.</p>`,
	},
	{
		title: "Stores and opening hours",
		handle: "stores",
		daysSinceChange: 15,
		body: html`
			<p>Three stores, each with a fitting room, a repair desk and coffee.</p>
			<table><thead><tr><th>Store</th><th>Address</th><th>Monday to Friday</th><th>Saturday</th><th>Sunday</th></tr></thead><tbody>
			<tr><td>Bergen (with the workshop)</td><td>Fernveien 8, 5032 Bergen</td><td>10:00–18:00</td><td>10:00–16:00</td><td>closed</td></tr>
			<tr><td>Oslo</td><td>Lyngbakken 21, 0774 Oslo</td><td>10:00–19:00</td><td>10:00–17:00</td><td>closed</td></tr>
			<tr><td>Tromsø</td><td>Havneterrassen 3, 9008 Tromsø</td><td>10:00–17:00</td><td>11:00–15:00</td><td>closed</td></tr>
			</tbody></table>
			<p>All stores are closed on Norwegian public holidays and from 24 to 26 December. On 31 December they close at
			13:00.</p>
			<p>Dogs are welcome in all three. Bergen and Oslo have a step-free entrance; in Tromsø ring the bell for the ramp.</p>`,
	},
	{
		title: "Sustainability",
		daysSinceChange: 130,
		body: html`
			<h2>Materials</h2>
			<p>In 2025, 78 % of our synthetic fabrics were recycled, all cotton was organic, and all wool came from mulesing-free
			farms. Since spring 2023 nothing that we make contains PFAS. Down is certified by the Responsible Down Standard.</p>
			<h2>Longevity</h2>
			<p>Our workshop mended 6,214 items in 2025. Spare parts are kept for at least ten years after a product has left the
			range.</p>
			<h2>Take-back</h2>
			<p>Bring any worn-out jacket, pack or tent of ours to a store and get a voucher of €10. We resell what is good, cut up
			the rest for repairs, and recycle what is left.</p>
			<h2>Climate</h2>
			<p>94 % of our freight goes by ship, rail or road; we use air freight only for spare parts. One per cent of our sales
			goes to trail maintenance by the Norwegian Trekking Association's local branches.</p>`,
	},
	{
		title: "Gift cards",
		daysSinceChange: 70,
		body: html`
			<p>Gift cards come with a value of €25, €50, €100 or €200, by e-mail within a few minutes, or on a printed card in our
			stores.</p>
			<ul>
			<li>They are valid for three years from the day of purchase, online and in our three stores.</li>
			<li>You can spend them in parts; the rest stays on the card. Up to four cards can be used in one order.</li>
			<li>They can't be refunded, paid out, or bought with another gift card or a discount code.</li>
			<li>If you return something that was paid with a gift card, the money goes back to that card.</li>
			</ul>
			<p>Lost the e-mail? Write to us with the date and the buyer's address, and we send the code again.</p>`,
	},
	{
		title: "Wholesale",
		daysSinceChange: 150,
		body: html`
			<p>We supply about 60 independent shops, huts and guide offices in Europe.</p>
			<ul>
			<li>Opening order from €1,500, later orders from €400, net of VAT</li>
			<li>Trade price: 45 % below the retail price; 40 % for packs and tents</li>
			<li>Payment within 30 days, the first order in advance</li>
			<li>Delivery within 10 working days from stock; pre-orders for autumn until 15 March</li>
			<li>No sales on third-party marketplaces</li>
			</ul>
			<p>Write to wholesale@fjellandfern.example with the name, the address and the VAT number of your business. We answer
			within 3 working days.</p>`,
	},
];

export const pages: PageDraft[] = [...shopPages, ...servicePages];
