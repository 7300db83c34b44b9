import type { PageDraft, PolicyDraft } from "../make-document";
import { html } from "../making";

export const policies: PolicyDraft[] = [
	{
		type: "REFUND_POLICY",
		title: "Refund policy",
		body: html`
			<p>Unopened tea and unused teaware can be returned within 21 days of delivery. E-mail help@lumentea.example first; we
			send a prepaid USPS label and deduct $5.50 from the refund.</p>
			<h2>Opened tea</h2>
			<p>Opened tea can't be returned, but if you don't like your first tin of a blend we exchange it once for another tin
			of the same size.</p>
			<h2>Damaged parcels</h2>
			<p>Send a photo within 7 days and we ship a replacement the next business day.</p>
			<h2>When the money comes</h2>
			<p>We refund the original payment method within 3 business days of receiving the parcel.</p>`,
	},
	{
		type: "SHIPPING_POLICY",
		title: "Shipping policy",
		body: html`
			<p>We ship from Portland, Maine, Monday through Thursday. Orders placed before 10 a.m. Eastern leave the same day.</p>
			<ul>
			<li>USPS Ground Advantage, contiguous United States: $5.50, free over $45, 3 to 6 business days</li>
			<li>USPS Priority Mail: $9.80, 2 to 3 business days</li>
			<li>Alaska, Hawaii and Puerto Rico: $12, 5 to 9 business days</li>
			<li>Canada: $16, 7 to 12 business days; duties are paid on delivery</li>
			</ul>
			<p>We don't ship outside the United States and Canada.</p>`,
	},
	{
		type: "PRIVACY_POLICY",
		title: "Privacy policy",
		body: html`
			<p>Lumen Tea LLC keeps your name, address, e-mail and orders for seven years, because tax law asks for it. Chats are
			deleted after 90 days. We don't sell data. Write to privacy@lumentea.example to see or delete yours; we answer
			within 45 days.</p>`,
	},
	{
		type: "TERMS_OF_SERVICE",
		title: "Terms of service",
		body: html`
			<p>Prices are in US dollars and exclude sales tax, which is added at checkout. An order is accepted when it ships.
			The law of the State of Maine applies.</p>`,
	},
];

export const pages: PageDraft[] = [
	{
		title: "Brewing guide",
		body: html`
			<p>Use one level scoop (2.5 g) for each 8 oz cup, and fresh water.</p>
			<table><thead><tr><th>Tea</th><th>Water</th><th>Time</th></tr></thead><tbody>
			<tr><td>Black</td><td>205 °F</td><td>3 to 4 minutes</td></tr>
			<tr><td>Green</td><td>170 °F</td><td>90 seconds</td></tr>
			<tr><td>Herbal</td><td>212 °F</td><td>6 minutes</td></tr>
			</tbody></table>
			<p>Keep tea in its tin, dark and dry; it tastes best within 12 months.</p>`,
	},
	{
		title: "About Lumen Tea",
		handle: "about",
		body: html`
			<p>Dana Whitlock began blending tea in a kitchen on the Portland waterfront in 2016. Six of us pack every order by
			hand. Our tasting room at 118 Wharfside Lane is open Thursday to Saturday, 11 a.m. to 5 p.m. Eastern.</p>`,
	},
];
