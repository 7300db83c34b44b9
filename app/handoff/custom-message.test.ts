import { expect, test } from "vitest";
import { customMessageAsText, parseCustomMessage } from "./custom-message";

test("bold, links and line breaks", () => {
	expect(parseCustomMessage("Write to **us**,\nor see [the form](https://fjell.example/form).")).toEqual([
		{ text: "Write to " },
		{ text: "us", bold: true },
		{ text: "," },
		{ lineBreak: true },
		{ text: "or see " },
		{ text: "the form", href: "https://fjell.example/form" },
		{ text: "." },
	]);
	expect(parseCustomMessage("**call [us](tel:+4712345678) now**")).toEqual([
		{ text: "call ", bold: true },
		{ text: "us", bold: true, href: "tel:+4712345678" },
		{ text: " now", bold: true },
	]);
});

test.each([
	"[x](javascript:alert(1))",
	"[x](data:text/html,hi)",
	"[x](/relative)",
	"<b>bold</b><script>alert(1)</script>",
	"![image](https://x.example/y.png",
	"* star ** and [brackets] (apart)",
	"# Title",
])("nothing else means anything: %s", (source) => {
	expect(parseCustomMessage(source)).toSatisfy((pieces: object[]) => pieces.every((piece) => !("href" in piece)));
	expect(customMessageAsText(source)).toBe(source);
});

test("as plain words it keeps the addresses", () => {
	expect(customMessageAsText("**Mail** [care](mailto:care@fjell.example)")).toBe("Mail care (care@fjell.example)");
});
