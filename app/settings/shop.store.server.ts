import { database, type Tx } from "~/platform/db.server";
import { parseSettings, type Settings, settingsSchema } from "./settings";

/** A tenant as every room sees it. */
export type ShopProfile = {
	domain: string;
	name: string;
	email: string;
	/** IANA */
	timeZone: string;
	currency: string;
	locale: string;
	/** Hosts whose pages may talk to the chat. */
	origins: string[];
	settings: Settings;
	settingsVersion: number;
	knowledgeVersion: number;
	/** What the last exam takes off how sure the agent is (answers/calibration.ts). */
	confidenceShift: number;
	checklist: Record<string, boolean>;
	installedAt: Date;
};

/** The shop, or null when it is unknown or has uninstalled Baton. */
export async function findShop(domain: string, tx: Tx = database()): Promise<ShopProfile | null> {
	const row = await tx.shop.findUnique({ where: { domain } });
	if (!row || row.uninstalledAt) return null;
	return { ...row, settings: parseSettings(row.settings), checklist: row.checklist as Record<string, boolean> };
}

/** The shop of a proof (session token, signed proxy request, chat token): it must be there. */
export async function shopOf(domain: string, tx: Tx = database()): Promise<ShopProfile> {
	const shop = await findShop(domain, tx);
	if (!shop) throw new Error(`Shop ${domain} is not installed`);
	return shop;
}

/** Facts that Shopify tells about the shop itself. */
type ShopFacts = Partial<Pick<ShopProfile, "name" | "email" | "timeZone" | "currency" | "locale" | "origins">>;

/** Installs the shop, or brings it back after an uninstall. Settings of an earlier install are kept. */
export async function installShop(domain: string, facts: ShopFacts, at: Date, tx: Tx = database()): Promise<void> {
	const installed = { ...facts, uninstalledAt: null };
	await tx.shop.upsert({ where: { domain }, create: { domain, ...facts, installedAt: at }, update: installed });
}

export class StaleSettings extends Error {}

/**
 * Saves a change of the settings over the version that the merchant saw; returns the new settings.
 * Throws StaleSettings when somebody else saved in between.
 */
export async function saveSettings(
	domain: string,
	change: Partial<Settings>,
	seenVersion: number,
	tx: Tx = database(),
): Promise<Settings> {
	const { settings } = await shopOf(domain, tx);
	const next = settingsSchema.parse({ ...settings, ...change });
	const { count } = await tx.shop.updateMany({
		where: { domain, settingsVersion: seenVersion },
		data: { settings: next, settingsVersion: seenVersion + 1 },
	});
	if (count === 0) throw new StaleSettings("Somebody else has changed the settings. Reload the page to see them.");
	return next;
}

/**
 * Changes settings because of something that was done elsewhere (a helpdesk was disconnected). The version stays, since
 * nobody saved a form: what a merchant is typing meanwhile can still be saved, and is judged when it is.
 */
export async function adjustSettings(domain: string, change: Partial<Settings>, tx: Tx): Promise<void> {
	const { settings } = await shopOf(domain, tx);
	await tx.shop.updateMany({ where: { domain }, data: { settings: settingsSchema.parse({ ...settings, ...change }) } });
}

/** Remembers a step of the set-up list as done ("handoffChosen") or the list itself as "dismissed". */
export async function checkOff(
	domain: string,
	step: "handoffChosen" | "dismissed",
	tx: Tx = database(),
): Promise<void> {
	await tx.$executeRaw`UPDATE "Shop" SET checklist = checklist || ${JSON.stringify({ [step]: true })}::jsonb WHERE domain = ${domain}`;
}

/** Installed shops of which no source was looked at since `before`, successfully or not. */
export async function shopsSyncedBefore(before: Date): Promise<string[]> {
	const rows = await database().$queryRaw<{ domain: string }[]>`
		SELECT domain FROM "Shop" WHERE "uninstalledAt" IS NULL AND NOT EXISTS (
			SELECT 1 FROM "KnowledgeSource" source WHERE source.shop = domain AND source."startedAt" >= ${before}
		)`;
	return rows.map(({ domain }) => domain);
}
