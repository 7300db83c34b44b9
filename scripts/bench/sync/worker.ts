import { setTimeout as pause } from "node:timers/promises";
import { planSync } from "~/flows/merchant-syncs-knowledge.server";
import { refreshKnowledge } from "~/flows/refresh-knowledge.server";
import { syncKnowledge } from "~/flows/sync-knowledge.server";
import { shopifyKinds } from "~/knowledge/document";
import { sourcesWithNews } from "~/knowledge/news.store.server";
import { runsUnderWay } from "~/knowledge/source.store.server";
import { closeDatabase, inTransaction } from "~/platform/db.server";
import { stopQueue } from "~/platform/jobs.server";

/** One sync of a shop from its plan to its end, as the worker does it. */
const [shop = "", mode] = process.argv.slice(2);
await inTransaction((tx) => planSync(tx, shop, shopifyKinds, mode === "whole" ? "whole" : "recent"));
for (;;) {
	const runs = await runsUnderWay(shop);
	if (runs.length > 0) await syncKnowledge({ shop });
	if ((await sourcesWithNews(shop)).length > 0) await refreshKnowledge({ shop });
	else if (runs.length === 0) break;
	if (runs.some(({ run }) => run.mode === "bulk")) await pause(1_000);
}
await stopQueue();
await closeDatabase();
