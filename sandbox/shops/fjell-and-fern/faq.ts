import type { FaqEntry } from "../shop";

export const faq: FaqEntry[] = [];
