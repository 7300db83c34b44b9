import type { Reply } from "~/answers/agent";
import { type Conversation, emailOf } from "~/conversations/conversation";
import { recomputeOutcome, staysOpen } from "~/conversations/event.store.server";
import { belongsToPeople } from "~/conversations/stage";
import { runner } from "~/conversations/statement.store.server";
import { commitTurn, type TurnRows } from "~/conversations/turn.store.server";
import { handingOver, newsOf, type TurnNews } from "~/conversations/turn-news.server";
import { promiseDelivery } from "~/delivery/delivery.store.server";
import { addHandoff, lockHandoffs } from "~/handoff/handoff.store.server";
import { limitOf } from "~/handoff/handoff-limit.server";
import type { Scene, Turn } from "~/handoff/scene";
import { teamNow } from "~/handoff/team-now.server";
import { customerIdentity } from "~/identity/customer.server";
import { minutes, now } from "~/platform/clock";
import { inTransaction, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { enqueue } from "~/platform/jobs.server";
import type { ShopProfile } from "~/settings/shop.store.server";

/** After this long a shopper who was told that someone is joining hears that everyone is busy. */
const nobodyAnswersAfterSeconds = minutes(3) / 1000;

export type Plan = {
	turn: Turn;
	shopperActed?: boolean;
	answeredByTeam?: boolean;
	teammate?: TurnRows["teammate"];
	/** The shopper's message is written with the turn. */
	heardNow?: TurnRows["heardNow"];
	/** What is written besides, in the same transaction. */
	also?: (tx: Tx) => Promise<unknown>;
	/** What is worth noting once the turn is written; the shopper does not wait for it. */
	afterwards?: (tx: Tx) => Promise<unknown>;
};

/** Lost races are run again from the start, with what the winner has written. */
const mostAttempts = 40;

/**
 * Reads a conversation, plans a turn and writes it; when somebody else was faster, all of it again. `plan` gives null
 * where nothing is to be done. Returns the conversation as it stands afterwards, or null when there is none.
 */
export async function takeTurn(
	load: () => Promise<Conversation | null>,
	plan: (conversation: Conversation) => Promise<Plan | null>,
): Promise<Conversation | null> {
	for (let attempt = 0; attempt < mostAttempts; attempt++) {
		const conversation = await load();
		const planned = conversation && (await plan(conversation));
		if (!planned) return conversation;
		const done = await writeTurn(conversation, planned);
		if (typeof done === "object") return done.conversation;
		if (done === "said-before") return load();
	}
	throw new Error("A conversation was contested for too long");
}

type Written = TurnNews | "stale" | "said-before";

/** Writes one planned turn, unless somebody else was faster; gives what it changed. */
export async function writeTurn(conversation: Conversation, plan: Plan): Promise<Written> {
	const done = await handOver(conversation, plan);
	if (typeof done === "object" && plan.afterwards) await inTransaction(plan.afterwards);
	return done;
}

const handOver = (conversation: Conversation, plan: Plan): Promise<Written> =>
	handingOver<Written>(conversation.id, async () => {
		const people = belongsToPeople(conversation.state.stage) || belongsToPeople(plan.turn.state.stage);
		const rows = { ...plan, ...plan.turn, conversation, at: now(), wakeInbox: people };
		try {
			const done = await commit(conversation, rows, plan);
			if (done === "stale") return { result: done, news: null };
			const news = newsOf(conversation, rows, done.seqs, done.outcome);
			return { result: news, news };
		} catch (error) {
			if (error instanceof TooManyHandoffs) return { result: "stale", news: null };
			if (isTaken(error)) return { result: "said-before", news: null };
			throw error;
		}
	});

type Committed = { seqs: number[]; outcome: string } | "stale";

async function commit({ id, shop, outcome }: Conversation, rows: TurnRows, { turn, also }: Plan): Promise<Committed> {
	const open = staysOpen(outcome, turn.events);
	if (!turn.handoff && !also && open) {
		const done = await commitTurn(runner(), rows);
		return done === "stale" ? done : { ...done, outcome };
	}
	return inTransaction(async (tx) => {
		const done = await commitTurn(runner(tx), rows);
		if (done === "stale") return done;
		if (turn.handoff) await promise(tx, rows, turn.handoff);
		await also?.(tx);
		return { ...done, outcome: open ? outcome : await recomputeOutcome(tx, { shop, conversationId: id }) };
	});
}

/** The handoff, its delivery and its jobs commit together with the words that promise them. */
async function promise(tx: Tx, { conversation, state, at }: TurnRows, handoff: NonNullable<Turn["handoff"]>) {
	const { shop, id: conversationId } = conversation;
	await lockHandoffs(tx, shop);
	if (await limitOf(conversation, handoff, tx)) throw new TooManyHandoffs();
	await addHandoff(tx, { shop, conversationId, handoff, at });
	await promiseDelivery(tx, { shop, handoffId: handoff.id, destination: handoff.destination, now: at });
	const due = { shop, handoffId: handoff.id };
	const singletonKey = handoff.id;
	if (handoff.teammateExpected)
		await enqueue(tx, "nobody-answers", due, { afterSeconds: nobodyAnswersAfterSeconds, singletonKey });
	else if (state.stage === "waiting-for-team") await enqueue(tx, "mail-waiting", due, { singletonKey });
}

/** A unique key says that the same thing was written before (SQLSTATE 23505, from pg or through Prisma). */
function isTaken(error: unknown): boolean {
	const { code, meta } = error as {
		code?: string;
		meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
	};
	const cause = meta?.driverAdapterError?.cause?.originalCode;
	return code === "23505" || code === "P2002" || cause === "23505";
}

type Said = { reply: Reply; questionKey: string | null };

/** Everything that a turn of this conversation depends on. */
export const sceneOf = (conversation: Conversation, shop: ShopProfile, said?: Said): Scene => ({
	state: conversation.state,
	reply: said?.reply ?? null,
	questionKey: said?.questionKey ?? null,
	settings: shop.settings,
	locale: conversation.locale,
	timeZone: shop.timeZone,
	now: now(),
	email: emailOf(conversation),
	signedIn: conversation.customerId !== null,
	team: null,
	limit: null,
	newMessageId: () => newId("message"),
	newHandoffId: () => newId("handoff"),
});

/**
 * The same where a handoff may begin: who is there, where the shopper can be reached (`typed`: at what he has just
 * typed), and whether there were too many already.
 */
export async function sceneWithTeam(
	conversation: Conversation,
	shop: ShopProfile,
	{ said, typed }: { said?: Said; typed?: string } = {},
): Promise<Scene> {
	const scene = sceneOf(conversation, shop, said);
	const [team, customer] = await Promise.all([teamNow(shop), missingCustomer(conversation)]);
	const email = customer?.email ? { address: customer.email, verified: true } : scene.email;
	const limit = await limitOf(conversation, {
		email: typed ?? email?.address ?? null,
		emailVerified: typed === undefined && email?.verified === true,
	});
	if (customer === undefined) return { ...scene, team, limit };
	// A customer without any address must be asked for one where people can answer by mail alone.
	const unreachable = customer !== null && !email && team.answersBy === "email";
	return { ...scene, team, email, limit, signedIn: !unreachable };
}

/** Others were faster since the turn was planned: it is planned anew. */
class TooManyHandoffs extends Error {}

/** undefined: not needed; null: Shopify could not say. */
async function missingCustomer({ shop, customerId, customerEmail }: Conversation) {
	return customerId && !customerEmail ? customerIdentity(shop, customerId) : undefined;
}
