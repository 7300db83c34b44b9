import { later, now } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import type { NewDocument } from "./document";
import { knowledgeChanged, removeExternal, saveDocuments } from "./document.store.server";
import { itemsSettle } from "./source.store.server";

export type ItemSource = "files" | "web";
export type Item = {
	id: string;
	source: ItemSource;
	/** File name or address. */
	name: string;
	format: string;
	sizeBytes: number;
	state: "waiting" | "ready" | "failed";
	error: string | null;
	addedAt: Date;
	lastSuccessAt: Date | null;
};

/** Of each kind in one shop. */
export const mostItems = 200;
const shown = {
	...{ id: true, source: true, name: true, format: true, sizeBytes: true },
	...{ state: true, error: true, addedAt: true, lastSuccessAt: true },
} as const;

/** What the merchant added, the newest first. */
export const listItems = async (shop: string, source: ItemSource): Promise<Item[]> =>
	(await database().knowledgeItem.findMany({
		where: { shop, source },
		orderBy: { addedAt: "desc" },
		select: shown,
	})) as Item[];

type NewItem = { source: ItemSource; name: string; format: string; content: Uint8Array | null };

/** Adds an item, or takes the place of one of the same name; returns its id, or null when there are too many. */
export async function addItem(
	tx: Tx,
	shop: string,
	{ source, name, format, content }: NewItem,
): Promise<string | null> {
	const key = { shop, source, name };
	const known = await tx.knowledgeItem.findUnique({ where: { shop_source_name: key }, select: { id: true } });
	if (!known && (await tx.knowledgeItem.count({ where: { shop, source } })) >= mostItems) return null;
	const row = {
		format,
		content: content && new Uint8Array(content),
		sizeBytes: content?.length ?? 0,
		state: "waiting",
		error: null,
	};
	const { id } = await tx.knowledgeItem.upsert({
		where: { shop_source_name: key },
		create: { id: newId("item"), ...key, ...row, addedAt: now() },
		update: { ...row, addedAt: now() },
	});
	await itemsSettle(tx, shop, source);
	return id;
}

/** What is to be read; null when it was removed meanwhile. `content` is null for web pages and for what was read. */
export const itemToRead = (shop: string, id: string) =>
	database().knowledgeItem.findFirst({ where: { shop, id }, select: { ...shown, content: true } }) as Promise<
		(Item & { content: Uint8Array | null }) | null
	>;

/** The text is kept as a document; a file's bytes are not. */
export async function itemIsRead(tx: Tx, shop: string, item: Item, document: NewDocument): Promise<void> {
	const read = { state: "ready", error: null, content: null, lastSuccessAt: now(), triedAt: now() };
	if (!(await settle(tx, shop, item, read))) return;
	await knowledgeChanged(tx, shop, await saveDocuments(tx, shop, item.source, [document]));
	await itemsSettle(tx, shop, item.source);
}

/** It could not be read. What was read of it before stays, unless it is gone at its source; what passes is tried again soon. */
export async function itemFails(
	tx: Tx,
	shop: string,
	item: Item,
	{ problem, gone = false, passing = false }: { problem: string; gone?: boolean; passing?: boolean },
): Promise<void> {
	const tried = passing ? {} : { triedAt: now() };
	if (!(await settle(tx, shop, item, { state: "failed", error: problem, content: null, ...tried }))) return;
	if (gone) await knowledgeChanged(tx, shop, await removeExternal(tx, shop, item.source, [item.id]));
	await itemsSettle(tx, shop, item.source);
}

/** False when the item was removed, or replaced by another upload, while it was read. */
async function settle(tx: Tx, shop: string, { id, addedAt }: Item, data: object): Promise<boolean> {
	const { count } = await tx.knowledgeItem.updateMany({ where: { shop, id, addedAt }, data });
	return count > 0;
}

export async function removeItem(tx: Tx, shop: string, source: ItemSource, id: string): Promise<void> {
	const { count } = await tx.knowledgeItem.deleteMany({ where: { shop, source, id } });
	if (count === 0) return;
	await knowledgeChanged(tx, shop, await removeExternal(tx, shop, source, [id]));
	await itemsSettle(tx, shop, source);
}

/** Web pages that were last read so long ago, or refused; and those that could not be reached since. */
export async function pagesReadBefore(shop: string, ms: number): Promise<string[]> {
	const rows = await database().knowledgeItem.findMany({
		where: { shop, source: "web", OR: [{ triedAt: null }, { triedAt: { lt: later(now(), -ms) } }] },
		select: { id: true },
	});
	return rows.map(({ id }) => id);
}

/** Has a page read again; false when there is no such page. */
export async function readAgain(tx: Tx, shop: string, id: string): Promise<boolean> {
	const { count } = await tx.knowledgeItem.updateMany({
		where: { shop, source: "web", id },
		data: { state: "waiting", error: null },
	});
	if (count > 0) await itemsSettle(tx, shop, "web");
	return count > 0;
}
