import { formatOf } from "~/knowledge/file-format";
import { addItem, mostItems } from "~/knowledge/item.store.server";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";

export type Added = { ok: true; id: string } | { ok: false; problem: string };

/** A merchant uploads a file: what it is not is told at once, its text is read by the worker. The same name again replaces it. */
export async function merchantAddsFile(shop: string, fileName: string, bytes: Uint8Array): Promise<Added> {
	const name = fileName
		.replace(/[\\/\p{C}]/gu, " ")
		.trim()
		.slice(0, 200);
	const told = formatOf(name, bytes);
	if ("problem" in told) return { ok: false, problem: told.problem };
	return inTransaction(async (tx) => {
		const id = await addItem(tx, shop, { source: "files", name, format: told.format, content: bytes });
		if (!id) return { ok: false, problem: `There are ${mostItems} files already. Remove some first.` };
		await enqueue(tx, "read-item", { shop, itemId: id });
		await wake(tx, inboxTopic(shop));
		return { ok: true, id };
	});
}
