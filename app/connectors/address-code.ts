import { hours, later, seconds } from "~/platform/clock";

/** How often one code may be mistyped before another must be mailed. */
export const tries = 5;

/** So that nobody is mailed more than this by a shop, whatever it types. */
export const codesADay = { count: 5, everyMs: hours(24) };
const pauseMs = seconds(60);

/** May a further code be mailed, after those of the last day? */
export const mayMailAgain = ({ sent, sentAt }: { sent: number; sentAt: Date }, at: Date): boolean =>
	sent < codesADay.count && later(sentAt, pauseMs) <= at;
