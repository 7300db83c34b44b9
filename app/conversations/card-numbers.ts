/**
 * Payment card numbers are masked before anything is stored, and once more wherever a shopper's words leave for a desk.
 * A card number is 13 to 19 digits with the beginning and length of an issuer and a right check digit, written in one
 * piece or with spaces, dots or dashes, in any script's digits. Order, tracking and phone numbers stay.
 */
export function maskCardNumbers(text: string): string {
	let masked = "";
	let from = 0;
	for (const { 0: run, index } of text.matchAll(digitRun)) {
		masked += text.slice(from, index) + maskRun(run, text.slice(Math.max(0, index - 1), index));
		from = index + run.length;
	}
	return masked + text.slice(from);
}

/** Every string in a value, masked. */
export function maskedDeep<Value>(value: Value): Value {
	if (typeof value === "string") return maskCardNumbers(value) as Value;
	if (Array.isArray(value)) return value.map(maskedDeep) as Value;
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, maskedDeep(part)])) as Value;
}

/** Groups of digits with at most three separators between two of them. */
const digitRun = /\p{Nd}+(?:[\s.·_\u2010-\u2015\u00ad\u200b-\u200f-]{1,3}\p{Nd}+)*/gu;
const digitGroup = /\p{Nd}+/gu;

type Group = { digits: string; start: number; end: number };

/** Looks at every row of whole groups: a card may stand beside its expiry date or another number. */
function maskRun(run: string, before: string): string {
	const groups = [...run.matchAll(digitGroup)].map(({ 0: found, index }) => ({
		digits: [...found].map(digitOf).join(""),
		start: index,
		end: index + found.length,
	}));
	if (isPhone(groups, before)) return run;
	let masked = "";
	let from = 0;
	for (let at = 0; at < groups.length; at++) {
		const card = cardAt(groups, at, /[/=]$/.test(before));
		if (!card) continue;
		masked += `${run.slice(from, groups[at]?.start)}•••• ${card.digits.slice(-4)}`;
		from = card.end;
		at = card.last;
	}
	return masked + run.slice(from);
}

/** The longest card number that begins with this group. */
function cardAt(groups: Group[], first: number, inAddress: boolean): (Group & { last: number }) | null {
	let digits = "";
	let found: (Group & { last: number }) | null = null;
	for (let last = first; last < groups.length && digits.length < mostDigits; last++) {
		const group = groups[last];
		if (!group) break;
		digits += group.digits;
		// Shopify's own ids in web addresses have 13 or 14 digits.
		if (inAddress && first === last && digits.length < 15) continue;
		if (isCard(digits)) found = { ...group, digits, last };
	}
	return found;
}

const mostDigits = 19;

/** "+49 1512 3456789": at most 15 digits after a plus (E.164). */
const isPhone = (groups: Group[], before: string): boolean =>
	before.endsWith("+") && groups.reduce((count, { digits }) => count + digits.length, 0) <= 15;

/** Beginnings and lengths by issuer (ISO/IEC 7812, as the networks publish them). */
const issuers: { begins: RegExp; lengths: number[] }[] = [
	{ begins: /^4/, lengths: [13, 16, 18, 19] },
	{ begins: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
	{ begins: /^3[47]/, lengths: [15] },
	{ begins: /^(30[0-5]|3095|36|3[89])/, lengths: [14, 16, 19] },
	{ begins: /^(6011|64[4-9]|65)/, lengths: [16, 19] },
	{ begins: /^35(2[89]|[3-8])/, lengths: [16, 19] },
	{ begins: /^(62|81)/, lengths: [16, 17, 18, 19] },
	{ begins: /^220[0-4]/, lengths: [16, 17, 18, 19] },
	{ begins: /^(50|5[6-8]|6304|6759|676[1-3]|60|63|67)/, lengths: [13, 15, 16, 18, 19] },
];

const isCard = (digits: string): boolean =>
	issuers.some(({ begins, lengths }) => lengths.includes(digits.length) && begins.test(digits)) && passesLuhn(digits);

function passesLuhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}

/** Where the digits of a script begin: Latin, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

const digitOf = (sign: string): string => {
	const code = sign.codePointAt(0) ?? 0;
	const zero = zeros.find((start) => code >= start && code < start + 10);
	return zero === undefined ? "x" : String(code - zero);
};
