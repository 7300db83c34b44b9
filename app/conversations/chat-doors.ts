import { z } from "zod";
import type { ActionRequest, BrowserContext, ChatError, MessageRequest, SessionRequest } from "./chat-contract";

/** The largest body that a chat door reads. */
export const bodyLimitBytes = 32 * 1024;

const short = (max: number) => z.string().max(max);
const id = z.string().regex(/^[a-z]+_[\w-]{10,40}$/);

/** The browser's word. What does not fit is dropped, never a reason to refuse a message. */
const context: z.ZodType<BrowserContext> = z.object({
	pageUrl: short(1000).optional().catch(undefined),
	pageTitle: short(300).optional().catch(undefined),
	product: short(300).optional().catch(undefined),
	cart: z
		.object({
			token: short(200),
			total: short(40),
			currency: short(10),
			lines: z.array(z.object({ title: short(300), quantity: z.number(), price: short(40) })).max(50),
		})
		.optional()
		.catch(undefined),
	referrer: short(1000).optional().catch(undefined),
	locale: short(20).optional().catch(undefined),
	currency: short(10).optional().catch(undefined),
	country: short(10).optional().catch(undefined),
	device: short(100).optional().catch(undefined),
	userAgent: short(300).optional().catch(undefined),
	klaviyoExchangeId: short(300)
		.regex(/^[\w.=+/~-]+$/)
		.optional()
		.catch(undefined),
});

const message: z.ZodType<MessageRequest> = z.object({
	conversation: id.optional(),
	// No colon: keys with one are Baton's own.
	clientMessageId: z.string().regex(/^[\w-]{8,64}$/),
	text: z
		.string()
		.trim()
		.min(1, "Write something first.")
		.max(4000, "This message is too long. Please send it in parts."),
	intent: z.literal("person").optional(),
	context: context.optional().catch(undefined),
});

const action: z.ZodType<ActionRequest> = z.object({
	conversation: id,
	action: z.discriminatedUnion("type", [
		z.object({ type: z.literal("accept-offer"), message: id }),
		z.object({ type: z.literal("decline-offer"), message: id }),
		z.object({ type: z.literal("give-email"), email: short(400) }),
		z.object({ type: z.literal("keep-chatting") }),
		z.object({ type: z.literal("rate"), message: id, helpful: z.boolean() }),
		z.object({ type: z.literal("seen"), seq: z.number() }),
		z.object({ type: z.literal("typing") }),
		z.object({ type: z.literal("email-transcript") }),
		z.object({ type: z.literal("end") }),
	]),
});

const session: z.ZodType<SessionRequest> = z.object({
	visitor: short(200).optional().catch(undefined),
	locale: short(20).catch("en"),
	preview: z.literal(true).optional().catch(undefined),
});

const events = z.object({ conversation: id, cursor: z.coerce.number().int().min(0).default(0) });

/** A refusal of a door, before it is a Response. */
export class Refusal {
	constructor(
		readonly status: number,
		readonly error: ChatError,
	) {}
}

const refusal = (status: number, error: ChatError["error"], message: string) => new Refusal(status, { error, message });

export const refusals = {
	invalid: (message = "This could not be understood. Please reload the page.") => refusal(400, "invalid", message),
	expired: () => refusal(401, "expired", "Your chat session has ended. Please open the chat again."),
	notFound: () => refusal(404, "not-found", "This conversation is not available any more."),
	tooLarge: () => refusal(413, "invalid", "This message is too large. Please send it in parts."),
	off: () => refusal(503, "off", "The chat is closed at the moment."),
	unavailable: () => refusal(503, "unavailable", "Something went wrong on our side. Please try again in a moment."),
	tooMany: (retryAfterSeconds: number) =>
		new Refusal(429, {
			error: "too-many",
			message: "That was a lot at once. Please wait a moment, then go on.",
			retryAfterSeconds,
		}),
};

type Parsed<Value> = Value | Refusal;

function parse<Value>(schema: z.ZodType<Value>, value: unknown): Parsed<Value> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	// Only the words that are meant for shoppers go out.
	const [issue] = parsed.error.issues;
	const forShopper = issue?.path[0] === "text" && issue.message.endsWith(".") ? issue.message : undefined;
	return refusals.invalid(forShopper);
}

export const parseMessageRequest = (value: unknown) => parse(message, value);
export const parseActionRequest = (value: unknown) => parse(action, value);
export const parseSessionRequest = (value: unknown) => parse(session, value);
export const parseEventsRequest = (url: URL) => parse(events, Object.fromEntries(url.searchParams));
