import type { ActionFunctionArgs } from "@remix-run/node";
import { deskCalls } from "~/flows/desk-calls.server";
import { readText } from "~/platform/read-text.server";

/** What desks send is a ticket at most; no comment of theirs is longer. */
const bodyLimitBytes = 256 * 1024;
const longestKey = 100;

const answers = { heard: 200, unknown: 404, refused: 401 } as const;

/** Where desks tell what became of tickets. Refusals say nothing more than their number. */
export const action = async ({ request, params: { destination = "", key = "" } }: ActionFunctionArgs) => {
	if (request.method !== "POST") return new Response(null, { status: 405 });
	if (key.length > longestKey) return new Response(null, { status: 404 });
	const body = await readText(request, bodyLimitBytes);
	if (body === null) return new Response(null, { status: 413 });
	const outcome = await deskCalls({ destination, key, headers: request.headers, body });
	return new Response(null, { status: answers[outcome] });
};

export const loader = () => new Response(null, { status: 405 });
