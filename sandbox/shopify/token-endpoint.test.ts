import { RequestedTokenType } from "@shopify/shopify-api";
import { expect, test } from "vitest";
import { demoShop as shop } from "../shops/shops";
import { standIn } from "./stand-in.harness";

const offline = RequestedTokenType.OfflineAccessToken;

test("Shopify's library exchanges an id token for an expiring offline token and reads the shop with it", async () => {
	const { library, idToken } = standIn();
	const sessionToken = await idToken();
	expect(await library.session.decodeSessionToken(sessionToken)).toMatchObject({ dest: `https://${shop}` });
	const { session } = await library.auth.tokenExchange({
		...{ shop, sessionToken, requestedTokenType: offline, expiring: true },
	});
	expect(session.accessToken).toMatch(/^shpat_/);
	expect(session.refreshToken).toMatch(/^shprt_/);
	expect(session.expires?.getTime()).toBeGreaterThan(Date.now() + 59 * 60_000);
	const { data } = await new library.clients.Graphql({ session }).request("{ shop { name myshopifyDomain } }");
	expect(data).toEqual({ shop: { name: "Fjell & Fern", myshopifyDomain: shop } });
});

test("an online token names the staff member it belongs to", async () => {
	const { library, idToken, userId } = standIn();
	const { session } = await library.auth.tokenExchange({
		...{ shop, sessionToken: await idToken(), requestedTokenType: RequestedTokenType.OnlineAccessToken },
	});
	expect(session.onlineAccessInfo?.associated_user).toMatchObject({ id: userId, account_owner: true });
});

test("a refresh token rotates; the old one may be retried until its replacement is used", async () => {
	const { library, sandbox, app } = standIn();
	const first = sandbox.tokens.grantOffline(shop, app.scopes).refreshToken as string;
	const refresh = (refreshToken: string) => library.auth.refreshToken({ shop, refreshToken });
	const lost = (await refresh(first)).session;
	expect(lost.refreshToken).not.toBe(first);
	const retried = (await refresh(first)).session;
	await refresh(retried.refreshToken as string);
	await expect(refresh(first)).rejects.toThrow();
});

const exchange = async (subject: string, more: object = {}) => {
	const { send } = standIn();
	const answer = await send(`/wire/${shop}/admin/oauth/access_token`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({
			client_id: "app-key",
			client_secret: "app-secret",
			grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
			subject_token: subject,
			subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
			requested_token_type: offline,
			expiring: "1",
			...more,
		}),
	});
	return { status: answer.status, ...(await answer.json()) };
};

test("a stale, foreign or forged id token is an invalid subject token", async () => {
	const { idToken, app, userId } = standIn();
	const { mintIdToken } = await import("./id-token");
	const refused = { status: 400, error: "invalid_subject_token" };
	expect(await exchange(await idToken(Date.now() - 120_000))).toMatchObject(refused);
	expect(await exchange(await mintIdToken(app, "lumen-tea.myshopify.com", userId))).toMatchObject(refused);
	expect(await exchange(await mintIdToken({ ...app, apiSecret: "another" }, shop, userId))).toMatchObject(refused);
	expect(await exchange(await idToken(), { client_secret: "wrong" })).toMatchObject({ error: "invalid_client" });
});

test("a token that does not expire has no refresh token, and an uninstall ends them all", async () => {
	const { sandbox, admin, app } = standIn();
	const forever = sandbox.tokens.grantForever(shop, app.scopes);
	expect(forever.refreshToken).toBeUndefined();
	expect((await admin("{ shop { name } }", {}, forever.accessToken)).status).toBe(200);
	sandbox.tokens.revoke(shop);
	expect((await admin("{ shop { name } }", {}, forever.accessToken)).status).toBe(401);
});
