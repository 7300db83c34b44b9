import { type Html, html } from "./html";
import { refreshScript, style } from "./look";

/** A whole page. With `live`, it loads itself again when the server has something new. */
export const page = (title: string, body: Html, status = 200, live = false): Response =>
	new Response(
		html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body}
${live && refreshScript}
</body>
</html>
`.markup,
		{ status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } },
	);

/** Back to a page after its form was sent. */
export const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });
