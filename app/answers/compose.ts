import type { Wanted } from "~/knowledge/find-passages";
import { bodyOf } from "~/knowledge/passages";
import { type Evidence, larger, type Sentence, share } from "./evidence";

const shortEnoughCharacters = 330;
const mostSentences = 3;
const typeWeight = 0.3;

/**
 * The words of the source that answer: all of a short passage or merchant-written answer, else the sentences that hold
 * most of what is wanted, in their order and unchanged, so that numbers and conditions stay as they were written.
 */
export function composeAnswer(evidence: Evidence, wanted: Wanted[]): string {
	const body = bodyOf(evidence.passage);
	if (body.length <= shortEnoughCharacters || evidence.hit.document.kind === "faq") return body;
	return [...chooseSentences(evidence.sentences, wanted)]
		.sort((left, right) => left - right)
		.map((at) => evidence.sentences[at]?.text ?? "")
		.join(" ");
}

/** The best sentence, then those that add what is still missing, then what stands beside the best one. */
function chooseSentences(sentences: Sentence[], wanted: Wanted[]): Set<number> {
	const chosen = new Set<number>();
	let covered: number[] = wanted.map(() => 0);
	while (chosen.size < mostSentences) {
		const before = share(wanted, covered);
		const worth = ({ covers, typeFit }: Sentence) =>
			share(wanted, larger(covered, covers)) - before + (chosen.size === 0 ? typeWeight * typeFit : 0);
		const next = sentences
			.map((sentence, at) => ({ at, worth: worth(sentence) }))
			.filter(({ at }) => !chosen.has(at))
			.sort((left, right) => right.worth - left.worth)[0];
		if (!next || (chosen.size > 0 && next.worth < 0.03)) break;
		chosen.add(next.at);
		covered = larger(covered, sentences[next.at]?.covers ?? []);
	}
	const [best = 0] = chosen;
	for (const beside of [best + 1, best - 1])
		if (chosen.size < mostSentences && beside >= 0 && beside < sentences.length) chosen.add(beside);
	return chosen;
}
