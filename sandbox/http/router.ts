import type { Handler } from "./handler";

/** The named parts of a path, decoded. A trailing `*` in the pattern is named `rest`. */
export type Params = Record<string, string>;
export type Answer = (request: Request, params: Params) => Response | null | Promise<Response | null>;
export type Route = { method: string; pattern: string; answer: Answer };

/** A route, e.g. `route("GET", "/desks/:desk/tickets.json", …)`; method `*` takes any. */
export const route = (method: string, pattern: string, answer: Answer): Route => ({ method, pattern, answer });

/** Tries the routes in their order; null when none takes the request, or when the one that did passes it on. */
export const router = (routes: Route[]): Handler => {
	return async (request) => {
		const path = new URL(request.url).pathname;
		for (const { method, pattern, answer } of routes) {
			if (method !== "*" && method !== request.method) continue;
			const params = matchPath(pattern, path);
			const response = params && (await answer(request, params));
			if (response) return response;
		}
		return null;
	};
};

/** The named parts of `path` if it fits `pattern` (`/a/:name/*`), else null. */
export function matchPath(pattern: string, path: string): Params | null {
	const wanted = pattern.split("/");
	const given = path.split("/");
	const open = wanted.at(-1) === "*";
	if (open ? given.length < wanted.length : given.length !== wanted.length) return null;
	const params: Params = {};
	for (const [at, part] of wanted.entries()) {
		if (part === "*") params.rest = given.slice(at).join("/");
		else if (part.startsWith(":")) params[part.slice(1)] = decoded(given[at] ?? "");
		else if (part !== given[at]) return null;
	}
	return params;
}

/** A path that is not valid percent-encoding is taken as it is: no reason to fall over. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
