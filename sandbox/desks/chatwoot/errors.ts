import { json } from "../world";

export const invalidToken = (): Response => json({ error: "Invalid Access Token" }, 401);
export const notAuthorized = (): Response => json({ error: "You are not authorized to do this action" }, 401);
export const forbidden = (): Response => json({ error: "Access to this account is suspended" }, 403);
export const notFound = (): Response => json({ error: "Resource could not be found" }, 404);
export const invalid = (message: string, ...attributes: string[]): Response => json({ message, attributes }, 422);
export const broken = (): Response =>
	new Response("<h1>We're sorry, but something went wrong.</h1>", {
		status: 500,
		headers: { "content-type": "text/html" },
	});
export const tooMany = (seconds: number): Response =>
	new Response("Retry later\n", {
		status: 429,
		headers: { "content-type": "text/plain", "retry-after": String(seconds) },
	});
