import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { explainAnswer } from "~/answers/playground.server";
import { readItem } from "~/flows/read-item.server";
import { refreshKnowledge } from "~/flows/refresh-knowledge.server";
import { syncKnowledge } from "~/flows/sync-knowledge.server";
import { listItems } from "~/knowledge/item.store.server";
import { listSources } from "~/knowledge/source.store.server";
import { database } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { freshDatabase } from "../../test/harness/database";
import { docx, pdf } from "../../test/harness/files";
import { knock, type Merchant, sessionTokenFor } from "../../test/harness/merchant";
import { shopifyWithShops } from "../../test/harness/shopify";
import { action as sourcesDoor } from "./app.knowledge._index";
import { action as documentsDoor, loader as documentsPage } from "./app.knowledge.documents";
import { action as importDoor } from "./app.knowledge_.answers.import";
import { action as filesDoor } from "./app.knowledge_.files";
import { action as metaobjectsDoor } from "./app.knowledge_.metaobjects";
import { action as metafieldsDoor, loader as metafieldsPage } from "./app.knowledge_.products";

freshDatabase();
const { shop, otherShop, subscriptions, first, sync } = shopifyWithShops();
let merchant: Merchant;
let neighbour: Merchant;
const url = env().SHOPIFY_APP_URL;

beforeAll(async () => {
	env().SHOPIFY_APP_URL = url.replace("http:", "https:");
	await sync();
	merchant = { shop, userId: "501", sessionToken: await sessionTokenFor(shop, "501") };
	neighbour = { shop: otherShop, userId: "502", sessionToken: await sessionTokenFor(otherShop, "502") };
});

type Door = (args: ActionFunctionArgs) => Promise<Response>;
const asked = (text: string, of = shop) => explainAnswer({ shop: of, text });
const found = async (text: string, of = shop) => (await asked(text, of)).trace.passages.map(({ title }) => title);

/** A form as a browser sends it. */
async function post(door: Door, who: Merchant, fields: Record<string, string | File>): Promise<Response> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	const headers = { "User-Agent": "Mozilla/5.0 (X11) Chrome/140.0.0.0", Authorization: `Bearer ${who.sessionToken}` };
	const request = new Request(`${env().SHOPIFY_APP_URL}/app/knowledge`, { method: "POST", headers, body });
	return door({ request, params: {}, context: {} });
}
const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);
const readAll = async () => {
	for (const { id } of await listItems(shop, "files")) await readItem({ shop, itemId: id });
};

test("an uploaded file is answered from, in its own shop alone, until it is removed; its bytes are not kept", async () => {
	const manual = file("lantern-manual.docx", docx(["The quetzal lantern burns for forty hours on one charge."]));
	expect((await post(filesDoor, merchant, { file: manual })).status).toBe(200);
	await readAll();
	const question = "How long does the quetzal lantern burn?";
	expect((await asked(question)).text).toContain("forty hours");
	expect(await found(question, otherShop)).not.toContain("lantern manual");
	const [item] = await listItems(shop, "files");
	expect(item).toMatchObject({ state: "ready", error: null });
	expect((await database().knowledgeItem.findFirstOrThrow({ where: { shop } })).content).toBeNull();
	await post(filesDoor, neighbour, { intent: "remove", id: item?.id ?? "" });
	expect(await found(question)).toContain("lantern manual");
	await post(filesDoor, merchant, { intent: "remove", id: item?.id ?? "" });
	expect(await found(question)).not.toContain("lantern manual");
});

test("what can't be read is told at once or when it is read, and the source says so", async () => {
	const wrong = await post(filesDoor, merchant, { file: file("care.pdf", new TextEncoder().encode("<html>")) });
	expect([wrong.status, (await wrong.json()).problem]).toEqual([422, expect.stringContaining("not one")]);
	await post(filesDoor, merchant, { file: file("scan.pdf", pdf([""])) });
	await readAll();
	const source = (await listSources(shop)).find(({ kind }) => kind === "files");
	expect(source).toMatchObject({ state: "failed", error: "1 file could not be read. Open the list to see why." });
});

test("a source and a document that are switched off count no more in the next answer, and do again", async () => {
	const title = "Fjord Daypack 22";
	const question = `How much is the ${title}?`;
	expect((await asked(question)).products[0]?.title).toBe(title);
	await post(sourcesDoor, merchant, { intent: "off", kind: "products" });
	expect(await found(question)).not.toContain(title);
	await post(sourcesDoor, merchant, { intent: "on", kind: "products" });
	expect((await asked(question)).products[0]?.title).toBe(title);
	const row = await database().knowledgeDocument.findFirstOrThrow({ where: { shop, title } });
	await post(documentsDoor, neighbour, { intent: "off", id: row.id });
	expect(await found(question)).toContain(title);
	await post(documentsDoor, merchant, { intent: "off", id: row.id });
	expect(await found(question)).not.toContain(title);
	await post(documentsDoor, merchant, { intent: "on", id: row.id });
});

