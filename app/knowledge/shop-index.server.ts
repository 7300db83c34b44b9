import { setImmediate as nextTurn } from "node:timers/promises";
import { changedSince, documentsById, documentsToIndex, knowledgeVersion } from "./document.store.server";
import { PassageIndex } from "./passage-index";

/** How many passages are kept in memory over all shops; the shop asked longest ago goes first. */
const mostPassages = 150_000;
/** A larger change is worked in beside the running chats instead of before their next answer. */
const changeWorthWaiting = 300;
const batch = 100;

type Held = { index: PassageIndex; version: number; refreshing: Promise<void> | null };

/** Least recently asked first. */
const held = new Map<string, Held>();
const building = new Map<string, Promise<Held>>();

/**
 * The shop's knowledge, at least as new as `knownVersion`, or as of now when that is not given. The first question
 * after a start builds it.
 */
export async function shopIndex(
	shop: string,
	knownVersion?: number,
): Promise<{ index: PassageIndex; version: number }> {
	const [current, entry] = await Promise.all([knownVersion ?? knowledgeVersion(shop), held.get(shop) ?? build(shop)]);
	held.delete(shop);
	held.set(shop, entry);
	makeRoom();
	if (entry.version < current) await refresh(shop, entry, current);
	return entry;
}

/** Forgets what is in memory (tests, an uninstalled shop). */
export function forgetIndex(shop: string): void {
	held.delete(shop);
}

function build(shop: string): Promise<Held> {
	const under = building.get(shop) ?? buildNow(shop).finally(() => building.delete(shop));
	building.set(shop, under);
	return under;
}

async function buildNow(shop: string): Promise<Held> {
	const version = await knowledgeVersion(shop);
	const index = new PassageIndex();
	let after = "";
	for (;;) {
		const documents = await documentsToIndex(shop, after, batch);
		for (const document of documents) index.add(document);
		after = documents[documents.length - 1]?.id ?? "";
		if (documents.length < batch) break;
		await nextTurn();
	}
	return { index, version, refreshing: null };
}

/** Small changes are in before the next answer. Removals always are; a large change follows while chats go on. */
async function refresh(shop: string, entry: Held, current: number): Promise<void> {
	const changed = await changedSince(shop, entry.version, current);
	if (changed && changed.length <= changeWorthWaiting) return apply(shop, entry, changed, current);
	entry.refreshing ??= catchUp(shop, entry, changed, current).finally(() => {
		entry.refreshing = null;
	});
	if (!changed) await entry.refreshing;
}

async function apply(shop: string, entry: Held, changed: string[], version: number): Promise<void> {
	const documents = await documentsById(shop, changed);
	const still = new Set(documents.map(({ id }) => id));
	for (const id of changed) if (!still.has(id)) entry.index.remove(id);
	for (const document of documents) entry.index.add(document);
	entry.version = Math.max(entry.version, version);
	if (entry.index.deadUnits > 1_000 && entry.index.deadUnits > entry.index.units / 2) await rebuild(shop, entry);
}

async function catchUp(shop: string, entry: Held, changed: string[] | null, version: number): Promise<void> {
	if (!changed) return rebuild(shop, entry);
	for (let at = 0; at < changed.length; at += batch) {
		await apply(shop, entry, changed.slice(at, at + batch), entry.version);
		await nextTurn();
	}
	entry.version = Math.max(entry.version, version);
}

async function rebuild(shop: string, entry: Held): Promise<void> {
	Object.assign(entry, await buildNow(shop), { refreshing: entry.refreshing });
}

function makeRoom(): void {
	let passages = 0;
	for (const { index } of held.values()) passages += index.livePassages;
	for (const [shop, { index }] of held) {
		if (passages <= mostPassages || held.size === 1) return;
		held.delete(shop);
		passages -= index.livePassages;
	}
}
