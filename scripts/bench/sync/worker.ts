import { setTimeout as pause } from "node:timers/promises";
import { merchantSyncsKnowledge } from "~/flows/merchant-syncs-knowledge.server";
import { refreshKnowledge } from "~/flows/refresh-knowledge.server";
import { syncKnowledge } from "~/flows/sync-knowledge.server";
import { sourcesWithNews } from "~/knowledge/news.store.server";
import { runsUnderWay } from "~/knowledge/source.store.server";
import { closeDatabase } from "~/platform/db.server";
import { stopQueue } from "~/platform/jobs.server";

/** One sync of a shop from "Sync now" to its end, as the worker does it. */
const shop = process.argv[2] ?? "";
await merchantSyncsKnowledge(shop);
for (;;) {
	const runs = await runsUnderWay(shop);
	if (runs.length > 0) await syncKnowledge({ shop });
	if ((await sourcesWithNews(shop)).length > 0) await refreshKnowledge({ shop });
	else if (runs.length === 0) break;
	if (runs.some(({ run }) => run.mode === "bulk")) await pause(1_000);
}
await stopQueue();
await closeDatabase();
