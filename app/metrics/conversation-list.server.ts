import type { ShopProfile } from "~/settings/shop.store.server";
import { conversationsPerPage, listConversations } from "./metrics.store.server";
import { outcomes } from "./outcome";
import type { Window } from "./window";

const maxPage = 400;

/** The page of conversations that the address asks for: `?outcome=&q=&page=`. */
export async function readConversationList({ domain, timeZone }: ShopProfile, window: Window, search: URLSearchParams) {
	const outcome = outcomes.find((candidate) => candidate === search.get("outcome")) ?? null;
	const words = (search.get("q") ?? "").trim().slice(0, 100);
	const page = Math.min(maxPage, Math.max(0, Math.trunc(Number(search.get("page")) || 0)));
	const filter = { range: window, timeZone, outcome, search: words };
	const rows = await listConversations(domain, filter, page);
	return {
		rows: rows.slice(0, conversationsPerPage),
		hasMore: rows.length > conversationsPerPage,
		outcome,
		search: words,
		page,
	};
}
