import { setImmediate as nextTurn } from "node:timers/promises";
import { log } from "~/platform/log.server";
import { answeringIds, changedSince, documentsById, documentsToIndex, knowledgeVersion } from "./document.store.server";
import { sentenceEncoder } from "./encoder/encoder.server";
import { PassageIndex } from "./passage-index";

/** How much is kept in memory over all shops, in passages (about 1.3 kB each); the shop asked longest ago goes first. */
const mostPassages = 150_000;
/** A small shop's index is mostly its vocabulary: so many terms take what a passage takes. */
const termsAPassage = 2;
/** A larger change is worked in beside the running chats instead of before their next answer. */
const changeWorthWaiting = 300;
const batch = 100;

type Held = {
	index: PassageIndex;
	/** Everything up to here is in. */
	version: number;
	/** Up to here at least every removal is in; ahead of `version` only while a large change is being worked in. */
	swept: number;
	/** How far the large change goes that is being worked in; null when there is none. */
	catchingUpTo: number | null;
	/** What it was last taken to hold, in passages. */
	counted: number;
	/** Reading and changing take turns: a slow reader would bring back what was removed meanwhile. */
	turn: Promise<unknown>;
};

/** Least recently asked first. */
const held = new Map<string, Held>();
let passagesHeld = 0;
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
	keep(shop, entry);
	if (entry.swept < current) await refresh(shop, entry, current);
	return entry;
}

function build(shop: string): Promise<Held> {
	const under = building.get(shop) ?? buildNow(shop).finally(() => building.delete(shop));
	building.set(shop, under);
	return under;
}

async function buildNow(shop: string): Promise<Held> {
	// Reads its file once a process: better while the first question waits anyway than in the middle of chats.
	sentenceEncoder();
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
	return { index, version, swept: version, catchingUpTo: null, counted: 0, turn: Promise.resolve() };
}

/**
 * Small changes, and every removal, are in before the next answer; the rest of a large change follows while chats go on.
 * Until then no price and no stock is told of a product that has changed.
 */
const refresh = (shop: string, entry: Held, current: number): Promise<void> =>
	inTurn(entry, async () => {
		if (entry.swept >= current) return;
		const changed = await changedSince(shop, entry.swept, current);
		if (!changed) return rebuild(shop, entry);
		if (changed.length <= changeWorthWaiting) await apply(shop, entry, changed);
		else await sweep(shop, entry, changed);
		entry.swept = current;
		const large = changed.length > changeWorthWaiting;
		if (!large && entry.catchingUpTo === null) entry.version = current;
		if (large) startCatchingUp(shop, entry, current);
	});

function inTurn(entry: Held, work: () => Promise<void>): Promise<void> {
	const done = entry.turn.then(work);
	entry.turn = done.catch(() => undefined);
	return done;
}

async function apply(shop: string, entry: Held, changed: string[]): Promise<void> {
	const documents = await documentsById(shop, changed);
	const still = new Set(documents.map(({ id }) => id));
	for (const id of changed) if (!still.has(id)) entry.index.remove(id);
	for (const document of documents) entry.index.add(document);
	if (entry.index.deadUnits > 1_000 && entry.index.deadUnits > entry.index.units / 2) await rebuild(shop, entry);
}

async function sweep(shop: string, entry: Held, changed: string[]): Promise<void> {
	const still = await answeringIds(shop, changed);
	for (const id of changed)
		if (still.has(id)) entry.index.withholdFacts(id);
		else entry.index.remove(id);
}

function startCatchingUp(shop: string, entry: Held, target: number): void {
	const underWay = entry.catchingUpTo !== null;
	entry.catchingUpTo = target;
	if (underWay) return;
	catchUp(shop, entry).catch((error: unknown) => {
		// The next question notices that it is behind, and begins again.
		log.warn({ error, shop }, "an index could not be refreshed");
		entry.swept = entry.version;
		entry.catchingUpTo = null;
	});
}

/** Works in all that changed, a batch a turn. A change that comes meanwhile moves the target. */
async function catchUp(shop: string, entry: Held): Promise<void> {
	while (entry.catchingUpTo !== null && entry.version < entry.catchingUpTo) {
		const target = entry.catchingUpTo;
		const changed = await changedSince(shop, entry.version, target);
		if (!changed) {
			await inTurn(entry, () => rebuild(shop, entry));
			continue;
		}
		for (let at = 0; at < changed.length; at += batch) {
			await inTurn(entry, () => apply(shop, entry, changed.slice(at, at + batch)));
			await nextTurn();
		}
		entry.version = Math.max(entry.version, target);
	}
	// What came after the target was small, and was worked in at once.
	entry.version = Math.max(entry.version, entry.swept);
	entry.catchingUpTo = null;
}

async function rebuild(shop: string, entry: Held): Promise<void> {
	const { index, version } = await buildNow(shop);
	Object.assign(entry, { index, version, swept: version });
}

/** Notes that the shop was asked, and forgets the shops asked longest ago when there is no room for all. */
function keep(shop: string, entry: Held): void {
	forget(shop);
	held.set(shop, entry);
	entry.counted = entry.index.livePassages + entry.index.postings.size / termsAPassage;
	passagesHeld += entry.counted;
	for (const oldest of held.keys()) {
		if (passagesHeld <= mostPassages || held.size === 1) return;
		forget(oldest);
	}
}

function forget(shop: string): void {
	passagesHeld -= held.get(shop)?.counted ?? 0;
	held.delete(shop);
}
