import type { Destination } from "~/connectors/connector";
import { connectWithKey } from "~/flows/merchant-connects-desk.server";
import { connectByOAuth, type MadeHandoff, newHandoff, newShop } from "../../test/harness/handoffs";

type Shop = { domain: string; destination: Destination; account: string };

/** Connects the account as a merchant would: Zendesk by OAuth with his consent, Gorgias by key. */
export async function connect({ domain, destination, account }: Shop): Promise<void> {
	const key = {
		domain: account,
		email: `robin@${account}.example`,
		apiKey: "gorgias-demo-api-key",
		supportAddress: "",
	};
	const connected =
		destination === "zendesk"
			? await connectByOAuth(domain, "zendesk", { subdomain: account })
			: await connectWithKey({ shop: domain, destination, input: key });
	if (!connected.ok) throw new Error(connected.message);
}

/** A shop for each account, half of them at Zendesk and half at Gorgias, in turns. */
export async function openShops(zendesk: string[], gorgias: string[]): Promise<Shop[]> {
	const shops: Shop[] = [];
	for (let index = 0; index < Math.max(zendesk.length, gorgias.length); index++)
		for (const [destination, account] of [
			["zendesk", zendesk[index]],
			["gorgias", gorgias[index]],
		] as const) {
			if (!account) continue;
			const shop = { domain: await newShop(), destination, account };
			await connect(shop);
			shops.push(shop);
		}
	return shops;
}

/** So many handoffs, shop by shop in turns, a few at a time. */
export async function promiseHandoffs(shops: Shop[], count: number): Promise<MadeHandoff[]> {
	const made: MadeHandoff[] = [];
	const atOnce = 8;
	for (let from = 0; from < count; from += atOnce) {
		const some = Array.from(
			{ length: Math.min(atOnce, count - from) },
			(_, index) => shops[(from + index) % shops.length],
		);
		made.push(
			...(await Promise.all(
				some.flatMap((shop, index) =>
					shop
						? [
								newHandoff({
									shop: shop.domain,
									destination: shop.destination,
									email: `shopper${from + index}@example.com`,
								}),
							]
						: [],
				),
			)),
		);
	}
	return made;
}
