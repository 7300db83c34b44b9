import fc from "fast-check";
import { expect, test } from "vitest";
import { maskCardNumbers, maskedDeep } from "./card-numbers";

const cards = {
	visa: "4242424242424242",
	mastercard: "5555555555554444",
	"mastercard 2": "2223003122003222",
	amex: "378282246310005",
	diners: "30569309025904",
	discover: "6011111111111117",
	jcb: "3530111333300000",
	unionpay: "6200000000000005",
	maestro: "6759649826438453",
};

test.each(Object.entries(cards))("%s is masked, however it is written", (_, card) => {
	const fours = card.match(/.{1,4}/g) ?? [];
	const written = [
		card,
		fours.join(" "),
		fours.join("-"),
		fours.join(" - "),
		fours.join("."),
		fours.join("\u00a0"),
		fours.join("\n"),
		[...card].join(" "),
		`card${card}now`,
		`${fours.join(" ")} 12/27 123`,
		`my order 1042 ${card}`,
		card.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
		card.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
	];
	for (const text of written) {
		const masked = maskCardNumbers(text);
		expect(masked).toContain(`•••• ${card.slice(-4)}`);
		expect(masked.normalize("NFKC").replace(/\D/g, "")).not.toContain(card.slice(0, 12));
	}
	expect(maskCardNumbers(`Pay with ${card}, thanks`)).toBe(`Pay with •••• ${card.slice(-4)}, thanks`);
});

test("what stands beside a card stays", () => {
	expect(maskCardNumbers("4242 4242 4242 4242 12/27 123 for #1042")).toBe("•••• 4242 12/27 123 for #1042");
	expect(maskCardNumbers("4242424242424242 and 5555-5555-5555-4444")).toBe("•••• 4242 and •••• 4444");
});

test.each([
	"Where is #1042?",
	"+47 400 00 000",
	"+49 1512 3456789",
	"+4 2222 2222 2222 2",
	"0047 400 00 000",
	"9400 1000 0000 0000 0000 00",
	"370722150012345678",
	"1Z999AA10123456784",
	"4242424242424241",
	"0000000000000000",
	"4444444444444444",
	"2026-11-22 14:03:00",
	"https://fjell.example/products/tent?variant=39072856473604",
	"https://admin.shopify.com/store/fjell/orders/4222222222222",
])("stays as it is: %s", (text) => expect(maskCardNumbers(text)).toBe(text));

test("no card survives in any surroundings, and nothing else is changed", () => {
	const letters = fc.string({ unit: fc.constantFrom(..."abc xyz,;:!?\n<>&é🎿مر") });
	const card = fc.constantFrom(...Object.values(cards));
	fc.assert(
		fc.property(letters, card, letters, fc.constantFrom("", " ", "-", "–", ". "), (before, number, after, gap) => {
			const written = [...number].join(gap);
			const masked = maskCardNumbers(`${before}${written}${after}`);
			expect(masked).toBe(`${before}•••• ${number.slice(-4)}${after}`);
		}),
		{ numRuns: 300 },
	);
});

test("every string of a value", () => {
	const cart = { lines: [{ title: "Tent 4242424242424242", quantity: 2 }], token: null };
	expect(maskedDeep(cart)).toEqual({ lines: [{ title: "Tent •••• 4242", quantity: 2 }], token: null });
});
