import type { Shop } from "../../shops/shop";
import type { AppRegistration } from "../app-registration";
import type { BulkOperations } from "./bulk-operations";
import type { Subscriptions } from "./subscriptions";

/** What the resolvers of one request know. */
export type AdminContext = {
	shop: Shop;
	app: AppRegistration;
	/** What the token was granted; a `write_x` counts as `read_x` too. */
	scopes: ReadonlySet<string>;
	/** The files of the published theme by name, e.g. `config/settings_data.json`. */
	themeFiles: Record<string, string>;
	nowMs: number;
	bulk: BulkOperations;
	subscriptions: Subscriptions;
};

// biome-ignore lint/suspicious/noExplicitAny: a resolver takes whatever its parent returned, under the schema's own check
export type Resolver = (source: any, args: any, context: AdminContext) => unknown;
export type Resolvers = Record<string, Record<string, Resolver>>;
