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

/** The shop's documents, the last changed first. `search` looks into titles, questions' first line and texts. */
export async function listDocuments(shop: string, { source, search, page }: Sought): Promise<DocumentPage> {
	const contains = { contains: search.trim().replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
	const where: Prisma.KnowledgeDocumentWhereInput = {
		shop,
		...(source && { source }),
		...(search.trim() && { OR: [{ title: contains }, { text: contains }] }),
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
		excerpt: excerptOf(text, search.trim()),
	}));
	return { documents, more: rows.length > documentsPerPage };
}

/** The words around what was sought, or the first ones. */
function excerptOf(text: string, sought: string): string {
	const flat = text.replace(/\n\s*[-*•]\s+/g, " · ").replace(/\s+/g, " ");
	const found = sought ? flat.toLowerCase().indexOf(sought.toLowerCase()) : 0;
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
