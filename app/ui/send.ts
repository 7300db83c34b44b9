/** What came back from one of the app's own doors; a reply that could not be read is a sentence for the merchant. */
type Sent<Reply> = { reached: true; reply: Reply } | { reached: false; message: string };

const notReached = "Baton could not be reached. Nothing you typed is lost: check your connection and try again.";
const inTrouble = "Baton could not do this just now. Nothing you typed is lost: try again in a moment.";

/** Longer than any door takes; a server that hangs must not hold a form for ever. */
const waitMs = 60_000;

/**
 * The address of a page's own action. Without its route's name Remix answers a POST with the page instead of with what the
 * action says.
 */
export const actionOf = (path: string, route: string): string =>
	`${path}?${new URLSearchParams({ _data: `routes/${route}` })}`;

/**
 * Posts JSON, or the fields of a form, to a door under /app. App Bridge adds the session token. Never throws, so what was
 * typed stays on the screen when the network fails.
 */
export async function send<Reply>(
	path: string,
	body: unknown,
	method: "POST" | "DELETE" = "POST",
): Promise<Sent<Reply>> {
	try {
		const response = await inTime(fetch(path, requestOf(body, method)));
		if (!isAnswer(response)) return { reached: false, message: response.status >= 500 ? inTrouble : notReached };
		return { reached: true, reply: (await response.json()) as Reply };
	} catch {
		return { reached: false, message: notReached };
	}
}

/** What a door says itself. What Remix says in its place, when a door breaks or throws, is JSON, too. */
const isAnswer = ({ headers }: Response): boolean =>
	(headers.get("Content-Type")?.includes("application/json") ?? false) &&
	!headers.has("X-Remix-Error") &&
	!headers.has("X-Remix-Catch");

function requestOf(body: unknown, method: string): RequestInit {
	if (body instanceof URLSearchParams) return { method, headers: { Accept: "application/json" }, body };
	const headers = { "Content-Type": "application/json", Accept: "application/json" };
	return { method, headers, body: JSON.stringify(body) };
}

/** A signal would not do: App Bridge fetches the session token first, and that may hang, too. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error("Baton did not answer")), waitMs);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
