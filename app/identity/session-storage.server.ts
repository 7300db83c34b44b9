import type { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { PrismaSessionStorage } from "@shopify/shopify-app-session-storage-prisma";
import { database } from "~/platform/db.server";
import { seal, unseal } from "~/platform/seal.server";

/** Shopify's session storage with the tokens sealed: a copy of the database opens no shop. */
export function sealedSessionStorage(): SessionStorage {
	const rows = new PrismaSessionStorage(database(), { connectionRetries: 1, connectionRetryIntervalMs: 200 });
	return {
		storeSession: (session) => rows.storeSession(withTokens(session, seal)),
		loadSession: async (id) => open(await rows.loadSession(id)),
		deleteSession: (id) => rows.deleteSession(id),
		deleteSessions: (ids) => rows.deleteSessions(ids),
		findSessionsByShop: async (shop) =>
			(await rows.findSessionsByShop(shop)).map((session) => withTokens(session, unseal)),
	};
}

const open = (session: Session | undefined) => session && withTokens(session, unseal);

/** A copy, so that the session in use keeps its clear tokens. */
function withTokens(session: Session, change: (text: string, bound: string) => string): Session {
	const copy = Object.assign(Object.create(Object.getPrototypeOf(session)), session) as Session;
	if (session.accessToken) copy.accessToken = change(session.accessToken, session.shop);
	if (session.refreshToken) copy.refreshToken = change(session.refreshToken, session.shop);
	return copy;
}
