import type { FaqEntry } from "~/knowledge/faq";
import { questionTaken, saveFaq } from "~/knowledge/faq.store.server";
import { settleGap } from "~/knowledge/gap.store.server";

type Written = { shop: string; id: string | null; entry: FaqEntry; gapId: string | null };
/** `errors` by field of the form, in the merchant's words; "": about none of them. */
type Saved = { ok: true; id: string } | { ok: false; errors: Record<string, string> };

/** A merchant writes an answer, perhaps to a question that had none. No question has two answers. */
export async function merchantWritesAnswer({ shop, id, entry, gapId }: Written): Promise<Saved> {
	const taken = await questionTaken(shop, id, entry.questions);
	if (taken)
		return {
			ok: false,
			errors: {
				questions: `You have an answer to “${taken}” already. Edit that one, or leave this question out here.`,
			},
		};
	const saved = await saveFaq(shop, id, entry);
	if (!saved) return { ok: false, errors: { "": "This answer was deleted meanwhile. Copy your text into a new one." } };
	if (gapId) await settleGap(shop, gapId, "answered");
	return { ok: true, id: saved };
}
