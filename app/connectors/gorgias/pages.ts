import { z } from "zod";
import { Failure, failed, type Http } from "../connector";
import { type GorgiasAccount, label, readGorgias } from "./client";

/** A list of the API, and how far it is read: whoever shows more pages has lost his way in them. */
type List<Item> = { path: string; query: Record<string, string>; item: z.ZodType<Item>; mostPages: number; of: string };

/** A list's items, 100 a page, page by page until `enough` says so of one. `of` names them in the failure's words. */
export async function readPages<Item>(
	{ path, query, item, mostPages, of }: List<Item>,
	{ account, http }: { account: GorgiasAccount; http: Http },
	enough: (page: Item[]) => boolean,
): Promise<Item[] | Failure> {
	const shape = z.object({
		data: z.array(item),
		meta: z.object({ next_cursor: z.string().nullish() }).nullish(),
	});
	const asked = new URLSearchParams({ ...query, limit: "100" });
	const read: Item[] = [];
	for (let pages = 0; pages < mostPages; pages += 1) {
		const page = await readGorgias(account, http, `${path}?${asked}`, shape);
		if (failed(page)) return page;
		read.push(...page.data);
		const cursor = page.meta?.next_cursor;
		if (enough(page.data) || !cursor) return read;
		asked.set("cursor", cursor);
	}
	return new Failure("unreachable", `${label} shows more ${of} than can be read.`);
}
