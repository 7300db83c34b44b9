import type { PolicyDraft } from "../make-document";

export const policies: PolicyDraft[] = [];
