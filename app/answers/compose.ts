import type { Wanted } from "~/knowledge/find-passages";
import { bodyOf } from "~/knowledge/passages";
import { type Evidence, larger, share } from "./evidence";

const shortEnoughCharacters = 320;
const mostSentences = 3;

/**
 * The words of the source that answer: all of a short passage, else the sentences that hold most of what is wanted,
 * in their order and unchanged, so that numbers and conditions stay as they were written.
 */
export function composeAnswer(evidence: Evidence, wanted: Wanted[]): string {
	const body = bodyOf(evidence.passage);
	if (body.length <= shortEnoughCharacters || evidence.hit.document.kind === "faq") return body;
	const chosen = chooseSentences(evidence, wanted);
	return [...chosen]
		.sort((left, right) => left - right)
		.map((at) => evidence.sentences[at]?.text ?? "")
		.join(" ");
}

/** Greedy: the best sentence, then those that add what is still missing, then the one that follows. */
function chooseSentences({ sentences }: Evidence, wanted: Wanted[]): Set<number> {
	const chosen = new Set<number>();
	let covered: number[] = wanted.map(() => 0);
	while (chosen.size < mostSentences) {
		const before = share(wanted, covered);
		let best = -1;
		let gain = 0.02;
		for (const [at, sentence] of sentences.entries()) {
			const added = share(wanted, larger(covered, sentence.covers)) - before;
			if (!chosen.has(at) && added > gain) {
				gain = added;
				best = at;
			}
		}
		if (best < 0) break;
		chosen.add(best);
		covered = larger(covered, sentences[best]?.covers ?? []);
	}
	if (chosen.size === 0) chosen.add(0);
	if (chosen.size < mostSentences) {
		const next = Math.max(...chosen) + 1;
		if (next < sentences.length) chosen.add(next);
	}
	return chosen;
}
