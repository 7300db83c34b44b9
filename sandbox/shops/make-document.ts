import type { Article, Blog, Page, PolicyType, ShopPolicy } from "./document";
import { handleOf, type Making, plainText } from "./making";

export type PolicyDraft = { type: PolicyType; title: string; body: string; daysSinceChange?: number };

export function makePolicy(draft: PolicyDraft, { id, facts, calendar }: Making): ShopPolicy {
	return {
		id: id("ShopPolicy"),
		type: draft.type,
		title: draft.title,
		body: draft.body,
		url: `${facts.url}/policies/${policyHandle(draft.type)}`,
		createdAt: calendar.ago(420),
		updatedAt: calendar.ago(draft.daysSinceChange ?? 60),
	};
}

/** "REFUND_POLICY" → "refund-policy", as in the storefront's addresses. */
export const policyHandle = (type: PolicyType): string => type.toLowerCase().replaceAll("_", "-");

export type PageDraft = { title: string; handle?: string; body: string; daysSinceChange?: number };

export function makePage(draft: PageDraft, { id, calendar }: Making): Page {
	const createdAt = calendar.ago(400, "11:00");
	return {
		id: id("Page"),
		handle: draft.handle ?? handleOf(draft.title),
		title: draft.title,
		body: draft.body,
		bodySummary: summaryOf(draft.body),
		isPublished: true,
		publishedAt: createdAt,
		createdAt,
		updatedAt: calendar.ago(draft.daysSinceChange ?? 45, "11:00"),
	};
}

export type ArticleDraft = { title: string; author: string; tags: string[]; body: string; daysOld: number };

export function makeBlog(title: string, drafts: ArticleDraft[], { id, calendar }: Making): Blog {
	const articles = drafts.map((draft): Article => {
		const publishedAt = calendar.ago(draft.daysOld, "07:00");
		return {
			id: id("Article"),
			handle: handleOf(draft.title),
			title: draft.title,
			body: draft.body,
			summary: `<p>${summaryOf(draft.body)}</p>`,
			author: { name: draft.author },
			tags: draft.tags,
			isPublished: true,
			publishedAt,
			createdAt: publishedAt,
			updatedAt: publishedAt,
		};
	});
	const createdAt = calendar.ago(410);
	return { id: id("Blog"), handle: handleOf(title), title, articles, createdAt, updatedAt: createdAt };
}

/** The first words, as Shopify shortens a body. */
function summaryOf(body: string): string {
	const words = plainText(body);
	return words.length <= 150 ? words : `${words.slice(0, words.lastIndexOf(" ", 147))}...`;
}
