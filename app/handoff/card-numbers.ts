/** 13 to 19 digits, split by single spaces or hyphens at most. */
const digitRuns = /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/g;

/** What looks like a payment card (and passes its check digit) keeps its last four digits only. */
export const maskCardNumbers = (text: string): string =>
	text.replace(digitRuns, (run) => {
		const digits = run.replace(/\D/g, "");
		return passesLuhn(digits) ? `•••• ${digits.slice(-4)}` : run;
	});

function passesLuhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, at) => {
		const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}
