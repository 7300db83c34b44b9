import type { ArticleDraft } from "../make-document";

export const articles: ArticleDraft[] = [];
