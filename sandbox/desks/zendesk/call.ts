import type { z } from "zod";
import { readJson, saysJson, type World } from "../world";
import type { ZendeskAccount, ZendeskUser } from "./account";
import { badRequest, shapeInvalid } from "./errors";

/** One authenticated API call. */
export type Call = { world: World; account: ZendeskAccount; user: ZendeskUser; request: Request; url: URL };

/** The call's JSON body in its documented shape, or the refusal. */
export async function bodyOf<Body>(schema: z.ZodType<Body>, request: Request): Promise<Body | Response> {
	if (!saysJson(request)) return badRequest("The Content-Type must be application/json");
	const given = await readJson(request);
	if (given === null) return badRequest("The request body is not valid JSON");
	const parsed = schema.safeParse(given);
	return parsed.success ? parsed.data : shapeInvalid(parsed.error);
}

export const apiUrl = (account: ZendeskAccount, path: string): string =>
	`https://${account.subdomain}.zendesk.com/api/v2/${path}.json`;

/** A page of a list as Zendesk's offset pagination shows it: 100 a page. */
export function listPage<Item>(name: string, items: Item[], url: URL): Record<string, unknown> {
	const perPage = Math.min(Number(url.searchParams.get("per_page")) || 100, 100);
	const page = Number(url.searchParams.get("page")) || 1;
	const at = (number: number): string | null => {
		if (number < 1 || (number - 1) * perPage >= Math.max(items.length, 1)) return null;
		const target = new URL(url);
		target.searchParams.set("page", String(number));
		return target.href;
	};
	return {
		[name]: items.slice((page - 1) * perPage, page * perPage),
		next_page: at(page + 1),
		previous_page: at(page - 1),
		count: items.length,
	};
}
