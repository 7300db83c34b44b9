import type { PageDraft } from "../make-document";

export const pages: PageDraft[] = [];
