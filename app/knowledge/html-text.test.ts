import { expect, test } from "vitest";
import { htmlToText } from "./html-text";

test("paragraphs, lists and tables stay readable; what is not said disappears", () => {
	const html = `<h2>Shipping&nbsp;rates</h2><p>We ship <b>daily</b> &amp; worldwide.</p>
		<ul><li>Norway: <em>49 kr</em></li><li><p>Sweden: 99 kr</p></li></ul>
		<table><tr><th>Size</th><th>Chest</th></tr><tr><td>S</td><td>92 cm</td></tr></table>
		<script>alert("never said")</script><style>p { color: red }</style><p>Line one<br>line two</p>`;
	expect(htmlToText(html)).toBe(
		"Shipping rates\n\nWe ship daily & worldwide.\n- Norway: 49 kr\n- Sweden: 99 kr\n\nSize | Chest\nS | 92 cm\n\nLine one\nline two",
	);
});

test("text that looks like markup after decoding stays text", () => {
	expect(htmlToText("<p>&lt;img src=x onerror=alert(1)&gt;</p>")).toBe("<img src=x onerror=alert(1)>");
});
