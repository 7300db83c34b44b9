import type { Shop } from "../../shops/shop";

type Subscription = {
	id: string;
	/** "METAOBJECTS_UPDATE" */
	topic: string;
	uri: string;
	filter: string | null;
	includeFields: string[];
	format: "JSON";
	metafieldNamespaces: string[];
	createdAt: string;
	updatedAt: string;
};

/** The webhook subscriptions that an app made by the Admin API, one list a shop. */
export function webhookSubscriptions() {
	const lists = new Map<string, Subscription[]>();
	let number = 1;
	const of = ({ facts }: Shop): Subscription[] => {
		const list = lists.get(facts.myshopifyDomain) ?? [];
		lists.set(facts.myshopifyDomain, list);
		return list;
	};
	return {
		of,
		create: (
			shop: Shop,
			topic: string,
			input: { uri?: string; callbackUrl?: string; filter?: string; includeFields?: string[] },
			at: string,
		): Subscription => {
			const subscription: Subscription = {
				...{ id: `gid://shopify/WebhookSubscription/${number++}`, topic, format: "JSON", metafieldNamespaces: [] },
				...{ uri: input.uri ?? input.callbackUrl ?? "", filter: input.filter ?? null },
				...{ includeFields: input.includeFields ?? [], createdAt: at, updatedAt: at },
			};
			of(shop).push(subscription);
			return subscription;
		},
		delete: (shop: Shop, id: string): boolean => {
			const list = of(shop);
			const at = list.findIndex((one) => one.id === id);
			if (at >= 0) list.splice(at, 1);
			return at >= 0;
		},
	};
}

export type Subscriptions = ReturnType<typeof webhookSubscriptions>;
