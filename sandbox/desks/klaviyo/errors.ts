import { randomUUID } from "node:crypto";
import type { z } from "zod";

export const mediaType = { "content-type": "application/vnd.api+json" };

/** A JSON:API error. `source` is a pointer into the body or the name of a parameter. */
export const klaviyoError = (
	status: number,
	code: string,
	title: string,
	detail: string,
	source: { pointer?: string; parameter?: string } = { pointer: "/data/" },
): Response => errorList([{ status, code, title, detail, source }], status);

function errorList(
	errors: { status: number; code: string; title: string; detail: string; source: unknown }[],
	status: number,
) {
	const body = { errors: errors.map((error) => ({ id: randomUUID(), ...error, links: {}, meta: {} })) };
	return new Response(JSON.stringify(body), { status, headers: mediaType });
}

export const noKey = (): Response =>
	klaviyoError(
		401,
		"not_authenticated",
		"Authentication credentials were not provided.",
		"Missing or invalid authorization scheme. Use Klaviyo-API-Key.",
	);

export const wrongKey = (): Response =>
	klaviyoError(
		401,
		"authentication_failed",
		"Incorrect authentication credentials.",
		"The API key specified is invalid.",
	);

export const missingScope = (): Response =>
	klaviyoError(
		403,
		"permission_denied",
		"You do not have permission to perform this action.",
		"The API key lacks a scope.",
	);

export const noRevision = (): Response =>
	klaviyoError(400, "invalid", "Invalid revision.", "The 'revision' header is required, as YYYY-MM-DD.", {
		parameter: "revision",
	});

export const notFound = (): Response =>
	klaviyoError(404, "not_found", "Not found.", "There is nothing at this address.");

export const broken = (): Response =>
	klaviyoError(500, "error", "A server error occurred.", "A server error occurred.");

export function tooMany(retryAfterSeconds: number): Response {
	const detail = `Request was throttled. Expected available in ${retryAfterSeconds} seconds.`;
	const response = klaviyoError(429, "throttled", "Request was throttled.", detail);
	response.headers.set("retry-after", String(retryAfterSeconds));
	return response;
}

export function shapeInvalid(error: z.ZodError): Response {
	const errors = error.issues.map((issue) => {
		const unknown = issue.code === "unrecognized_keys" ? `/${issue.keys.join(",")}` : "";
		const pointer = `/${issue.path.join("/")}${unknown}`;
		return { status: 400, code: "invalid", title: "Invalid input.", detail: issue.message, source: { pointer } };
	});
	return errorList(errors, 400);
}
