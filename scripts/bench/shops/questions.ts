import { answerQuestion } from "~/answers/answer.server";
import { encodeShop } from "~/knowledge/encode-knowledge.server";
import { closeDatabase } from "~/platform/db.server";
import { makeShop } from "../../evaluate/shop";
import { benchKnowledge } from "../chat/knowledge";
import { middle } from "./middle";

/**
 * `tsx questions.ts`: makes small shops (encoded) and large ones (by words alone) in DATABASE_URL, and prints, as JSON,
 * how long their questions take: the first one, for which the index is built, and those after it.
 */
const warmQuestions = 400;
const sizes = [
	{ passages: 40, shops: 20, encoded: true },
	{ passages: 10_000, shops: 3, encoded: false },
];

const rows = [];
for (const { passages, shops, encoded } of sizes) {
	const { knowledge, questions } = benchKnowledge(passages);
	const first: number[] = [];
	const warm: number[] = [];
	for (let made = 0; made < shops; made++) {
		const shop = await makeShop(knowledge);
		if (encoded) await encodeShop(shop);
		const took = await ask(shop, questions, made);
		// The first shop of all warms the process up.
		if (made > 0) first.push(took);
		if (made < shops - 1) continue;
		for (let count = 0; count < warmQuestions; count++) await ask(shop, questions, count);
		for (let count = 0; count < warmQuestions; count++) warm.push(await ask(shop, questions, count));
	}
	rows.push({ passages, firstMs: middle(first), warmMs: middle(warm) });
}
console.log(JSON.stringify(rows));
await closeDatabase();

async function ask(shop: string, questions: string[], count: number): Promise<number> {
	const text = questions[(count * 131) % questions.length] ?? "";
	const began = performance.now();
	await answerQuestion({ shop, text, earlier: [], locale: "en", context: {}, signedIn: false }, "embedded");
	return performance.now() - began;
}
