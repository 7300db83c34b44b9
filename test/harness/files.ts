import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** A PDF of one page a text; each line of a text is a line of the page. `extra`: more objects for its catalogue. */
export function pdf(pages: string[], { trailer = "", catalogue = "" } = {}): Uint8Array {
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ")}] >>`,
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
		...pages.flatMap((text, index) => {
			const lines = text.split("\n").map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj 0 -14 Td`);
			const stream = `BT /F1 12 Tf 50 750 Td ${lines.join("\n")} ET`;
			const resources = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842]";
			return [
				`<< /Type /Page /Parent 2 0 R ${resources} /Contents ${5 + 2 * index} 0 R >>`,
				`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
			];
		}),
	];
	let body = "%PDF-1.7\n";
	const places = objects.map((object, index) => {
		const at = body.length;
		body += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(at).padStart(10, "0")} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
	const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF`;
	return Buffer.from(body + table + end, "latin1");
}

/** A small PDF whose one page unpacks, in two rounds, to so many bytes of nothing. */
export function bombPdf(unpackedBytes: number): Uint8Array {
	const packed = deflateSync(deflateSync(Buffer.alloc(unpackedBytes, " ")));
	const whole = Buffer.from(pdf(["~"])).toString("latin1");
	const [head = "", tail = ""] = whole.split(/<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/);
	const stream = `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`;
	// The table of places is no longer right; readers look for the objects themselves.
	return Buffer.concat([Buffer.from(head + stream, "latin1"), packed, Buffer.from(`\nendstream${tail}`, "latin1")]);
}

/** A PDF that asks for a password. */
export const protectedPdf = (): Uint8Array => {
	const key = "0".repeat(64);
	const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >>`;
	return pdf(["secret"], { trailer: `${encrypt} /ID [<00><00>]` });
};

/** A zip archive. `claimed`: what its headers say instead of the true unpacked size. */
export function zip(files: Record<string, string | Uint8Array>, claimed?: number): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, content] of Object.entries(files)) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(claimed ?? bytes.length, 18);
		common.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		directory.push(
			Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, place, Buffer.from(name)]),
		);
		parts.push(local);
		at += local.length;
	}
	const list = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write("PK\u0005\u0006", "latin1");
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(list.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, list, end]);
}

/** A Word file with these paragraphs, as WordprocessingML. */
export function docx(paragraphs: string[], more: Record<string, string | Uint8Array> = {}): Uint8Array {
	const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
	const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
	return zip({
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
		...more,
	});
}
