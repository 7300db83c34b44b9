import { fileURLToPath } from "node:url";
import { type DesksConfig, type DesksSandbox, desksSandbox } from "./desks";
import { firstOf, type Handler, type Served, serve } from "./http";
import { keepState, keptState, restoreState } from "./kept-state.server";
import { type MailCatcher, startMailCatcher } from "./mail";
import { type ModelSandbox, modelSandbox } from "./model";
import { type AppRegistration, type ShopifySandbox, shopifySandbox } from "./shopify";
import type { BucketSize } from "./shopify/admin-api/bucket";
import type { Shop } from "./shops/shop";
import { demoShops } from "./shops/shops";
import { type StorefrontSandbox, storefrontSandbox } from "./storefront";

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
	/** myshopify.com domains of the shops that begin with the chat bubble on; it is off in a real shop. */
	embedsOn?: string[];
	/** Where it finds again what was done before it was stopped. */
	folder?: string;
};

export type Sandbox = {
	/** `http://localhost:{port}` */
	url: string;
	smtpPort: number;
	app: AppRegistration;
	shops: Shop[];
	shopify: ShopifySandbox;
	storefront: StorefrontSandbox;
	desks: DesksSandbox;
	model: ModelSandbox;
	mail: MailCatcher;
	reset: () => void;
	close: () => Promise<void>;
};

/** Starts everything outside of Baton: Shopify with its storefronts, the helpdesks, a model, a mail catcher. */
export async function startSandbox(config: SandboxConfig): Promise<Sandbox> {
	const mail = await startMailCatcher(config.smtpPort ?? 0);
	let handler: Handler = async () => null;
	const served = await serve((request) => handler(request), config.port ?? 0).catch(async (error) => {
		await mail.close();
		throw error;
	});
	const parts = makeParts(config, served, mail);
	const { desks, model, shopify, storefront } = parts;
	handler = firstOf(desks.handler, model.handler, shopify.handler, storefront.handler);
	return {
		...parts,
		url: served.url,
		smtpPort: mail.port,
		app: config.app,
		mail,
		reset: () => {
			for (const part of [desks, model, shopify]) part.reset();
		},
		close: async () => {
			if (config.folder) keepState(config.folder, { desks, shopify });
			await Promise.all([served.close(), mail.close()]);
		},
	};
}

function makeParts(config: SandboxConfig, served: Served, mail: MailCatcher) {
	const kept = config.folder ? keptState(config.folder) : null;
	const remake = () => demoShops({ origin: served.url, now: new Date() });
	const shops = remake();
	const extensionFolder =
		config.extensionFolder ?? fileURLToPath(new URL("../extensions/chat-bubble", import.meta.url));
	// A merchant who switched the bubble off finds it off again.
	const storefront = storefrontSandbox({ shops, extensionFolder, embedsOn: config.embedsOn, goesOn: kept !== null });
	const desks = desksSandbox({ mailbox: mail.mailbox, ...config.desks });
	const { themes } = storefront.state;
	const shopify = shopifySandbox({
		app: config.app,
		...{ shops, themes, remake, extensionFolder, storefront, resetThemes: storefront.reset },
		bucket: config.bucket,
	});
	if (kept) restoreState(kept, { desks, shopify });
	return { shops, storefront, desks, shopify, model: modelSandbox() };
}
