const retryHeader = "X-Shopify-Retry-Invalid-Session-Request";
const reauthorizeHeader = "X-Shopify-API-Request-Failure-Reauthorize-Url";

type Ways = { idToken: () => Promise<string>; open: (url: string) => void };

/** Replaces `fetch`: requests to the app's own origin carry a fresh id token, and are repeated once when it was refused. */
export function authenticateFetch({ idToken, open }: Ways): void {
	const plainFetch = window.fetch.bind(window);

	const authenticated = async (request: Request): Promise<Response> => {
		const headers = new Headers(request.headers);
		headers.set("Authorization", `Bearer ${await idToken()}`);
		return plainFetch(new Request(request, { headers }));
	};

	window.fetch = async (input, init) => {
		const request = new Request(input, init);
		if (new URL(request.url).origin !== location.origin || request.headers.has("Authorization"))
			return plainFetch(input, init);
		const again = request.clone();
		const response = await authenticated(request);
		const retry = response.status === 401 && response.headers.has(retryHeader);
		const answer = retry ? await authenticated(again) : response;
		const reauthorize = answer.headers.get(reauthorizeHeader);
		if (reauthorize) open(new URL(reauthorize, location.href).href);
		return answer;
	};
}