test("documents are found by their words, and only the shop's own", async () => {
	const path = "/app/knowledge/documents?q=Daypack";
	const own = await (await knock(documentsPage as Door, merchant, { path })).json();
	expect(own.documents.map(({ title }: { title: string }) => title)).toContain("Fjord Daypack 22");
	const others = await (await knock(documentsPage as Door, neighbour, { path })).json();
	expect(others.documents).toEqual([]);
	const titles = async (words: string) => {
		const sought = { path: `/app/knowledge/documents?${new URLSearchParams({ q: words })}` };
		const { documents } = await (await knock(documentsPage as Door, merchant, sought)).json();
		return documents.map(({ title }: { title: string }) => title);
	};
	expect(await titles("22 daypack")).toContain("Fjord Daypack 22");
	expect(await titles("daypack zeppelin")).toEqual([]);
});

test("a picked metafield is told, one that was not picked never", async () => {
	const listed = await (await knock(metafieldsPage as Door, merchant, { path: "/app/knowledge/products" })).json();
	expect(listed.pickable.map(({ name }: { name: string }) => name)).toEqual(["Made in", "Packed weight", "Shelf"]);
	const body = { metafields: [{ key: "custom.packed_weight", name: "Packed weight" }] };
	await knock(metafieldsDoor as Door, merchant, { path: "/app/knowledge/products", body });
	await syncKnowledge({ shop });
	await refreshKnowledge({ shop });
	const where = { shop, document: { title: "Fjord Daypack 22" }, position: 0 };
	const { text } = await database().knowledgePassage.findFirstOrThrow({ where });
	expect(text).toContain("Packed weight: 690 g.");
	expect(text).not.toContain("B-14-3");
});

test("entries of the picked metaobject answer, their other fields do not, and Shopify is asked to tell of them", async () => {
	const body = { type: "faq", name: "FAQ", question: "question", answer: "answer" };
	await knock(metaobjectsDoor as Door, merchant, { path: "/app/knowledge/metaobjects", body });
	await syncKnowledge({ shop });
	await refreshKnowledge({ shop });
	expect((await asked("Do you engrave names?")).text).toContain("14 letters");
	expect(
		await database().knowledgePassage.count({
			where: { shop, text: { contains: "Mikkel" }, document: { source: "metaobjects" } },
		}),
	).toBe(0);
	expect(subscriptions.of(first).map(({ topic, filter }) => [topic, filter])).toEqual([
		["METAOBJECTS_CREATE", "type:faq"],
		["METAOBJECTS_UPDATE", "type:faq"],
		["METAOBJECTS_DELETE", "type:faq"],
	]);
	await knock(metaobjectsDoor as Door, merchant, { path: "/app/knowledge/metaobjects", body: null });
	await syncKnowledge({ shop });
	expect(await database().knowledgeDocument.count({ where: { shop, source: "metaobjects" } })).toBe(0);
	expect(subscriptions.of(first)).toEqual([]);
});

test("answers from CSV: first what would come of it, then the import; the same question is replaced", async () => {
	const ask = async (intent: string, csv: string) =>
		(
			await knock(importDoor as Door, merchant, { path: "/app/knowledge/answers/import", body: { intent, csv } })
		).json();
	const csv = "question,answer\nDo you wrap zeppelins?,Yes for €4.\nBroken?,\n";
	expect((await ask("preview", csv)).preview).toMatchObject({
		...{ added: 1, replaced: 0, errors: [{ line: 3, message: "Write the answer." }], unusable: 1, problem: null },
	});
	const blank = `question,answer\n${"Who?,\n".repeat(300)}`;
	const { errors, unusable } = (await ask("preview", blank)).preview;
	expect([errors.length, unusable]).toEqual([20, 300]);
	expect((await asked("Do you wrap zeppelins?")).text).not.toContain("€4");
	expect((await ask("import", csv)).imported).toBe(1);
	expect((await asked("Do you wrap zeppelins?")).text).toContain("€4");
	const dearer = "question,answer\nDo you wrap zeppelins?,Yes for €9.\n";
	expect((await ask("preview", dearer)).preview).toMatchObject({ added: 0, replaced: 1 });
	await ask("import", dearer);
	expect((await asked("Do you wrap zeppelins?")).text).toContain("€9");
});
