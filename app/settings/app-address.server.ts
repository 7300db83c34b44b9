import { env } from "~/platform/env.server";
import { adminAddress } from "./admin-address";

/** A page of Baton, inside the shop's admin. `page` begins with /app. */
export const appAddress = (domain: string, page: string): string =>
	`${adminAddress(domain)}/apps/${env().SHOPIFY_API_KEY}${page}`;
