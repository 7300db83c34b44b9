import type { FailureKind, Http } from "./connector";

/** What the outside world may do to a call, and the kinds of failure that are the right word for it. */
type Mishap = {
	/** `secrets` are echoed, as a careless desk would. */
	answer: (secrets: string) => Response | Promise<Response>;
	kinds: FailureKind[];
};

/** So that no failure ever repeats what a desk says. */
export const vendorsWords = "vendor's own words";

const page = { "content-type": "text/html" };
const json = { "content-type": "application/json" };
const says = (status: number) => (secrets: string) =>
	Response.json({ error: `${vendorsWords} ${secrets}` }, { status });

export const mishaps: Record<string, Mishap> = {
	"401": { answer: says(401), kinds: ["auth"] },
	"403": { answer: says(403), kinds: ["auth"] },
	"404": { answer: says(404), kinds: ["gone"] },
	"404 as a page": {
		answer: (secrets) => new Response(`<h1>${vendorsWords} ${secrets}</h1>`, { status: 404, headers: page }),
		kinds: ["gone"],
	},
	// Later, where it is a lock; never, where it says that something is there already.
	"409": { answer: says(409), kinds: ["busy", "refused"] },
	"410": { answer: says(410), kinds: ["gone"] },
	"422": {
		answer: (secrets) =>
			Response.json(
				{ error: "RecordInvalid", description: `${vendorsWords} ${secrets}`, details: {} },
				{ status: 422 },
			),
		kinds: ["refused"],
	},
	"429": {
		answer: () => new Response(vendorsWords, { status: 429, headers: { ...page, "retry-after": "93" } }),
		kinds: ["busy"],
	},
	"500": { answer: () => new Response(`<h1>${vendorsWords}</h1>`, { status: 500 }), kinds: ["unreachable"] },
	"503": {
		answer: () => new Response("", { status: 503, headers: { "retry-after": "soon" } }),
		kinds: ["unreachable", "busy"],
	},
	"a redirect": {
		answer: () => new Response(null, { status: 302, headers: { location: "https://evil.example/" } }),
		kinds: ["unreachable"],
	},
	"200 as a page": { answer: () => new Response("<h1>Sign in</h1>", { headers: page }), kinds: ["unreachable"] },
	"half a JSON": { answer: () => new Response('{"ticket":{"id":', { headers: json }), kinds: ["unreachable"] },
	"another JSON": { answer: () => Response.json([1, 2, 3]), kinds: ["unreachable"] },
	"no connection": {
		answer: () => {
			throw new TypeError("fetch failed");
		},
		kinds: ["unreachable"],
	},
	"no answer in time": {
		answer: () => Promise.reject(new DOMException("The operation timed out.", "TimeoutError")),
		kinds: ["unreachable"],
	},
	"an answer that breaks off": { answer: () => new Response(brokenOff(), { headers: json }), kinds: ["unreachable"] },
};

const brokenOff = () =>
	new ReadableStream({
		start: (out) => out.enqueue(new TextEncoder().encode('{"ticket":')),
		pull: (out) => out.error(new DOMException("The operation timed out.", "TimeoutError")),
	});

/** A line to the desk on which the answer of the n-th call that changes something is lost, the others arrive. */
export function losing(number: number, http: Http): Http {
	let changes = 0;
	return async (url, init) => {
		const answer = await http(url, init);
		if ((init?.method ?? "GET") !== "GET" && answer.ok) {
			changes += 1;
			if (changes === number) throw new TypeError("fetch failed");
		}
		return answer;
	};
}
