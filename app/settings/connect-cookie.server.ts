import { env } from "~/platform/env.server";
import { equalSecrets, sha256 } from "~/platform/ids.server";

const name = "baton_connect";
const lifeSeconds = 600;

/**
 * Ties an OAuth round trip to the browser that began it, so that nobody can be lured into connecting his helpdesk to
 * somebody else's shop. The popup is a window of its own, so this is a first-party cookie; where even those are
 * blocked, the callback asks before it connects.
 */
export const connectCookie = {
	keep: (state: string): string => {
		const secure = env().SHOPIFY_APP_URL.startsWith("https:") ? "; Secure" : "";
		return `${name}=${sha256(state)}; Path=/connect; Max-Age=${lifeSeconds}; HttpOnly; SameSite=Lax${secure}`;
	},
	holds: (request: Request, state: string): boolean => {
		const cookies = (request.headers.get("Cookie") ?? "").split(/;\s*/);
		return cookies.some((cookie) => equalSecrets(cookie, `${name}=${sha256(state)}`));
	},
};
