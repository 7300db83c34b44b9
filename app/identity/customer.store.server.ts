import type { CustomerIdentity } from "~/handoff/packet";
import { database } from "~/platform/db.server";

/** What Shopify said last of a customer, for when it can't be asked. */
export async function findSnapshot(shop: string, customerId: string): Promise<CustomerIdentity | null> {
	const row = await database().customerSnapshot.findUnique({ where: { shop_customerId: { shop, customerId } } });
	return (row?.data as CustomerIdentity | undefined) ?? null;
}

export async function saveSnapshot(shop: string, identity: CustomerIdentity, takenAt: Date): Promise<void> {
	const customerId = identity.id;
	await database().customerSnapshot.upsert({
		where: { shop_customerId: { shop, customerId } },
		create: { shop, customerId, data: identity, takenAt },
		update: { data: identity, takenAt },
	});
}
