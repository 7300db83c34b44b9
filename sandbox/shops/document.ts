import type { Dated, Gid } from "./admin-object";

export type PolicyType =
	| "CONTACT_INFORMATION"
	| "LEGAL_NOTICE"
	| "PRIVACY_POLICY"
	| "REFUND_POLICY"
	| "SHIPPING_POLICY"
	| "SUBSCRIPTION_POLICY"
	| "TERMS_OF_SALE"
	| "TERMS_OF_SERVICE";

export type ShopPolicy = {
	id: Gid<"ShopPolicy">;
	type: PolicyType;
	title: string;
	/** HTML */
	body: string;
	url: string;
	createdAt: string;
	updatedAt: string;
};

export type Page = {
	id: Gid<"Page">;
	handle: string;
	title: string;
	/** HTML */
	body: string;
	bodySummary: string;
	isPublished: boolean;
	publishedAt: string;
	createdAt: string;
	updatedAt: string;
};

export type Blog = { id: Gid<"Blog">; handle: string; title: string; articles: Article[] } & Dated;

export type Article = {
	id: Gid<"Article">;
	handle: string;
	title: string;
	/** HTML */
	body: string;
	/** HTML */
	summary: string;
	author: { name: string };
	tags: string[];
	isPublished: boolean;
	publishedAt: string;
} & Dated;
