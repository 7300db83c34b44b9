import type { z } from "zod";
import { Failure, failed, type Http } from "./connector";

/** A desk's usable answer: a 2xx whose body is JSON, or empty. */
export type Answer = { status: number; headers: Headers; json: unknown };

/** What a desk means by a refusal, where it says more than its status does; null leaves it to the status. */
export type Judge = (status: number, json: unknown) => Failure | null;

const longestWaitSeconds = 600;

/**
 * One call to a desk, its answer or its failure as a value. `label` names the desk in the failure's words. Bodies that
 * aren't what the desk speaks (an HTML page, half a JSON) count as no usable answer.
 */
export async function call(
	http: Http,
	label: string,
	url: string,
	init: RequestInit = {},
	judge: Judge = () => null,
): Promise<Answer | Failure> {
	let response: Response;
	let text: string;
	try {
		response = await http(url, init);
		text = await response.text();
	} catch {
		return new Failure("unreachable", `${label} could not be reached, or did not answer in time.`);
	}
	const { status, headers } = response;
	const json = parsed(text, headers.get("content-type") ?? "");
	if (status >= 200 && status < 300) {
		if (json === unreadable)
			return new Failure("unreachable", `${label} gave an answer that can't be read.`, { status });
		return { status, headers, json };
	}
	return judge(status, json === unreadable ? null : json) ?? byStatus(label, status, headers, json !== unreadable);
}

const unreadable = Symbol("unreadable");

function parsed(text: string, contentType: string): unknown {
	if (text.trim() === "") return null;
	if (!contentType.includes("json")) return unreadable;
	try {
		return JSON.parse(text);
	} catch {
		return unreadable;
	}
}

function byStatus(label: string, status: number, headers: Headers, spoke: boolean): Failure {
	const details = { status, retryAfterSeconds: retryAfter(headers) };
	if (status === 401)
		return new Failure("auth", `${label} no longer accepts Baton's credentials. Connect it again.`, details);
	if (status === 403)
		return new Failure("auth", `${label} does not allow this: Baton's role or access was restricted there.`, details);
	if (status === 404 && !spoke)
		return new Failure("gone", `There is no ${label} account at this address any more.`, details);
	if (status === 404 || status === 410)
		return new Failure("gone", `${label} does not find what was asked for.`, details);
	if (status === 409 || status === 429) return new Failure("busy", `${label} is busy.`, details);
	if (status >= 400 && status < 500 && status !== 408)
		return new Failure("refused", `${label} refused the request (${status}).`, details);
	return new Failure("unreachable", `${label} has trouble of its own (${status}).`, details);
}

function retryAfter(headers: Headers): number | undefined {
	const seconds = Number(headers.get("retry-after") ?? Number.NaN);
	return Number.isFinite(seconds) && seconds >= 0 ? Math.min(Math.ceil(seconds), longestWaitSeconds) : undefined;
}

/** The answer's JSON in the shape that is needed; anything else is no usable answer. */
export function shaped<Shape>(answer: Answer | Failure, label: string, shape: z.ZodType<Shape>): Shape | Failure {
	if (failed(answer)) return answer;
	const parsed = shape.safeParse(answer.json);
	return parsed.success
		? parsed.data
		: new Failure("unreachable", `${label} gave an answer that can't be read.`, { status: answer.status });
}

export type JsonRequest = { method?: string; headers?: Record<string, string>; body?: string };

/** A JSON request with its authorization, which nothing in `headers` replaces. */
export const withJson = (init: JsonRequest, authorization: string): JsonRequest => ({
	...init,
	headers: {
		accept: "application/json",
		...(init.body === undefined ? {} : { "content-type": "application/json" }),
		...init.headers,
		authorization,
	},
});
