import type { PageDraft } from "../make-document";
import { html } from "../making";

/** Pages that a shopper reads before or after he buys. */
export const servicePages: PageDraft[] = [
	{
		title: "Size guide",
		daysSinceChange: 25,
		body: html`
			<p>Measure yourself, not your clothes, over thin underwear. All figures are body measurements in centimetres.</p>
			<h2>Tops and jackets</h2>
			<table><thead><tr><th>Size</th><th>Chest</th><th>Waist</th><th>Hip</th><th>Arm</th></tr></thead><tbody>
			<tr><td>XS</td><td>82–87</td><td>66–71</td><td>88–93</td><td>60</td></tr>
			<tr><td>S</td><td>88–93</td><td>72–77</td><td>94–98</td><td>62</td></tr>
			<tr><td>M</td><td>94–100</td><td>78–84</td><td>99–104</td><td>64</td></tr>
			<tr><td>L</td><td>101–107</td><td>85–92</td><td>105–110</td><td>66</td></tr>
			<tr><td>XL</td><td>108–116</td><td>93–102</td><td>111–118</td><td>68</td></tr>
			</tbody></table>
			<h2>Trousers</h2>
			<table><thead><tr><th>Waist size</th><th>Waist</th><th>Hip</th><th>Inner leg, Regular</th><th>Inner leg, Long</th></tr></thead><tbody>
			<tr><td>28</td><td>72–75</td><td>90–93</td><td>80</td><td>86</td></tr>
			<tr><td>30</td><td>76–80</td><td>94–97</td><td>80</td><td>86</td></tr>
			<tr><td>32</td><td>81–85</td><td>98–102</td><td>80</td><td>86</td></tr>
			<tr><td>34</td><td>86–90</td><td>103–107</td><td>80</td><td>86</td></tr>
			<tr><td>36</td><td>91–96</td><td>108–112</td><td>80</td><td>86</td></tr>
			</tbody></table>
			<h2>Mittens</h2>
			<p>Measure around the knuckles: S 18–20 cm, M 20–22 cm, L 22–24 cm.</p>
			<h2>Between two sizes?</h2>
			<p>Take the smaller one of shells and the Storm Anorak, the larger one of merino base layers if you like them
			loose.</p>`,
	},
	{
		title: "Care guide",
		daysSinceChange: 65,
		body: html`
			<h2>Shells</h2>
			<p>Dirt makes a jacket wet faster than age does. Wash it after every ten days of use, at 40 °C (Storm Anorak) or 30 °C
			(all others), with liquid detergent and without softener. When water no longer beads, use the Re-Proof Wash; 20
			minutes in the dryer at low heat fix the finish.</p>
			<h2>Down</h2>
			<p>Wash at 30 °C with down detergent, rinse twice, dry at low heat for about three hours with two tennis balls. Never
			wring it. Our workshop washes a jacket for €29 and a sleeping bag for €39.</p>
			<h2>Merino and wool</h2>
			<p>Air first, wash seldom: wool cycle at 30 °C, wool detergent, dry flat and out of the sun. Moths hate movement and
			cedar.</p>
			<h2>Tents and packs</h2>
			<p>Dry before storing, always. Sponge, lukewarm water, mild soap. No machine, no dryer: they take the coating off.</p>
			<h2>Wood and enamel</h2>
			<p>By hand, never in the dishwasher. Linseed oil twice a year for wood.</p>`,
	},
	{
		title: "Repairs",
		daysSinceChange: 40,
		body: html`
			<p>We mend everything that we have ever sold. Faults that the Five-Winter Promise covers are mended free of charge;
			wear and accidents cost what the table says.</p>
			<table><thead><tr><th>Repair</th><th>Price</th></tr></thead><tbody>
			<tr><td>Patch on a jacket, tent or pack</td><td>€14</td></tr>
			<tr><td>Zip slider</td><td>€9</td></tr>
			<tr><td>Whole zip, jacket</td><td>€24</td></tr>
			<tr><td>Whole zip, tent</td><td>€42</td></tr>
			<tr><td>Tent pole section</td><td>€12</td></tr>
			<tr><td>Seams taped anew, jacket</td><td>€29</td></tr>
			<tr><td>Buckle or strap</td><td>€6</td></tr>
			</tbody></table>
			<h2>How it works</h2>
			<ol>
			<li>Write to workshop@fjellandfern.example with a photo, or bring the item to a store. It must be clean and dry.</li>
			<li>You get a price before we begin. A repair takes 10 working days from arrival, 15 from April to June.</li>
			<li>Sending it in is at your cost; sending it back is free within Norway and €7.90 elsewhere.</li>
			</ol>
			<p>A repair carries a guarantee of 12 months. We also mend other makers' zips and patches, at twice the price.</p>`,
	},
	{
		title: "Warranty: our Five-Winter Promise",
		handle: "warranty",
		daysSinceChange: 100,
		body: html`
			<p>Jackets, trousers, packs, tents and sleeping bags carry our promise for five years from the purchase: if a seam, a
			zip or a fabric fails because of material or workmanship, we mend it, replace it or refund it, in this order. All
			other goods carry two years.</p>
			<h2>What it covers</h2>
			<p>Delaminating shells, leaking factory seams, broken zips, buckles and poles in normal use.</p>
			<h2>What it doesn't cover</h2>
			<p>Burns, cuts, animal bites, washing against the care label, faded colours, and wear of soles and tips. We mend those
			as well, at the prices of the page Repairs.</p>
			<h2>How to claim</h2>
			<p>Send a photo and the order number to workshop@fjellandfern.example. You hear from us within 2 working days.
			No registration is needed; without an order number the batch number on the inner label helps us.</p>`,
	},
	{
		title: "Engraving",
		daysSinceChange: 55,
		body: html`
			<p>We engrave the Larch Pocket Knife and the Contour Steel Bottle: up to 18 characters, letters, digits and simple
			signs, in one typeface. It costs €9 and takes two working days more.</p>
			<p>Write the text into the note of your order. Please check it twice: engraved items can't be returned or
			exchanged.</p>`,
	},
];
