import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { deskHosts } from "~/connectors/registry";
import { outboundUrl } from "~/platform/outbound.server";
import { connectCookie } from "~/settings/connect-cookie.server";
import { readConnectStart } from "~/settings/connect-token.server";
import { popupPage } from "~/ui/popup-page.server";

/** The popup's first stop: on to the helpdesk's own consent page. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
	const token = new URL(request.url).searchParams.get("token") ?? "";
	const start = await readConnectStart(token);
	if (!start)
		return popupPage({
			status: 400,
			title: "This window came too late",
			words: "Close it, and press Connect again in Baton's settings.",
		});
	return redirect(outboundUrl(start.url, deskHosts).href, {
		headers: { "Set-Cookie": connectCookie.keep(start.state), "Referrer-Policy": "no-referrer" },
	});
};
