import type { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { PrismaSessionStorage } from "@shopify/shopify-app-session-storage-prisma";
import { database } from "~/platform/db.server";
import { seal, unseal } from "~/platform/seal.server";

/** Shopify's session storage with the tokens sealed: a copy of the database opens no shop. */
export function sealedSessionStorage(): SessionStorage {
	// Made at first use, and again after a failure: it looks for its table once and gives up for good.
	let made: PrismaSessionStorage<ReturnType<typeof database>> | undefined;
	const use = async <T>(work: (rows: SessionStorage) => Promise<T>): Promise<T> => {
		made ??= new PrismaSessionStorage(database(), { connectionRetries: 1, connectionRetryIntervalMs: 200 });
		return work(made).catch((error) => {
			made = undefined;
			throw error;
		});
	};
	return {
		storeSession: (session) => use((rows) => rows.storeSession(withTokens(session, seal))),
		loadSession: (id) => use(async (rows) => open(await rows.loadSession(id))),
		deleteSession: (id) => use((rows) => rows.deleteSession(id)),
		deleteSessions: (ids) => use((rows) => rows.deleteSessions(ids)),
		findSessionsByShop: (shop) =>
			use(async (rows) =>
				((await rows.findSessionsByShop?.(shop)) ?? []).map((session) => withTokens(session, unseal)),
			),
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
