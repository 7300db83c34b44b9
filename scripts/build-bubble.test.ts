import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { assetsFolder, buildBubble } from "./build-bubble";

const files = await buildBubble();
const gzipBytes = (name: string) => gzipSync(files.get(name) ?? new Uint8Array(), { level: 9 }).byteLength;

test("the committed assets are what the build makes of the source (tsx scripts/build-bubble.ts)", () => {
	expect(readdirSync(assetsFolder).sort()).toEqual([...files.keys()].sort());
	for (const [name, contents] of files)
		expect(readFileSync(join(assetsFolder, name)).equals(contents), `${name} is older than its source`).toBe(true);
});

test("the launcher costs a page at most 5 KB, the panel 20 KB (gzip)", () => {
	expect(gzipBytes("chat-bubble.js")).toBeGreaterThan(500);
	expect(gzipBytes("chat-bubble.js")).toBeLessThanOrEqual(5 * 1024);
	expect(gzipBytes("chat-bubble-panel.js")).toBeLessThanOrEqual(20 * 1024);
});

test("nothing is ever read as markup", () => {
	for (const [name, contents] of files)
		expect(Buffer.from(contents).toString("utf8"), name).not.toMatch(
			/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\(|new Function/,
		);
});
