import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DesksConfig, type DesksSandbox, desksSandbox } from "./desks";
import { firstOf, type Handler, serve } from "./http";
import { type MailCatcher, startMailCatcher } from "./mail";
import { type AppRegistration, type ShopifySandbox, shopifySandbox } from "./shopify";
import type { BucketSize } from "./shopify/admin-api/bucket";
import type { Shop } from "./shops/shop";
import { demoShops } from "./shops/shops";
import { shopOf } from "./storefront/requested-shop";
import { customerIn } from "./storefront/session";
import type { ThemeState } from "./storefront/theme-state";

export type SandboxConfig = {
	/** 0 takes a free one. */
	port?: number;
	smtpPort?: number;
	/** The app under test. Its `url` may be changed while the sandbox runs. */
	app: AppRegistration;
	desks?: DesksConfig;
	/** Points that the Admin API lets an app use. */
	bucket?: BucketSize;
	/** Default: the repository's `extensions/chat-bubble`. */
	extensionFolder?: string;
	/** Where it finds again what was done before it was stopped. */
	folder?: string;
};

export type Sandbox = {
	/** `http://localhost:{port}` */
	url: string;
	smtpPort: number;
	app: AppRegistration;
	shops: Shop[];
	themes: ThemeState;
	shopify: ShopifySandbox;
	desks: DesksSandbox;
	mail: MailCatcher;
	reset: () => void;
	close: () => Promise<void>;
};

/** Starts everything outside of Baton: Shopify with its storefronts, the helpdesks, and a mail catcher. */
export async function startSandbox(config: SandboxConfig): Promise<Sandbox> {
	const mail = await startMailCatcher(config.smtpPort ?? 0);
	let handler: Handler = async () => null;
	const served = await serve((request) => handler(request), config.port ?? 0).catch(async (error) => {
		await mail.close();
		throw error;
	});
	const remake = () => demoShops({ origin: served.url, now: new Date() });
	const shops = remake();
	const themes: ThemeState = {};
	const desks = desksSandbox({ mailbox: mail.mailbox, ...config.desks });
	const shopify = shopifySandbox({
		app: config.app,
		shops,
		themes,
		remake,
		bucket: config.bucket,
		extensionFolder: config.extensionFolder ?? fileURLToPath(new URL("../extensions/chat-bubble", import.meta.url)),
		storefront: {
			shopOf: (request) => shopOf(shops, request),
			customerOf: (request) => customerIn(shopOf(shops, request), request)?.legacyResourceId ?? null,
		},
	});
	handler = firstOf(desks.handler, shopify.handler);
	const areas = { desks, shopify };
	if (config.folder) find(config.folder, areas);
	return {
		url: served.url,
		smtpPort: mail.port,
		app: config.app,
		shops,
		themes,
		shopify,
		desks,
		mail,
		reset: () => {
			desks.reset();
			shopify.reset();
		},
		close: async () => {
			if (config.folder) keep(config.folder, areas);
			await Promise.all([served.close(), mail.close()]);
		},
	};
}

type Areas = Record<string, { snapshot: () => unknown; restore: (snapshot: never) => void }>;
const fileIn = (folder: string) => join(folder, "state.json");

function keep(folder: string, areas: Areas): void {
	mkdirSync(folder, { recursive: true });
	const state = Object.fromEntries(Object.entries(areas).map(([name, area]) => [name, area.snapshot()]));
	// Whole or not at all, whatever happens meanwhile.
	writeFileSync(`${fileIn(folder)}.new`, JSON.stringify(state));
	renameSync(`${fileIn(folder)}.new`, fileIn(folder));
}

function find(folder: string, areas: Areas): void {
	try {
		const state = JSON.parse(readFileSync(fileIn(folder), "utf8")) as Record<string, never>;
		for (const [name, area] of Object.entries(areas)) if (state[name]) area.restore(state[name]);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") console.error("The sandbox begins anew:", error);
	}
}
