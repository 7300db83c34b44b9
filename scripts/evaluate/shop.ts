import type { SourceKind } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { redactShop } from "~/privacy/privacy.store.server";
import { installShop } from "~/settings/shop.store.server";
import { asDocument } from "./document";
import type { KnowledgeLine } from "./format";

const sourceOf: Record<KnowledgeLine["kind"], SourceKind> = {
	policy: "policies",
	page: "pages",
	article: "articles",
	product: "products",
	faq: "faq",
};

const batch = 200;

/** Nothing is left of the shop, whosever database it was in. */
export const throwAway = (shop: string): Promise<void> => inTransaction((tx) => redactShop(tx, shop));

/** A shop of its own for this knowledge; returns its domain. */
export async function makeShop(knowledge: KnowledgeLine[]): Promise<string> {
	const shop = `evaluate-${newId("attempt").slice(-8).toLowerCase().replace(/\W|_/g, "x")}.myshopify.com`;
	await inTransaction((tx) => installShop(shop, { name: "Evaluation" }, now(), tx));
	for (const [kind, source] of Object.entries(sourceOf)) {
		const documents = knowledge.filter((line) => line.kind === kind).map(asDocument);
		for (let at = 0; at < documents.length; at += batch)
			await inTransaction(async (tx) =>
				knowledgeChanged(tx, shop, await saveDocuments(tx, shop, source, documents.slice(at, at + batch))),
			);
	}
	return shop;
}
