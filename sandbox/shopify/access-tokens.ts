import { randomBytes } from "node:crypto";

const accessLifeSeconds = 3600;
const refreshLifeSeconds = 90 * 24 * 3600;
const retryLifeSeconds = 30 * 24 * 3600;

/** What an access token opens. */
type Grant = { shop: string; scopes: string[]; userId: number | null };

export type TokenPair = {
	accessToken: string;
	/** Absent for a token that never expires. */
	expiresInSeconds?: number;
	refreshToken?: string;
	refreshTokenExpiresInSeconds?: number;
};

type Refresh = { grant: Grant; expiresAtMs: number; parent: string | null };

/** The access and refresh tokens that the sandbox has handed out. */
export function accessTokens() {
	const access = new Map<string, { grant: Grant; expiresAtMs: number }>();
	const refreshes = new Map<string, Refresh>();

	const newAccess = (grant: Grant, lifeSeconds: number, atMs: number) => {
		const token = `${grant.userId === null ? "shpat" : "shpca"}_${randomBytes(16).toString("hex")}`;
		access.set(token, { grant, expiresAtMs: atMs + lifeSeconds * 1000 });
		return token;
	};

	const pair = (grant: Grant, parent: string | null, atMs: number): TokenPair => {
		const refreshToken = `shprt_${randomBytes(16).toString("hex")}`;
		refreshes.set(refreshToken, { grant, parent, expiresAtMs: atMs + refreshLifeSeconds * 1000 });
		return {
			accessToken: newAccess(grant, accessLifeSeconds, atMs),
			expiresInSeconds: accessLifeSeconds,
			refreshToken,
			refreshTokenExpiresInSeconds: refreshLifeSeconds,
		};
	};

	return {
		/** An offline token with its refresh token. */
		grantOffline: (shop: string, scopes: string[], atMs = Date.now()) =>
			pair({ shop, scopes, userId: null }, null, atMs),

		/** The old kind of offline token, which never expires. */
		grantForever: (shop: string, scopes: string[]): TokenPair => ({
			accessToken: newAccess({ shop, scopes, userId: null }, Number.POSITIVE_INFINITY, Date.now()),
		}),

		/** A token of one staff member, for a day. */
		grantOnline: (shop: string, scopes: string[], userId: number, atMs = Date.now()): TokenPair => {
			const lifeSeconds = 24 * 3600;
			return {
				accessToken: newAccess({ shop, scopes, userId }, lifeSeconds, atMs),
				expiresInSeconds: lifeSeconds,
			};
		},

		/**
		 * A new pair for a refresh token; null when it is unknown, expired or retired. As Shopify since August 2026: the
		 * token may be retried (a lost answer) for 30 days, until its replacement is used, which retires it.
		 */
		refresh: (shop: string, refreshToken: string, scopes: string[], atMs = Date.now()): TokenPair | null => {
			const found = refreshes.get(refreshToken);
			if (!found || found.grant.shop !== shop || found.expiresAtMs <= atMs) return null;
			if (found.parent) refreshes.delete(found.parent);
			found.parent = null;
			found.expiresAtMs = Math.min(found.expiresAtMs, atMs + retryLifeSeconds * 1000);
			return pair({ ...found.grant, scopes }, refreshToken, atMs);
		},

		/** What the token opens at this shop; null when it is unknown or expired. */
		open: (shop: string, token: string | null, atMs = Date.now()): Grant | null => {
			const found = token ? access.get(token) : undefined;
			return found && found.grant.shop === shop && found.expiresAtMs > atMs ? found.grant : null;
		},

		/** Ends every token of the shop, as an uninstall does. */
		revoke: (shop: string) => {
			for (const [token, { grant }] of access) if (grant.shop === shop) access.delete(token);
			for (const [token, { grant }] of refreshes) if (grant.shop === shop) refreshes.delete(token);
		},

		/** Ends only the short-lived tokens of the shop: what an hour does. */
		expire: (shop: string) => {
			for (const [token, { grant }] of access) if (grant.shop === shop) access.delete(token);
		},

		/** All of it as plain data, and back: the sandbox may be restarted under a running app. */
		snapshot: () => ({ access: [...access], refreshes: [...refreshes] }),
		restore: (data: { access: [string, { grant: Grant; expiresAtMs: number }][]; refreshes: [string, Refresh][] }) => {
			for (const [token, one] of data.access)
				access.set(token, { ...one, expiresAtMs: one.expiresAtMs ?? Number.POSITIVE_INFINITY });
			for (const [token, one] of data.refreshes) refreshes.set(token, one);
		},
	};
}

export type AccessTokens = ReturnType<typeof accessTokens>;
