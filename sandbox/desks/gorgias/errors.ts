import type { z } from "zod";
import { json } from "../world";

/** `{"error":{"msg","data"}}` */
export const gorgiasError = (status: number, msg: string, data?: unknown, headers: HeadersInit = {}): Response =>
	json({ error: data === undefined ? { msg } : { msg, data } }, status, headers);

export const notAuthenticated = (): Response => gorgiasError(401, "Unauthorized");
export const forbidden = (): Response => gorgiasError(403, "You do not have the rights to do this.");
export const notFound = (): Response => gorgiasError(404, "The item you are looking for does not exist.");
export const broken = (): Response => gorgiasError(500, "An unexpected error occurred.");

export const tooMany = (retryAfterSeconds: number): Response =>
	gorgiasError(429, "Too many requests. Please slow down.", undefined, { "retry-after": String(retryAfterSeconds) });

/** A body of the wrong shape: field → messages; unknown fields are named. */
export function shapeInvalid(msg: string, error: z.ZodError): Response {
	const data: Record<string, string[]> = {};
	const add = (field: string, message: string) => {
		data[field] = [...(data[field] ?? []), message];
	};
	for (const issue of error.issues) {
		const path = issue.path.join(".");
		if (issue.code === "unrecognized_keys")
			for (const key of issue.keys) add(path ? `${path}.${key}` : key, "Unknown field.");
		else add(path || "_schema", issue.message);
	}
	return gorgiasError(400, msg, data);
}
