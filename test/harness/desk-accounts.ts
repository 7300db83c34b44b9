import type { OAuthStart } from "~/connectors/connection";
import { failed } from "~/connectors/connector";
import type { GorgiasAccount } from "~/connectors/gorgias/client";
import { gorgias } from "~/connectors/gorgias/gorgias";
import type { KlaviyoAccount } from "~/connectors/klaviyo/client";
import type { ZendeskAccount } from "~/connectors/zendesk/client";
import { zendesk } from "~/connectors/zendesk/zendesk";
import { sha256 } from "~/platform/ids.server";
import { wireHttp } from "./desks";
import { consent } from "./handoffs";

const startWith = (client: OAuthStart["client"], input: Record<string, string>): OAuthStart => ({
	client,
	state: "a-state",
	codeVerifier: "the-verifier",
	codeChallenge: Buffer.from(sha256("the-verifier"), "hex").toString("base64url"),
	redirectUri: "https://baton.test/connect/callback",
	input,
});

/** northpine.zendesk.com, connected by OAuth with the merchant's consent. */
export async function connectedZendesk(): Promise<ZendeskAccount> {
	const client = { id: "zdg-baton", secret: "zendesk-client-secret" };
	const details = { subdomain: "northpine" };
	const start = startWith(client, details);
	const { code } = await consent(zendesk.connection?.oauth?.authorizeUrl(start) ?? "");
	const credentials = await zendesk.connection?.oauth?.finish(start, code ?? "", wireHttp, new Date());
	if (!credentials || failed(credentials)) throw new Error("Zendesk was not connected");
	return { client, details, credentials };
}

/** What the proof of northpine.gorgias.com brings. */
export const gorgiasDetails = {
	domain: "northpine",
	supportAddress: "support@northpine.example",
	agentEmail: "robin@northpine.example",
};

/** northpine.gorgias.com, connected by OAuth; only the domain was typed. */
export async function gorgiasByOAuth(): Promise<GorgiasAccount> {
	const client = { id: "gorgias-baton", secret: "gorgias-client-secret" };
	const details = { domain: "northpine", supportAddress: "" };
	const start = startWith(client, details);
	const { code } = await consent(gorgias.connection?.oauth?.authorizeUrl(start) ?? "");
	const credentials = await gorgias.connection?.oauth?.finish(start, code ?? "", wireHttp, new Date());
	if (!credentials || failed(credentials)) throw new Error("Gorgias was not connected");
	return { client, details, credentials };
}

export const connectedGorgias = (apiKey = "gorgias-demo-api-key"): GorgiasAccount => ({
	client: null,
	details: gorgiasDetails,
	credentials: { kind: "key", email: "robin@northpine.example", apiKey },
});

export const connectedKlaviyo = (apiKey = "pk_northpine_demo_key"): KlaviyoAccount => ({
	client: null,
	details: {},
	credentials: { apiKey },
});
