import type { ArticleDraft } from "../make-document";
import { html } from "../making";

export const articles: ArticleDraft[] = [
	{
		title: "Three layers, one rule",
		author: "Mikkel Brandt",
		tags: ["clothing", "winter"],
		daysOld: 18,
		body: html`
			<p>The rule is: start cold. If you are comfortable while you lace your boots, you will be soaked after the first
			hill.</p>
			<p>Next to the skin belongs merino, because it warms when it is damp. Over it something that holds air: fleece when you
			move, down when you stop. The shell stays in the pack until the weather asks for it. The Storm Anorak breathes 15,000
			grams a day, which sounds like a lot until you climb.</p>
			<h2>For a day at zero degrees</h2>
			<p>Base layer, Juniper Fleece, Skarv Wind Shirt on the way up; shell or down at the top. Spare mittens, always.</p>`,
	},
	{
		title: "How to pitch a tent in the wind",
		author: "Solveig Aasen",
		tags: ["tents"],
		daysOld: 47,
		body: html`
			<p>Peg first, poles later. Lay the tent with its narrow end into the wind, peg that end, and only then let the poles do
			their work.</p>
			<p>Guy lines point away from the tent at the angle of the wall. Use all of them: the Ridge 2 has eight, and the last two
			make the difference between a noisy night and a short one.</p>
			<p>In snow, bury pegs sideways and stamp. A three-season tent such as the Ridge is built for wind and rain; for a load
			of snow take the Isbre 2.</p>`,
	},
	{
		title: "A weekend without plastic",
		author: "Mikkel Brandt",
		tags: ["home", "camp kitchen"],
		daysOld: 102,
		body: html`
			<p>Bread in linen, butter in a tin, coffee in paper, water in steel. What we missed after two days: nothing but the
			zip-lock bag for the wet socks.</p>
			<p>The Birch Camp Mug holds two decilitres, and curly birch does not burn the lips. Rinse it, dry it, oil it: ours is
			from 2014.</p>`,
	},
];
