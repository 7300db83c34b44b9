import { findOwnConversation } from "~/conversations/conversation.store.server";
import { readForReview } from "~/conversations/review.store.server";
import { conversationsFallSilent } from "~/flows/conversations-fall-silent.server";
import { shopperAcceptsHuman } from "~/flows/shopper-accepts-human.server";
import { shopperDeclinesHuman } from "~/flows/shopper-declines-human.server";
import { shopperGivesEmail } from "~/flows/shopper-gives-email.server";
import { shopperRatesAnswer } from "~/flows/shopper-rates-answer.server";
import { shopperWrites } from "~/flows/shopper-writes.server";
import { teammateCloses } from "~/flows/teammate-closes.server";
import { teammateReplies } from "~/flows/teammate-replies.server";
import { days, hours, minutes, now, seconds, shiftClock } from "~/platform/clock";
import { sha256 } from "~/platform/ids.server";
import type { ShopProfile } from "~/settings/shop.store.server";

type Person = { customerId: string | null; email: string };
type Visitor = { shop: string; visitorHash: string; customerId: string | null };

const pastDays = 55;
const conversationsADay = [1, 3, 2, 2, 4, 3, 1];

/** What the demo's past shoppers asked that no page of the shop tells. */
const withoutAnswer = [
	"Is the tent fabric fire retardant?",
	"Can I rent skis from you for a weekend?",
	"Do you deliver to a mountain cabin by boat?",
	"Which of your knives may I carry in Japan?",
	"Is the tent fabric fire retardant?",
];

/**
 * Lives through the weeks before the demo began: each conversation goes through the product's own flows, with the clock
 * moved back, so that the figures and transcripts of the home page are made as real ones are.
 */
export async function seedHistory(shop: ShopProfile, questions: string[], people: Person[]): Promise<void> {
	try {
		for (let day = pastDays; day >= 1; day--)
			for (let nth = 0; nth < (conversationsADay[day % 7] ?? 2); nth++)
				await converse(shop, questions, people, day, nth);
	} finally {
		shiftClock(0);
	}
	await conversationsFallSilent();
}

async function converse(shop: ShopProfile, questions: string[], people: Person[], day: number, nth: number) {
	const turn = day * 7 + nth * 3;
	const person = people[turn % people.length];
	const visitor = {
		shop: shop.domain,
		visitorHash: sha256(`history ${day} ${nth}`),
		customerId: turn % 3 === 0 ? (person?.customerId ?? null) : null,
	};
	shiftClock(-days(day) + hours((turn % 9) - 4));
	const known = turn % 4 !== 3;
	const text = known ? questions[turn % questions.length] : withoutAnswer[turn % withoutAnswer.length];
	const wrote = await shopperWrites(visitor, shop, { clientMessageId: `history-${day}-${nth}`, text: text ?? "" });
	if (!wrote.ok) return;
	wait(minutes(1));
	await react(shop, visitor, wrote.conversation, person, turn);
}

async function react(
	shop: ShopProfile,
	visitor: Visitor,
	conversationId: string,
	person: Person | undefined,
	turn: number,
) {
	const conversation = await findOwnConversation(visitor, conversationId);
	const offer = conversation?.state.memory.openQuestion;
	if (conversation?.state.stage !== "offered" || !offer) return rate(shop, visitor, conversationId, turn);
	const click = { visitor, shop, conversationId, messageId: offer };
	if (turn % 5 === 0) return void (await shopperDeclinesHuman(click));
	if (turn % 5 === 1) return;
	await shopperAcceptsHuman(click);
	if (!visitor.customerId)
		await shopperGivesEmail({ visitor, shop, conversationId, email: person?.email ?? "shopper@example.com" });
	wait(seconds(20));
	await answeredByTeam(shop, conversationId);
}

async function answeredByTeam(shop: ShopProfile, conversationId: string) {
	const chat = { shop: shop.domain, conversationId, teammate: { id: "history", name: "Solveig Aasen" } };
	await teammateReplies({
		...chat,
		clientMessageId: `${conversationId}-reply`,
		text: "Thank you for asking. I have looked it up and written you the details.",
	});
	wait(minutes(4));
	await teammateCloses(chat);
}

/** Two in five rate the answer, mostly as helpful. */
async function rate(shop: ShopProfile, visitor: Visitor, conversationId: string, turn: number) {
	if (turn % 5 > 1) return;
	const review = await readForReview(shop.domain, conversationId);
	const answer = review?.messages.findLast(({ kind }) => kind === "answer");
	if (answer)
		await shopperRatesAnswer({ visitor, shop, conversationId, messageId: answer.id, helpful: turn % 10 !== 0 });
}

const wait = (ms: number) => shiftClock(now().getTime() - Date.now() + ms);
