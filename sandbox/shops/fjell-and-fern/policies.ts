import type { PolicyDraft } from "../make-document";
import { html } from "../making";

export const policies: PolicyDraft[] = [
	{
		type: "REFUND_POLICY",
		title: "Returns and refunds",
		daysSinceChange: 34,
		body: html`
			<p>You have 45 days from the day of delivery to send unused goods back. That is longer than the 14 days of the law,
			which apply in any case.</p>
			<h2>How to return</h2>
			<ol>
			<li>Open the order in your account and choose "Return items", or write to hello@fjellandfern.example with the order
			number.</li>
			<li>We mail you a label within one working day. Pack the goods with their tags; the original box is not needed.</li>
			<li>Hand the parcel in within 7 days of getting the label.</li>
			</ol>
			<h2>What a return costs</h2>
			<p>Returns are free from Norway, Sweden and Denmark. From all other countries we deduct €6.90 from the refund. Bulky
			items (those with the bulky surcharge) are collected for €14. Returning goods in one of our stores is free
			everywhere.</p>
			<h2>Refunds</h2>
			<p>We check a return within 3 working days of its arrival at our warehouse and refund the original means of payment
			at once; banks then take up to 5 working days. Shipping costs are refunded when you cancel the whole order within 14
			days of delivery.</p>
			<h2>Exchanges</h2>
			<p>One exchange for another size or colour of the same product is free, in every country that we ship to. We send the
			new item as soon as the carrier has scanned the old one.</p>
			<h2>Outlet items</h2>
			<p>Items from the Outlet can be returned within 14 days of delivery. They can't be exchanged.</p>
			<h2>What we can't take back</h2>
			<ul>
			<li>Gift cards</li>
			<li>Engraved knives and other things made for you</li>
			<li>Leggings and underwear once the hygiene seal is broken</li>
			<li>Candles that have been lit</li>
			</ul>
			<h2>Faults and damage</h2>
			<p>If something arrives damaged or wrong, send us a photo within 14 days of delivery: we replace it or refund it,
			shipping included, and you choose which. For faults that show later see our Five-Winter Promise on the page
			Warranty.</p>`,
	},
	{
		type: "SHIPPING_POLICY",
		title: "Shipping",
		daysSinceChange: 21,
		body: html`
			<p>Everything ships from our warehouse in Bergen, Monday to Friday. Orders placed before 13:00 (Norwegian time) on a
			working day leave the same day.</p>
			<h2>Where we ship, what it costs, how long it takes</h2>
			<table><thead><tr><th>To</th><th>Cost</th><th>Free from</th><th>Working days</th><th>Carrier</th></tr></thead><tbody>
			<tr><td>Norway, to a pick-up point</td><td>€5.90</td><td>€90</td><td>1 to 3</td><td>PostNord</td></tr>
			<tr><td>Sweden, Denmark, Finland, Iceland</td><td>€7.90</td><td>€120</td><td>2 to 5</td><td>PostNord</td></tr>
			<tr><td>European Union, to the door</td><td>€11.90</td><td>€180</td><td>4 to 7</td><td>DHL</td></tr>
			<tr><td>United Kingdom and Switzerland</td><td>€15.90</td><td>never</td><td>5 to 8</td><td>DHL</td></tr>
			</tbody></table>
			<p>We don't ship to countries that are not in this table, and not to freight forwarders.</p>
			<h2>Express</h2>
			<p>In Norway, Sweden and Denmark you can choose express delivery for €19.90: ordered before 11:00 on a working day, it
			arrives on the next working day.</p>
			<h2>Bulky items</h2>
			<p>Folding chairs and other items marked as bulky carry a surcharge of €14 per order, also above the free shipping
			limit.</p>
			<h2>Pick up in a store</h2>
			<p>Picking up in Bergen, Oslo or Tromsø is free. In Bergen an order is ready after 2 opening hours, in Oslo and Tromsø
			after 3 working days. We keep it for 7 days.</p>
			<h2>Customs and taxes</h2>
			<p>Our prices include VAT for Norway and the European Union, and there is nothing to pay on delivery. For the United
			Kingdom and Switzerland, import VAT, duty and the carrier's fee are collected on delivery and are not included in our
			prices.</p>
			<h2>Tracking and missing parcels</h2>
			<p>You get a tracking link by e-mail when the parcel leaves. A parcel whose tracking has not moved for 5 working days
			counts as missing: write to us and we start a search, which takes up to 10 working days, or send the goods again at
			once if they are in stock.</p>
			<h2>Changing the address</h2>
			<p>We can change the address until the parcel is packed, usually within two hours of the order. After that the carrier
			can redirect it from the tracking page.</p>`,
	},
	{
		type: "PRIVACY_POLICY",
		title: "Privacy policy",
		daysSinceChange: 120,
		body: html`
			<p>Fjell &amp; Fern AS, Fernveien 8, 5032 Bergen, Norway, is responsible for your data.</p>
			<h2>What we keep, and for how long</h2>
			<ul>
			<li>Orders and invoices: 5 years after the end of the year, because the Norwegian Bookkeeping Act asks for it</li>
			<li>Your account: until you delete it, or after 3 years without signing in</li>
			<li>Chats and e-mails with our team: 12 months</li>
			<li>Newsletter address: until you unsubscribe, which every issue lets you do with one click</li>
			</ul>
			<h2>Who else sees it</h2>
			<p>Carriers get your name, address, phone number and e-mail in order to deliver. Payment providers get what they need
			to take the payment; we never see your card number. We sell no data and share none for advertising.</p>
			<h2>The chat</h2>
			<p>Questions in the chat are answered first by an AI agent and, where it can't help, by our team. The transcript is
			stored with your customer record if you are signed in.</p>
			<h2>Your rights</h2>
			<p>Write to privacy@fjellandfern.example to see, correct or delete your data. We answer within 30 days. You may also
			complain to the Norwegian Data Protection Authority (Datatilsynet).</p>`,
	},
	{
		type: "TERMS_OF_SERVICE",
		title: "Terms of service",
		daysSinceChange: 120,
		body: html`
			<h2>Orders and contract</h2>
			<p>Your order is an offer. It becomes a contract when we send the confirmation that it has shipped. You can cancel
			without a reason until then, from your account or by e-mail.</p>
			<h2>Prices and payment</h2>
			<p>Prices are in euros and include VAT. You can pay by Visa, Mastercard and American Express, PayPal, Klarna (invoice,
			30 days), Vipps in Norway and MobilePay in Denmark and Finland. Cards are charged when the parcel leaves; PayPal and
			Vipps are charged at once.</p>
			<h2>Discount codes</h2>
			<p>One code per order. Codes don't apply to gift cards, Outlet items and repairs, and can't be added after the order
			has been placed.</p>
			<h2>Reviews</h2>
			<p>We publish reviews of people who bought the product, good and bad ones, and remove only insults and personal
			data.</p>
			<h2>Age</h2>
			<p>You must be 18 years old to order. Knives are handed over to adults only; the carrier may ask for an identity
			card.</p>
			<h2>Law and disputes</h2>
			<p>Norwegian law applies, and the consumer protection of the country in which you live. Talk to us first; if we find
			no agreement, the Norwegian Consumer Authority mediates free of charge.</p>`,
	},
	{
		type: "CONTACT_INFORMATION",
		title: "Contact information",
		daysSinceChange: 80,
		body: html`
			<p>Fjell &amp; Fern AS<br>Fernveien 8<br>5032 Bergen<br>Norway</p>
			<p>E-mail: hello@fjellandfern.example, answered within one working day<br>Telephone: +47 55 00 01 40, Monday to Friday
			9:00 to 16:00 (Norwegian time)<br>Chat: Monday to Friday 9:00 to 17:00 for people, at any hour for the AI agent</p>
			<p>Wholesale: wholesale@fjellandfern.example<br>Repairs: workshop@fjellandfern.example<br>Press:
			press@fjellandfern.example</p>`,
	},
	{
		type: "LEGAL_NOTICE",
		title: "Legal notice",
		daysSinceChange: 210,
		body: html`
			<p>Fjell &amp; Fern AS, registered in the Norwegian Register of Business Enterprises under number 999 000 112 MVA.
			Managing director: Solveig Aasen. Registered office: Fernveien 8, 5032 Bergen, Norway.</p>
			<p>VAT number for sales in the European Union under the One-Stop Shop: EU 372 000 0112. Producer registration for
			packaging: 5100-0112.</p>
			<p>Text, drawings and photos belong to Fjell &amp; Fern AS. You may show our products with a link to their page.</p>`,
	},
];
