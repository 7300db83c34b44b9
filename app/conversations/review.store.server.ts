import { type Reason, reasonOf } from "~/answers/reason";
import { database } from "~/platform/db.server";

type Said = { role: string; text: string; decision: unknown };

/** Why the agent said the message at this place, in answer to what the shopper had written last. */
function reasonFor(messages: Said[], at: number): Reason | null {
	const decision = messages[at]?.decision;
	if (!decision) return null;
	const question = messages.slice(0, at).findLast(({ role }) => role === "shopper");
	return reasonOf(decision, question?.text ?? "");
}

/** One conversation as the merchant reads it afterwards: every message, why the agent said it, where it went. */
export async function readForReview(shop: string, id: string) {
	const conversation = await database().conversation.findFirst({
		where: { shop, id },
		include: {
			messages: { orderBy: { seq: "asc" } },
			handoffs: { orderBy: { number: "asc" }, include: { delivery: true } },
		},
	});
	if (!conversation) return null;
	return {
		id: conversation.id,
		stage: conversation.stage,
		outcome: conversation.outcome,
		outcomeDetail: conversation.outcomeDetail,
		startedAt: conversation.startedAt,
		name: conversation.customerName,
		email: conversation.customerEmail ?? conversation.unverifiedEmail,
		emailVerified: conversation.customerEmail !== null,
		customerId: conversation.customerId,
		previousId: conversation.previousId,
		messages: conversation.messages.map((message, at) => ({
			id: message.id,
			role: message.role,
			kind: message.kind,
			text: message.text,
			public: message.public,
			author: (message.body as { author?: string }).author ?? null,
			at: message.createdAt,
			reason: reasonFor(conversation.messages, at),
		})),
		handoffs: conversation.handoffs.map(({ id, destination, reason, state, delivery }) => ({
			id,
			destination,
			reason,
			state,
			remoteUrl: delivery?.remoteUrl ?? null,
		})),
	};
}
