import { json } from "../world";
import { broken, noSuchAccount, recordInvalid, tooMany } from "./errors";

const text = (words: string, status: number, headers: Record<string, string> = {}) =>
	new Response(words, { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers } });

const page = (words: string, status: number) =>
	new Response(`<html><body><h1>${words}</h1></body></html>`, {
		status,
		headers: { "content-type": "text/html; charset=utf-8" },
	});

/** Answers that come over Zendesk by itself, and not by what it was asked: bad days of its own, or of what is before it. */
export const upsets = {
	"400 as text": () => text("Invalid request", 400),
	"401": () => json({ error: "Couldn't authenticate you" }, 401),
	"403 as a page": () => page("Access denied", 403),
	"404 as a page": noSuchAccount,
	"409": () => json({ error: "Conflict", description: "The resource is being changed by another request" }, 409),
	"422": () => recordInvalid({ brand: [{ description: "Brand: is inactive", error: "InvalidValue" }] }),
	"429": () => tooMany(93),
	"500": broken,
	"502": () => page("Bad gateway", 502),
	"503": () => text("Service unavailable", 503, { "retry-after": "40" }),
} as const;

export type UpsetName = keyof typeof upsets;
