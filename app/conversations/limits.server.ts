import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "~/platform/env.server";
import { type Refusal, refusals } from "./chat-doors";

/** write: messages and clicks · look: opening the chat or its stream, "seen", "typing"; these come more often. */
export type Weight = "write" | "look";

const looksPerWrite = 4;
const minuteSeconds = 60;

type Limiters = { address: RateLimiterMemory; visitor: RateLimiterMemory; shop: RateLimiterMemory };
const limiters: Partial<Record<Weight, Limiters>> = {};

function limitersFor(weight: Weight): Limiters {
	const times = weight === "look" ? looksPerWrite : 1;
	const limiter = (points: number) => new RateLimiterMemory({ points: points * times, duration: minuteSeconds });
	limiters[weight] ??= {
		address: limiter(env().CHAT_LIMIT_PER_ADDRESS_PER_MINUTE),
		visitor: limiter(env().CHAT_LIMIT_PER_VISITOR_PER_MINUTE),
		shop: limiter(env().CHAT_LIMIT_PER_SHOP_PER_MINUTE),
	};
	return limiters[weight];
}

/** The address that the trusted proxies name; server.ts sets the header and nobody else can. */
const addressOf = (request: Request): string => request.headers.get("x-baton-address") ?? "unknown";

/** Counts the request against address, visitor and shop, each process for itself; a refusal when one is used up. */
export async function limit(
	request: Request,
	weight: Weight,
	who: { shop: string; visitorHash?: string },
): Promise<Refusal | null> {
	const { address, visitor, shop } = limitersFor(weight);
	try {
		await address.consume(addressOf(request));
		if (who.visitorHash) await visitor.consume(who.visitorHash);
		await shop.consume(who.shop);
		return null;
	} catch (reached) {
		if (!(reached instanceof RateLimiterRes)) throw reached;
		return refusals.tooMany(Math.max(1, Math.ceil(reached.msBeforeNext / 1000)));
	}
}
