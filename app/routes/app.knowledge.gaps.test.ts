import { beforeEach, expect, test } from "vitest";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { shopper } from "../../test/harness/storefront";
import { action as gapsDoor, loader as gapsPage } from "./app.knowledge.gaps";
import { loader as answerPage, action as saveAnswer } from "./app.knowledge_.answers.$id";

freshDatabase();

let merchant: Merchant;
beforeEach(async () => {
	merchant = await signIn();
});

type Gap = { id: string; question: string; count: number; phrasings: string[]; lastConversationId: string | null };

async function gaps(who = merchant): Promise<Gap[]> {
	return (await (await knock(gapsPage, who, { path: "/app/knowledge/gaps" })).json()).gaps;
}

/** Each by a shopper of her own. */
async function asked(...questions: string[]): Promise<string[]> {
	const conversations: string[] = [];
	for (const question of questions) {
		const ana = await shopper(merchant.shop);
		await ana.say(question);
		conversations.push(ana.conversation());
	}
	return conversations;
}

const settle = (id: string, state: string) =>
	knock(gapsDoor, merchant, { path: "/app/knowledge/gaps", body: { id, state } });

test("what asks the same in other words is one gap, with its count and its last conversation", async () => {
	const [, , last] = await asked("Do you rent canoes?", "canoe rental", "can I rent a canoe?", "Do you rent tents?");
	const [canoes, tents, ...others] = await gaps();
	expect(others).toEqual([]);
	expect(canoes).toMatchObject({ question: "Do you rent canoes?", count: 3, lastConversationId: last });
	expect(canoes?.phrasings).toEqual(["canoe rental"]);
	expect(tents).toMatchObject({ question: "Do you rent tents?", count: 1 });
	expect(await gaps(await signIn("502"))).toEqual([]);
});

test("an answer to a gap is prefilled with its wordings, and answers the next shopper at once", async () => {
	await asked("Do you rent canoes?", "canoe rental");
	const [gap] = await gaps();
	const path = `/app/knowledge/answers/new?gap=${gap?.id}`;
	const { values, gapId } = await (await knock(answerPage, merchant, { path, params: { id: "new" } })).json();
	expect(values.questions).toEqual(["Do you rent canoes?", "canoe rental"]);
	const answer = "Canoes are rented out at the lake, €40 a day.";
	const body = { ...values, answer, gapId };
	const saved = await knock(saveAnswer, merchant, { path: "/app/knowledge/answers/new", params: { id: "new" }, body });
	expect(saved.status).toBe(200);
	const ben = await shopper(merchant.shop);
	await ben.say("Do you rent canoes?");
	const { messages } = await ben.read();
	expect(messages.at(-1)).toMatchObject({ kind: "answer", text: answer });
	expect(await gaps()).toEqual([]);
});

test("what was dismissed stays so, in other words too, until the merchant wants it back", async () => {
	await asked("Do you rent canoes?");
	const [gap] = await gaps();
	expect((await settle(gap?.id ?? "", "dismissed")).status).toBe(200);
	await asked("Do you rent canoes?", "canoe rental");
	expect(await gaps()).toEqual([]);
	await settle(gap?.id ?? "", "open");
	expect(await gaps()).toMatchObject([{ count: 3, phrasings: ["canoe rental"] }]);
});

test("another shop's gap can't be settled, and nonsense is refused", async () => {
	await asked("Do you rent canoes?");
	const [gap] = await gaps();
	const other = await signIn("502");
	await knock(gapsDoor, other, { path: "/app/knowledge/gaps", body: { id: gap?.id, state: "dismissed" } });
	expect(await gaps()).toHaveLength(1);
	expect((await settle(gap?.id ?? "", "deleted")).status).toBe(400);
	expect((await knock(gapsPage, null, { path: "/app/knowledge/gaps" })).status).not.toBe(200);
});

test("a gap outlives its conversation, without a link to it", async () => {
	const [id = ""] = await asked("Do you rent canoes?");
	await database().conversation.delete({ where: { id } });
	expect(await gaps()).toMatchObject([{ question: "Do you rent canoes?", lastConversationId: null }]);
});
