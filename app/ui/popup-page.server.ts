import { newSecret } from "~/platform/ids.server";

/** What the popup tells the settings page that opened it. */
export type PopupResult = { type: "baton:desk"; ok: boolean; destination: string | null; message: string };

type Popup = {
	title: string;
	words: string;
	status?: number;
	/** Told to the opener; after a success the popup closes itself. */
	result?: PopupResult;
	/** A button that posts these fields back to the same address. */
	confirm?: { label: string; fields: Record<string, string> };
	headers?: Record<string, string>;
};

const style =
	"body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:18vh auto 0;padding:0 1.5rem}h1{font-size:1.25rem}button{font:inherit;padding:.5rem 1rem}";

/** A page of the connection popup: plain, outside Shopify admin, with a script only to tell its opener. */
export function popupPage({ title, words, status = 200, result, confirm, headers }: Popup): Response {
	const nonce = newSecret();
	const body = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title>
<style nonce="${nonce}">${style}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(words)}</p>
${confirm ? form(confirm) : ""}</main>${result ? tellOpener(result, nonce) : ""}</body></html>`;
	return new Response(body, {
		status,
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Cache-Control": "no-store",
			"Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
			"Referrer-Policy": "no-referrer",
			...headers,
		},
	});
}

function form({ label, fields }: NonNullable<Popup["confirm"]>): string {
	const inputs = Object.entries(fields).map(
		([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
	);
	return `<form method="post">${inputs.join("")}<button>${escaped(label)}</button></form>`;
}

// The settings page is of this very origin: nobody else may read the result.
function tellOpener(result: PopupResult, nonce: string): string {
	const data = JSON.stringify(result).replaceAll("<", "\\u003c");
	const close = result.ok ? "setTimeout(function(){window.close()},600);" : "";
	return `<script nonce="${nonce}">if(window.opener)window.opener.postMessage(${data},window.location.origin);${close}</script>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
