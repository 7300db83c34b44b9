import { hours, later, now } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { countHandoffs } from "./handoff.store.server";
import { type LimitReached, limitReached } from "./handoff-limit";

type Next = { email: string | null; emailVerified: boolean };

/**
 * Which limit one more handoff would break, or null. Anyone can type a stranger's address: how often one is used in 24
 * hours is limited, and so are a visitor's handoffs.
 */
export async function limitOf(
	{ shop, id: conversationId }: { shop: string; id: string },
	{ email, emailVerified }: Next,
	tx?: Tx,
): Promise<LimitReached | null> {
	const { HANDOFF_LIMIT_PER_MAILBOX_PER_DAY: mailbox, HANDOFF_LIMIT_PER_VISITOR_PER_DAY: visitor } = env();
	const unverifiedEmail = emailVerified ? null : email;
	const since = later(now(), -hours(24));
	return limitReached(await countHandoffs({ shop, conversationId, unverifiedEmail, since }, tx), { mailbox, visitor });
}
