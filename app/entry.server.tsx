import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { contentSecurityPolicy } from "./platform/content-security-policy";
import { env } from "./platform/env.server";
import { newSecret } from "./platform/ids.server";
import { log } from "./platform/log.server";
import { addDocumentResponseHeaders } from "./shopify.server";
import { NonceProvider } from "./ui/nonce";

const abortAfterMs = 5_000;

/** Renders a document: Shopify's headers, our content security policy with a nonce of its own, a streamed page. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
	const nonce = newSecret();
	addDocumentResponseHeaders(request, headers);
	headers.set("Content-Type", "text/html; charset=utf-8");
	const { APP_BRIDGE_URL, NODE_ENV } = env();
	headers.set("Link", `<${APP_BRIDGE_URL}>; rel="preload"; as="script"`);
	const shop = new URL(request.url).searchParams.get("shop");
	headers.set(
		"Content-Security-Policy",
		contentSecurityPolicy({ nonce, shop, appBridgeUrl: APP_BRIDGE_URL, production: NODE_ENV === "production" }),
	);
	return render(request, status, headers, context, nonce);
}

function render(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
	nonce: string,
): Promise<Response> {
	const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
	return new Promise((resolve, reject) => {
		let failed = false;
		const { pipe, abort } = renderToPipeableStream(
			<NonceProvider value={nonce}>
				<RemixServer context={context} url={request.url} abortDelay={abortAfterMs} />
			</NonceProvider>,
			{
				nonce,
				[ready]: () => {
					const body = new PassThrough();
					resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
					pipe(body);
				},
				onShellError: reject,
				onError: (error) => {
					failed = true;
					log.error({ error }, "a page failed to render");
				},
			},
		);
		setTimeout(abort, abortAfterMs + 1_000).unref();
	});
}

/** What a loader or action threw and did not mean to. */
export function handleError(error: unknown, { request }: { request: Request }) {
	if (!request.signal.aborted) log.error({ error, path: new URL(request.url).pathname }, "a request failed");
}
