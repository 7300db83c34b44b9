import type { Customer } from "../../shops/customer";
import type { Shop } from "../../shops/shop";
import type { AppRegistration } from "../app-registration";
import type { Topic } from "./topics";

const numberIn = (gid: string) => Number(gid.slice(gid.lastIndexOf("/") + 1));

type Subject = { shop: Shop; app: AppRegistration; customer?: Customer; productId?: string };

/** The body of a webhook about this shop, with the fields that the app subscribes to. */
export function payload(topic: Topic, { shop, app, customer, productId }: Subject): unknown {
	const [resource] = topic.split("/");
	if (resource === "products" || resource === "collections") {
		const items = resource === "products" ? shop.products : shop.collections;
		const item = items.find((one) => one.id === productId) ?? items[0];
		const id = productId ?? item?.id ?? "gid://shopify/Product/0";
		// Of what is deleted Shopify tells the number only.
		if (topic.endsWith("/delete")) return { id: numberIn(id) };
		return { id: numberIn(id), admin_graphql_api_id: id, updated_at: item?.updatedAt };
	}
	if (resource === "metaobjects") {
		const item = shop.metaobjects.find((one) => one.id === productId) ?? shop.metaobjects[0];
		return { id: productId ?? item?.id, type: item?.type ?? "faq", updated_at: item?.updatedAt };
	}
	if (topic === "bulk_operations/finish")
		return { admin_graphql_api_id: productId, status: "completed", type: "query", error_code: null };
	if (topic === "app/scopes_update")
		return {
			id: 1,
			previous: app.scopes,
			current: app.scopes,
			updated_at: new Date().toISOString(),
		};
	return topic.includes("redact") || topic.includes("data_request")
		? privacyPayload(topic, shop, customer)
		: shopPayload(shop);
}

/** The shop as Shopify's REST resource, which `shop/update` and `app/uninstalled` carry. */
function shopPayload({ facts, locales }: Shop) {
	return {
		id: numberIn(facts.id),
		name: facts.name,
		email: facts.email,
		domain: facts.primaryDomain.host,
		myshopify_domain: facts.myshopifyDomain,
		iana_timezone: facts.ianaTimezone,
		currency: facts.currencyCode,
		primary_locale: locales.find(({ primary }) => primary)?.locale ?? "en",
		shop_owner: facts.shopOwnerName,
		updated_at: facts.updatedAt,
	};
}

function privacyPayload(topic: Topic, shop: Shop, customer?: Customer) {
	const about = { shop_id: numberIn(shop.facts.id), shop_domain: shop.facts.myshopifyDomain };
	if (topic === "shop/redact" || !customer) return about;
	const orders = shop.orders.filter((order) => order.customerId === customer.id).map(({ id }) => numberIn(id));
	const person = {
		id: numberIn(customer.id),
		email: customer.defaultEmailAddress?.emailAddress ?? null,
		phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
	};
	if (topic === "customers/redact") return { ...about, customer: person, orders_to_redact: orders };
	return { ...about, customer: person, orders_requested: orders, data_request: { id: Date.now() % 1_000_000 } };
}
