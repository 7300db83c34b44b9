import type { z } from "zod";
import { json } from "../world";

/** `details` of a 422, by field. */
type Details = Record<string, { description: string; error: string }[]>;

export const recordInvalid = (details: Details): Response =>
	json({ error: "RecordInvalid", description: "Record validation errors", details }, 422);

export const invalid = (field: string, description: string, error = "InvalidValue"): Response =>
	recordInvalid({ [field]: [{ description, error }] });

export const requesterSuspended = (name: string): Response =>
	invalid("requester", `Requester: ${name} is suspended.`, "UserSuspended");

export const notFound = (): Response => json({ error: "RecordNotFound", description: "Not found" }, 404);

export const badRequest = (description: string): Response => json({ error: "BadRequest", description }, 400);

export const notAuthenticated = (): Response => json({ error: "Couldn't authenticate you" }, 401);

export const invalidToken = (): Response =>
	json(
		{
			error: "invalid_token",
			error_description: "The access token provided is expired, revoked, malformed or invalid for other reasons.",
		},
		401,
	);

export const forbidden = (): Response =>
	json(
		{ error: "Forbidden", description: "You do not have access to this page. Please contact the account owner." },
		403,
	);

/** A sentence, not JSON: "Best practices for avoiding rate limiting". */
export const tooMany = (retryAfterSeconds: number): Response =>
	new Response("Number of allowed API requests per minute exceeded", {
		status: 429,
		headers: { "content-type": "text/html; charset=utf-8", "retry-after": String(retryAfterSeconds) },
	});

export const broken = (): Response =>
	new Response("<html><body><h1>We're sorry, but something went wrong.</h1></body></html>", {
		status: 500,
		headers: { "content-type": "text/html; charset=utf-8" },
	});

/** What any subdomain without an account answers. */
export const noSuchAccount = (): Response =>
	new Response("<!doctype html><html><body><h1>Oops, this help center no longer exists</h1></body></html>", {
		status: 404,
		headers: { "content-type": "text/html; charset=utf-8" },
	});

/** The 422 for a body that does not have the documented shape; unknown fields are named. */
export function shapeInvalid(error: z.ZodError): Response {
	const details: Details = {};
	const add = (field: string, description: string, kind: string) => {
		details[field] = [...(details[field] ?? []), { description: `${field}: ${description}`, error: kind }];
	};
	for (const issue of error.issues) {
		const path = issue.path.slice(1).join(".") || "base";
		if (issue.code === "unrecognized_keys")
			for (const key of issue.keys)
				add(path === "base" ? key : `${path}.${key}`, "is not a known attribute", "UnknownField");
		else add(path, issue.message, "InvalidValue");
	}
	return recordInvalid(details);
}
