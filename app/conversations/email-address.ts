import { z } from "zod";

const address = z
	.string()
	.trim()
	.max(200)
	.transform((text) => text.toLowerCase())
	.pipe(z.email());

/** The address as we keep it, lower case; null when it can't be one. */
export function parseEmail(text: string): string | null {
	const parsed = address.safeParse(text);
	return parsed.success ? parsed.data : null;
}
