import { listEveryConnection } from "~/connectors/connection.store.server";
import { takeDueWork } from "~/delivery/due-work.store.server";
import { takeDueLines } from "~/desk-news/desk-line.store.server";
import { shopsDueForExam } from "~/exam/exam.store.server";
import { applyRetention } from "~/flows/apply-retention.server";
import { conversationsFallSilent } from "~/flows/conversations-fall-silent.server";
import { encodeKnowledge } from "~/knowledge/encode-knowledge.server";
import { later, minutes, now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { shopsSyncedBefore } from "~/settings/shop.store.server";
import { middle } from "./middle";

/** What the worker does by the clock over all shops, when nothing is due: what it costs to find that out. */
const rounds: { round: string; every: string; look: () => Promise<unknown> }[] = [
	{ round: "deliveries: whose turn it is", every: "1 s", look: () => takeDueWork() },
	{ round: "knowledge to encode", every: "1 min", look: encodeKnowledge },
	{
		round: "exams that are due",
		every: "1 min",
		look: () => shopsDueForExam(later(now(), -minutes(2)), later(now(), -minutes(30)), 4),
	},
	{ round: "desks to ask", every: "1 min", look: () => inTransaction((tx) => takeDueLines(tx, now(), 500)) },
	{ round: "conversations fallen silent", every: "5 min", look: conversationsFallSilent },
	{ round: "shops to look at", every: "10 min", look: () => shopsSyncedBefore(later(now(), -minutes(30))) },
	{ round: "connections to prove", every: "a night", look: listEveryConnection },
	{ round: "retention", every: "a night", look: applyRetention },
];

const times = 5;

export async function measureRounds(): Promise<{ round: string; every: string; ms: number }[]> {
	const rows = [];
	for (const { round, every, look } of rounds) {
		const taken: number[] = [];
		for (let time = 0; time < times && (taken[0] ?? 0) < 5_000; time++) {
			const began = performance.now();
			await look();
			taken.push(performance.now() - began);
		}
		rows.push({ round, every, ms: middle(taken) });
	}
	return rows;
}
