import type { CustomerIdentity } from "~/handoff/packet";
import { now, seconds } from "~/platform/clock";
import { log } from "~/platform/log.server";
import { customerQuery, toCustomerIdentity } from "./customer";
import { findSnapshot, saveSnapshot } from "./customer.store.server";

const budgetMs = seconds(3);

/**
 * What Shopify says of a customer whom it has signed in; what it said last when it can't be asked within three seconds;
 * null when it never said anything. `customerId` (digits) comes from the signed app proxy, never from what was typed.
 */
export async function customerIdentity(shop: string, customerId: string): Promise<CustomerIdentity | null> {
	try {
		const identity = await inTime(askShopify(shop, customerId));
		if (identity) await saveSnapshot(shop, identity, now());
		return identity;
	} catch (error) {
		log.warn({ shop, error }, "Shopify could not be asked about a customer");
		return findSnapshot(shop, customerId);
	}
}

async function askShopify(shop: string, customerId: string): Promise<CustomerIdentity | null> {
	const { unauthenticated } = await import("~/shopify.server");
	const { admin } = await unauthenticated.admin(shop);
	const variables = { id: `gid://shopify/Customer/${customerId}` };
	return toCustomerIdentity(await (await admin.graphql(customerQuery, { variables })).json(), shop);
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
	let timer: NodeJS.Timeout | undefined;
	const tooLate = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error("Shopify took longer than three seconds")), budgetMs);
	});
	try {
		return await Promise.race([work, tooLate]);
	} finally {
		clearTimeout(timer);
	}
}
