const candidate = /\b\d(?:[ -]?\d){12,18}\b/g;

/** Payment card numbers (13–19 digits that pass the Luhn check) are masked before anything is stored. */
export const maskCardNumbers = (text: string): string =>
	text.replace(candidate, (found) => {
		const digits = found.replace(/\D/g, "");
		return passesLuhn(digits) ? `•••• ${digits.slice(-4)}` : found;
	});

function passesLuhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}
