import type { FileFormat } from "~/knowledge/file-format";
import { type Item, itemFails, itemIsRead, itemToRead } from "~/knowledge/item.store.server";
import { readFile } from "~/knowledge/read-file.server";
import { type ReadPage, readPage } from "~/knowledge/read-page.server";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { findShop } from "~/settings/shop.store.server";

type Asked = { shop: string; itemId: string };

/** Reads a file or a web page that the merchant added. What it says is kept, the file itself is not. */
export async function readItem({ shop, itemId }: Asked): Promise<void> {
	const [profile, item] = [await findShop(shop), await itemToRead(shop, itemId)];
	if (!profile || !item || (item.source === "files" && !item.content)) return;
	const read: ReadPage = item.content
		? await fileWords(item, item.content)
		: await readPage(item.name, profile.origins);
	await inTransaction(async (tx) => {
		if ("problem" in read) await itemFails(tx, shop, item, read);
		else await itemIsRead(tx, shop, item, documentOf(item, read, profile.locale));
		await wake(tx, inboxTopic(shop));
	});
}

async function fileWords({ name, format }: Item, content: Uint8Array): Promise<ReadPage> {
	const read = await readFile(format as FileFormat, content);
	if ("problem" in read) return read;
	return { title: name.replace(/\.\w+$/, "").replace(/[-_]+/g, " "), text: read.text };
}

const documentOf = (item: Item, { title, text }: { title: string; text: string }, locale: string) => ({
	externalId: item.id,
	title: title || item.name,
	url: item.source === "web" ? pathOf(item.name) : "",
	locale,
	text,
	questions: [],
	product: null,
	remoteUpdatedAt: null,
});

/** As the storefront's own links are: "/pages/care". */
const pathOf = (address: string): string => {
	const url = URL.parse(address);
	return url ? url.pathname + url.search : "";
};
