/**
 * How sure the agent is, corrected for one shop by its exam (decision 017). Questions of an exam are nearer to their
 * source than shoppers' are, so an exam can show that the agent is too sure, never that it may be surer.
 */

/** Where the agent leans to answering; below, nothing is corrected. */
const leaning = 0.5;
/** How little an exam's few answers are trusted: the shift is drawn to 0 like this many more answers would draw it. */
const caution = 5;
/** A smaller excess than this is chance. */
const worthTelling = 0.02;

export type Judged = { probability: number; right: boolean };

/** What an exam has shown: the shift of the logit, 0 or below, and what it takes off on average, 0–1. */
export type Calibration = { shift: number; tooSure: number };

/** The probability with the shop's shift; it stays on its side of one half. */
export function calibrated(probability: number, shift = 0): number {
	if (shift >= 0 || probability <= leaning) return probability;
	return Math.max(leaning, sigmoid(logit(probability) + shift));
}

/** The shift that makes an exam's answers as sure as they were right, as far as so few can tell. */
export function calibrationOf(judged: Judged[]): Calibration {
	const leant = judged.filter(({ probability }) => probability > leaning);
	let shift = 0;
	for (let step = 0; step < 20; step++) {
		let slope = caution * shift;
		let bend = caution;
		for (const { probability, right } of leant) {
			const now = sigmoid(logit(probability) + shift);
			slope += now - (right ? 1 : 0);
			bend += now * (1 - now);
		}
		shift -= slope / bend;
	}
	const taken = leant.map(({ probability }) => probability - calibrated(probability, shift));
	const tooSure = taken.reduce((sum, one) => sum + one, 0) / Math.max(1, leant.length);
	return tooSure < worthTelling ? { shift: 0, tooSure: 0 } : { shift, tooSure };
}

const almostOne = 0.999;
const logit = (probability: number) => {
	const inside = Math.min(probability, almostOne);
	return Math.log(inside / (1 - inside));
};
const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
