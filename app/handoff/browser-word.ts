import { z } from "zod";
import { maskedDeep } from "~/conversations/card-numbers";
import type { BrowserContext } from "~/conversations/chat-contract";
import { oneLine } from "./one-line";

const words = z
	.string()
	.transform((text) => oneLine(text).slice(0, 2000))
	.optional()
	.catch(undefined);
const line = z.string().transform((text) => oneLine(text).slice(0, 300));

const cart = z.object({
	token: line,
	total: line,
	currency: line,
	lines: z.array(z.object({ title: line, quantity: z.number(), price: line })),
});

const browserContext: z.ZodType<BrowserContext> = z.object({
	pageUrl: words,
	pageTitle: words,
	referrer: words,
	product: words,
	cart: cart.optional().catch(undefined),
	locale: words,
	currency: words,
	country: words,
	device: words,
	userAgent: words,
	klaviyoExchangeId: words,
});

/** What the browser said of itself, as it may stand in a ticket: known fields alone, each on one line, cards masked. */
export const browserWord = (stored: unknown): BrowserContext => maskedDeep(browserContext.safeParse(stored).data ?? {});
