import type { FaqEntry } from "~/knowledge/faq";
import { saveFaq } from "~/knowledge/faq.store.server";
import { settleGap } from "~/knowledge/gap.store.server";

type Written = { shop: string; id: string | null; entry: FaqEntry; gapId: string | null };

/** A merchant writes an answer, perhaps to a question that had none. Returns its id, or null when it is no longer there. */
export async function merchantWritesAnswer({ shop, id, entry, gapId }: Written): Promise<string | null> {
	const saved = await saveFaq(shop, id, entry);
	if (saved && gapId) await settleGap(shop, gapId, "answered");
	return saved;
}
