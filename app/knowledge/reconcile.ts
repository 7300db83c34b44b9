import { hours } from "~/platform/clock";

const nightHours = [2, 3, 4];
const once = hours(20);
const atTheLatest = hours(36);

/** Whether everything is to be compared with Shopify now: once a night in the shop's time zone, or when that was missed. */
export function isReconcileDue(reconciledAt: Date | null, at: Date, timeZone: string): boolean {
	if (!reconciledAt) return true;
	const ago = at.getTime() - reconciledAt.getTime();
	return ago > atTheLatest || (ago > once && nightHours.includes(hourIn(at, timeZone)));
}

const hourIn = (at: Date, timeZone: string): number =>
	Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone }).format(at));
