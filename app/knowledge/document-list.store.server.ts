import type { Prisma } from "@prisma/client";
import { database, inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";
import type { SourceKind } from "./document";
import { knowledgeChanged } from "./document.store.server";
import { recountSource } from "./source.store.server";

export type DocumentRow = {
	id: string;
	source: SourceKind;
	title: string;
	url: string;
	excerpt: string;
	enabled: boolean;
	updatedAt: Date;
};
export type DocumentPage = { documents: DocumentRow[]; more: boolean };

export const documentsPerPage = 50;
const excerptCharacters = 220;

type Sought = { source: SourceKind | null; search: string; page: number };

/** The shop's documents, the last changed first. Every word of `search` stands in the title or the text. */
export async function listDocuments(shop: string, { source, search, page }: Sought): Promise<DocumentPage> {
	const words = search.split(/\s+/).filter(Boolean);
	const where: Prisma.KnowledgeDocumentWhereInput = {
		shop,
		...(source && { source }),
		AND: words.map((word) => {
			const contains = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
			return { OR: [{ title: contains }, { text: contains }] };
		}),
	};
	const rows = await database().knowledgeDocument.findMany({
		where,
		orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
		skip: page * documentsPerPage,
		take: documentsPerPage + 1,
		select: { id: true, source: true, title: true, url: true, text: true, enabled: true, updatedAt: true },
	});
	const documents = rows.slice(0, documentsPerPage).map(({ text, source, ...row }) => ({
		...row,
		source: source as SourceKind,
		excerpt: excerptOf(text, search.trim(), words),
	}));
	return { documents, more: rows.length > documentsPerPage };
}

/** The words around what was sought, or the first ones; a dot stands between lines. */
function excerptOf(text: string, sought: string, words: string[]): string {
	const flat = text.replace(/\s*\n\s*(?:[-*•]\s+)?/g, " · ").replace(/\s+/g, " ");
	const lower = flat.toLowerCase();
	const places = [sought, ...words].map((one) => lower.indexOf(one.toLowerCase()));
	const found = places.find((place) => place >= 0) ?? 0;
	const from = found > excerptCharacters / 2 ? flat.indexOf(" ", found - excerptCharacters / 2) + 1 : 0;
	const rest = flat.slice(from);
	const piece = rest.length > excerptCharacters ? rest.slice(0, excerptCharacters).replace(/\s\S*$/, "") : rest;
	return `${from > 0 ? "… " : ""}${piece}${piece.length < rest.length ? " …" : ""}`;
}

/** Switches a document on or off; the next answer knows. */
export const enableDocument = (shop: string, id: string, enabled: boolean): Promise<void> =>
	inTransaction(async (tx) => {
		const row = await tx.knowledgeDocument.findFirst({ where: { shop, id }, select: { source: true } });
		if (!row) return;
		await tx.knowledgeDocument.update({ where: { id }, data: { enabled } });
		await knowledgeChanged(tx, shop, [id]);
		await recountSource(tx, shop, row.source as SourceKind);
		await wake(tx, inboxTopic(shop));
	});
