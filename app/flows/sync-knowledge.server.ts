import { type Failure, failed } from "~/connectors/connector";
import type { ShopifyKind } from "~/knowledge/document";
import { knowledgeChanged } from "~/knowledge/document.store.server";
import { notAsListed, removeUnmet } from "~/knowledge/look.store.server";
import { forgetGone, hear, hearAgain } from "~/knowledge/news.store.server";
import { type AdminReader, adminReader } from "~/knowledge/shopify-admin.server";
import { hearOfMetaobjects } from "~/knowledge/shopify-choices.server";
import { type ListPage, listSource } from "~/knowledge/shopify-lists.server";
import { choices, endRun, keepRun, type Run, runsUnderWay, sourceFails } from "~/knowledge/source.store.server";
import type { Choices } from "~/knowledge/source-choice";
import { later, minutes, now, seconds } from "~/platform/clock";
import { inTransaction, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { findShop } from "~/settings/shop.store.server";
import { settleSource } from "./refresh-knowledge.server";
import { goOnWithBulk, isWorthBulk, turnToBulk } from "./sync-in-bulk.server";

/** So long one job works; then other shops have their turn. */
const turnSeconds = 20;
const removedAtOnce = 500;
/** Shopify's search may lag behind a change, and clocks differ. */
const overlapMs = minutes(10);

export type Look = { shop: string; kind: ShopifyKind; admin: AdminReader; choices: Choices; locale: string };
export type Outcome = "done" | "goes-on" | "waits" | Failure;

/**
 * Goes on with the looks that are planned for this shop: lists what each source holds, remembers what is new or changed
 * as news to be read (refresh-knowledge), removes what is gone. Every page is remembered, so a killed worker's
 * successor goes on where it was. Throws when Shopify can't be reached, so that the job comes again.
 */
export async function syncKnowledge({ shop }: { shop: string }): Promise<void> {
	const profile = await findShop(shop);
	const runs = await runsUnderWay(shop);
	if (!profile || runs.length === 0) return;
	const [admin, chosen] = [await adminReader(shop), await choices(shop)];
	const until = later(now(), seconds(turnSeconds));
	const outcomes: Outcome[] = [];
	for (const { kind, run, reconciledAt } of runs) {
		if (failed(admin)) outcomes.push(await failing(shop, kind, run, admin));
		else {
			const look = { shop, kind, admin, choices: chosen, locale: profile.locale };
			// What a bulk result holds is as old as its beginning.
			const comparedAt = run.bulk ? run.startedAt : reconciledAt;
			const since = run.mode === "recent" && comparedAt ? later(comparedAt, -overlapMs) : null;
			const outcome = run.mode === "bulk" ? await goOnWithBulk(look, run, until) : await goOn(look, run, since, until);
			outcomes.push(failed(outcome) ? await failing(shop, kind, run, outcome) : outcome);
		}
	}
	await next(shop, outcomes);
}

/** A page after the other, each remembered with what it told. */
async function goOn(look: Look, begun: Run, since: Date | null, until: Date): Promise<Outcome> {
	const { shop, kind, admin } = look;
	let run = begun;
	if (kind === "metaobjects" && run.cursor === null) {
		const failure = await hearOfMetaobjects(admin, look.choices.metaobjects?.type ?? null);
		if (failure) return failure;
	}
	while (now() < until) {
		const page = await listSource(admin, kind, { after: run.cursor, since, choices: look.choices });
		if (failed(page)) return page;
		if (await isWorthBulk(look, run, page)) {
			const turned = await turnToBulk(look, run);
			if (failed(turned)) return turned;
			if (turned) return "waits";
		}
		const following: Run = { ...run, cursor: page.next };
		const kept = await inTransaction((tx) => keepPage(tx, shop, kind, page, following));
		if (!kept) return "goes-on";
		run = following;
		if (page.next === null) return finish(shop, kind, run);
	}
	return "goes-on";
}

async function keepPage(tx: Tx, shop: string, kind: ShopifyKind, page: ListPage, run: Run): Promise<boolean> {
	if (!(await keepRun(tx, shop, kind, run))) return false;
	const newer = await notAsListed(tx, shop, kind, page.items);
	await hear(tx, shop, kind, newer);
	if (run.anew)
		await hearAgain(
			tx,
			shop,
			kind,
			page.items.map(({ externalId }) => externalId),
		);
	await settleSource(tx, shop, kind, page.total);
	await enqueue(tx, "refresh-knowledge", { shop }, { singletonKey: shop });
	await wake(tx, inboxTopic(shop));
	return true;
}

/** What a whole look has not met is gone at Shopify. */
async function finish(shop: string, kind: ShopifyKind, run: Run): Promise<Outcome> {
	let removed = run.mode === "whole" ? removedAtOnce : 0;
	while (removed === removedAtOnce)
		removed = await inTransaction(async (tx) => {
			const gone = await removeUnmet(tx, shop, kind, run.startedAt, removedAtOnce);
			await knowledgeChanged(
				tx,
				shop,
				gone.map(({ id }) => id),
			);
			return gone.length;
		});
	await inTransaction(async (tx) => {
		await endRun(tx, shop, kind, run);
		await forgetGone(tx, shop);
		await settleSource(tx, shop, kind, null);
		await wake(tx, inboxTopic(shop));
	});
	return "done";
}

/** The merchant reads why. What passes is tried again from where it was; anything else ends the look. */
async function failing(shop: string, kind: ShopifyKind, run: Run, failure: Failure): Promise<Failure> {
	await inTransaction(async (tx) => {
		if (!isPassing(failure)) await endRun(tx, shop, kind, { ...run, mode: "recent", bulk: null });
		await sourceFails(tx, shop, kind, failure.message);
		await wake(tx, inboxTopic(shop));
	});
	return failure;
}

const isPassing = ({ kind }: Failure) => kind === "busy" || kind === "unreachable";

async function next(shop: string, outcomes: Outcome[]): Promise<void> {
	const passing = outcomes.filter(failed).find(isPassing);
	if (passing) throw new Error(`Knowledge of ${shop} is not complete yet: ${passing.message}`);
	const goesOn = outcomes.includes("goes-on");
	if (!goesOn && !outcomes.includes("waits")) return;
	const afterSeconds = goesOn ? 0 : 5;
	await inTransaction((tx) => enqueue(tx, "sync-knowledge", { shop }, { singletonKey: shop, afterSeconds }));
}
