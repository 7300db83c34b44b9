import { seeOther } from "sandbox/desks/pages/page";
import { type Handler, route, router } from "sandbox/http";
import type { Shop } from "../shops/shop";
import type { AccessTokens } from "./access-tokens";
import { handleOf } from "./admin/shell-page";
import type { AppRegistration } from "./app-registration";
import { indexPage, productsPage, webhooksPage } from "./control-pages";
import type { ProductChanges } from "./product-changes";
import { payload } from "./webhooks/payloads";
import type { WebhookSender } from "./webhooks/sender";
import { isTopic, type Topic } from "./webhooks/topics";

type Control = {
	app: AppRegistration;
	shops: () => Shop[];
	tokens: AccessTokens;
	webhooks: WebhookSender;
	change: (changes: ProductChanges) => void;
	reset: () => void;
};

/** `/sandbox`: the sandbox's own pages, which make Shopify do something. */
export function control({ app, shops, tokens, webhooks, change, reset }: Control): Handler {
	const shopNamed = (handle: unknown): Shop =>
		shops().find((shop) => handleOf(shop) === handle) ?? (shops()[0] as Shop);
	const asked = (request: Request) => shopNamed(new URL(request.url).searchParams.get("shop"));

	const send = async (shop: Shop, topic: Topic, about: { customer?: string; productId?: string }) => {
		const customer = shop.customers.find(({ legacyResourceId }) => legacyResourceId === about.customer);
		const body = payload(topic, { shop, app, customer: customer ?? shop.customers[0], productId: about.productId });
		// Shopify takes the tokens away before it says so.
		if (topic === "app/uninstalled") tokens.revoke(shop.facts.myshopifyDomain);
		return webhooks.send(shop.facts.myshopifyDomain, topic, body);
	};

	const postWebhook = async (request: Request) => {
		const form = await request.formData();
		const again = form.get("again");
		if (again) {
			await webhooks.sendAgain(String(again));
			return seeOther("/sandbox/webhooks");
		}
		const topic = String(form.get("topic"));
		if (!isTopic(topic)) return new Response("There is no such topic", { status: 400 });
		const shop = shopNamed(form.get("shop"));
		await send(shop, topic, { customer: String(form.get("customer") ?? "") });
		return seeOther(`/sandbox/webhooks?shop=${handleOf(shop)}`);
	};

	const postProduct = async (request: Request) => {
		const form = await request.formData();
		const shop = shopNamed(form.get("shop"));
		const variantId = String(form.get("variant"));
		const product = shop.products.find(({ variants }) => variants.some(({ id }) => id === variantId));
		if (product && form.get("delete")) {
			shop.products.splice(shop.products.indexOf(product), 1);
			await send(shop, "products/delete", { productId: product.id });
			return seeOther(`/sandbox/products?shop=${handleOf(shop)}`);
		}
		const [price, stock] = [Number(form.get("price")), Number(form.get("stock"))];
		if (!product || !(price >= 0) || !Number.isInteger(stock))
			return new Response("That is no price or stock", { status: 400 });
		change({ [variantId]: { price: price.toFixed(2), stock, at: new Date().toISOString() } });
		await send(shop, "products/update", { productId: product.id });
		return seeOther(`/sandbox/products?shop=${handleOf(shop)}`);
	};

	return router([
		route("GET", "/sandbox", () => indexPage(shops())),
		route("GET", "/sandbox/webhooks", (request) => webhooksPage(shops(), asked(request), webhooks.sent())),
		route("POST", "/sandbox/webhooks", postWebhook),
		route("GET", "/sandbox/products", (request) => productsPage(shops(), asked(request))),
		route("POST", "/sandbox/products", postProduct),
		route("POST", "/sandbox/tokens/expire", async (request) => {
			tokens.expire(asked(request).facts.myshopifyDomain);
			return new Response(null, { status: 204 });
		}),
		route("POST", "/sandbox/reset", (request) => {
			reset();
			return request.headers.get("accept")?.includes("text/html")
				? seeOther("/sandbox")
				: new Response(null, { status: 204 });
		}),
	]);
}
