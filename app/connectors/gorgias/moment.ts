/**
 * A time as Gorgias writes it: ISO 8601 in UTC, in places without its zone or with a space for the T
 * ("2026-11-22 10:00:00.123456"). Null where there is none: templates write "None" or nothing.
 */
export function moment(text: string | null | undefined): Date | null {
	if (!text || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return null;
	const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
	const at = new Date(zoned.replace(" ", "T"));
	return Number.isNaN(at.getTime()) ? null : at;
}
