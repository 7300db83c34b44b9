import { expect, test } from "vitest";
import { bombPdf, docx, pdf, protectedPdf, zip } from "../../test/harness/files";
import { formatOf, mostFileBytes } from "./file-format";
import { readFile } from "./read-file.server";

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = async (reading: ReturnType<typeof readFile>) => {
	const read = await reading;
	return "text" in read ? read.text : `PROBLEM ${read.problem}`;
};
const problemOf = async (reading: ReturnType<typeof readFile>) => {
	const read = await reading;
	return "problem" in read ? read.problem : `TEXT ${read.text}`;
};

test("PDF, Word, Markdown and text become their words", async () => {
	expect(await textOf(readFile("pdf", pdf(["Repairs take\nfive days.", "Second page."])))).toBe(
		"Repairs take five days.\n\nSecond page.",
	);
	expect(await textOf(readFile("docx", docx(["We repair zips.", "For &lt;free&gt;."])))).toBe(
		"We repair zips.\n\nFor <free>.",
	);
	expect(
		await textOf(readFile("markdown", bytes("# Repairs\n\n- **Zip**: €12\n- [Seam](https://x.example): €8"))),
	).toBe("Repairs\n- Zip: €12\n- Seam: €8");
	expect(await textOf(readFile("text", bytes("Åpent til 17")))).toBe("Åpent til 17");
	expect(await textOf(readFile("text", new Uint8Array([0xc5, 0x70, 0x65, 0x6e])))).toBe("Åpen");
});

test("what is not words stays out: scripts, actions, markup", async () => {
	const scripted = pdf(["Plain words."], { catalogue: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" });
	expect(await textOf(readFile("pdf", scripted))).toBe("Plain words.");
	const hostile = "Hello <script>alert(1)</script><img src=x onerror=alert(2)> there\n\n[x](javascript:alert(3))";
	expect(await textOf(readFile("markdown", bytes(hostile)))).toBe("Hello there\n\nx");
});

test("a password, a damaged file, an empty one and a scan are told in plain words", async () => {
	expect(await problemOf(readFile("pdf", protectedPdf()))).toContain("password");
	expect(await problemOf(readFile("pdf", bytes("%PDF-1.7\nnothing of use")))).toContain("damaged");
	expect(await problemOf(readFile("pdf", pdf([""])))).toContain("A scan is a picture");
	expect(await problemOf(readFile("docx", zip({ EncryptedPackage: "x" })))).toContain("password");
	expect(await problemOf(readFile("docx", zip({ "xl/workbook.xml": "x" })))).toContain("not one");
	expect(await problemOf(readFile("docx", bytes("PK\u0003\u0004 broken")))).toContain("damaged");
});

test("an archive that unpacks to far more than it says is not unpacked", async () => {
	const nothing = Buffer.alloc(80 * 1024 * 1024);
	expect(await problemOf(readFile("docx", docx(["hi"], { "word/media.bin": nothing })))).toContain(
		"unpacks to far more",
	);
	const lying = zip({ "word/document.xml": nothing }, 100);
	expect(await problemOf(readFile("docx", lying))).toContain("unpacks to far more");
});

test("a PDF of a few hundred bytes that unpacks to a gigabyte is given up before it takes the worker's memory", async () => {
	const bomb = bombPdf(1024 ** 3);
	expect(bomb.length).toBeLessThan(5_000);
	let most = 0;
	const before = process.memoryUsage.rss();
	const scale = setInterval(() => {
		most = Math.max(most, process.memoryUsage.rss() - before);
	}, 20);
	const problem = await problemOf(readFile("pdf", bomb));
	clearInterval(scale);
	expect(problem).toContain("too much memory");
	expect(most).toBeLessThan(1024 ** 3);
});

test("a text that is nested without end, or is far too long, is told in plain words", async () => {
	const long = bytes("word ".repeat(900_000));
	expect(await problemOf(readFile("markdown", long))).toContain("more than a million characters");
	expect(await problemOf(readFile("text", long))).toContain("more than a million characters");
	expect(await problemOf(readFile("markdown", bytes(`${"> ".repeat(20_000)}x`)))).toMatch(/could not be read|Split it/);
	const nested = docx([`x</w:t></w:r></w:p>${"<w:p>".repeat(200_000)}<w:r><w:t>y`]);
	expect(await problemOf(readFile("docx", nested))).toContain("could not be read");
});

test("a file is what its first bytes say", () => {
	const problem = (name: string, content: Uint8Array) => {
		const told = formatOf(name, content);
		return "problem" in told ? told.problem : told.format;
	};
	expect(problem("care.PDF", pdf(["x"]))).toBe("pdf");
	expect(problem("care.md", bytes("# Care"))).toBe("markdown");
	expect(problem("care.pdf", bytes("<html>"))).toContain("not one");
	expect(problem("care.txt", pdf(["x"]))).toContain("not one");
	expect(problem("care.docx", bytes("hello"))).toContain("not one");
	expect(problem("care.exe", bytes("MZ"))).toContain("Only PDF");
	expect(problem("care.doc", bytes("x"))).toContain(".docx");
	expect(problem("faq.csv", bytes("q,a"))).toContain("Answers");
	expect(problem("care.txt", bytes(""))).toContain("empty");
	expect(problem("care.txt", new Uint8Array(mostFileBytes + 1))).toContain("10 MB");
});
