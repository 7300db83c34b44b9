/** "129.00" → 12900, as Liquid and the storefront's JSON count money. */
export const cents = (amount: string): number => Math.round(Number(amount) * 100);

/** Cents in a shop's money format ("€{{amount}}"): 104950 → "€1,049.50". */
export function formatMoney(centsAmount: number, format: string): string {
	return format.replace(/\{\{\s*(\w+)\s*\}\}/, (_, variant: string) => {
		if (variant === "amount_no_decimals") return grouped(centsAmount, 0, ",", ".");
		if (variant === "amount_with_comma_separator") return grouped(centsAmount, 2, ".", ",");
		return grouped(centsAmount, 2, ",", ".");
	});
}

function grouped(centsAmount: number, decimals: number, thousands: string, point: string): string {
	const [whole = "0", fraction] = (centsAmount / 100).toFixed(decimals).split(".");
	const start = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
	return fraction ? start + point + fraction : start;
}

/** Whole amounts without ".00". */
export const withoutTrailingZeros = (formatted: string): string => formatted.replace(/[.,]00(?!\d)/, "");
