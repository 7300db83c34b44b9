import { type Html, html } from "sandbox/desks/pages/html";
import type { Customer } from "../../shops/customer";
import type { Order } from "../../shops/order";
import type { Shop } from "../../shops/shop";
import { handleOf } from "./shell-page";

type RecordPage = { title: string; content: Html };

const numberOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);
const day = (date: string): string => date.slice(0, 10);
const words = (state: string): string => state.charAt(0) + state.slice(1).toLowerCase().replaceAll("_", " ");
const good = ["PAID", "FULFILLED", "DELIVERED", "ACTIVE"];
const badge = (state: string): Html =>
	html`<span class="badge ${good.includes(state) ? "good" : "warn"}">${words(state)}</span>`;

const inner = (title: string, body: Html): RecordPage => ({
	title,
	content: html`<div class="page"><div class="page-inner"><h1>${title}</h1>${body}</div></div>`,
});

/** The admin's own pages, as far as a demo needs them. `place` is within the admin, e.g. `/customers/7001`. */
export function recordPage(shop: Shop, place: string): RecordPage | null {
	const [, section = "", number] = place.split("/");
	if (section === "") return home(shop);
	if (section === "orders") return number ? orderPage(shop, number) : orders(shop, "Orders", shop.orders);
	if (section === "customers") return number ? customerPage(shop, number) : customers(shop);
	return section === "products" ? products(shop) : null;
}

const home = (shop: Shop) =>
	inner(
		`Good day, ${shop.facts.shopOwnerName.split(" ")[0]}`,
		html`<div class="card padded"><h2>${shop.facts.name}</h2>
			<p>${shop.products.length} products, ${shop.customers.length} customers and ${shop.orders.length} orders, all invented.</p>
			<a href="/admin/store/${handleOf(shop)}/apps/baton">Open Baton</a></div>`,
	);

function orders(shop: Shop, title: string, list: Order[]): RecordPage {
	return inner(title, html`<div class="card">${orderTable(shop, list)}</div>`);
}

const orderTable = (shop: Shop, list: Order[]) => html`
<table><thead><tr><th>Order</th><th>Date</th><th>Customer</th><th class="number">Total</th><th>Payment</th><th>Fulfilment</th></tr></thead><tbody>
${list
	.toSorted((one, other) => other.number - one.number)
	.map(
		(order) => html`<tr><td><a href="/admin/store/${handleOf(shop)}/orders/${numberOf(order.id)}">${order.name}</a></td>
			<td>${day(order.createdAt)}</td><td>${customerOf(shop, order)?.displayName}</td>
			<td class="number">${order.currentTotalPriceSet.shopMoney.amount} ${order.currencyCode}</td>
			<td>${badge(order.displayFinancialStatus)}</td><td>${badge(order.displayFulfillmentStatus)}</td></tr>`,
	)}
</tbody></table>`;

const customerOf = (shop: Shop, order: Order): Customer | undefined =>
	shop.customers.find(({ id }) => id === order.customerId);

const customers = (shop: Shop) =>
	inner(
		"Customers",
		html`<div class="card"><table><thead><tr><th>Customer</th><th>E-mail</th><th class="number">Orders</th><th class="number">Spent</th></tr></thead><tbody>
		${shop.customers.map(
			(
				one,
			) => html`<tr><td><a href="/admin/store/${handleOf(shop)}/customers/${numberOf(one.id)}">${one.displayName}</a></td>
				<td>${one.defaultEmailAddress?.emailAddress}</td><td class="number">${one.numberOfOrders}</td>
				<td class="number">${one.amountSpent.amount} ${one.amountSpent.currencyCode}</td></tr>`,
		)}</tbody></table></div>`,
	);

function customerPage(shop: Shop, number: string): RecordPage | null {
	const one = shop.customers.find(({ id }) => numberOf(id) === number);
	if (!one) return null;
	const own = shop.orders.filter(({ customerId }) => customerId === one.id);
	return inner(
		one.displayName,
		html`<div class="card padded">${facts({
			"E-mail": one.defaultEmailAddress?.emailAddress,
			Phone: one.defaultPhoneNumber?.phoneNumber,
			Address:
				one.defaultAddress && `${one.defaultAddress.address1}, ${one.defaultAddress.zip} ${one.defaultAddress.city}`,
			"Customer since": day(one.createdAt),
			Orders: one.numberOfOrders,
			Spent: `${one.amountSpent.amount} ${one.amountSpent.currencyCode}`,
			Tags: one.tags.join(", "),
			Note: one.note,
		})}</div><div class="card">${orderTable(shop, own)}</div>`,
	);
}

function orderPage(shop: Shop, number: string): RecordPage | null {
	const order = shop.orders.find(({ id }) => numberOf(id) === number);
	if (!order) return null;
	return inner(
		`Order ${order.name}`,
		html`<div class="card padded">${facts({
			Customer: customerOf(shop, order)?.displayName,
			"E-mail": order.email,
			Placed: day(order.createdAt),
			Payment: words(order.displayFinancialStatus),
			Fulfilment: words(order.displayFulfillmentStatus),
			Tracking: order.fulfillments
				.flatMap(({ trackingInfo }) => trackingInfo.map((one) => `${one.company} ${one.number}`))
				.join(", "),
			"Shipped to": `${order.shippingAddress.name}, ${order.shippingAddress.city}`,
			Note: order.note,
		})}</div><div class="card"><table><thead><tr><th>Item</th><th>SKU</th><th class="number">Quantity</th><th class="number">Price</th></tr></thead><tbody>
		${order.lineItems.map(
			(line) =>
				html`<tr><td class="wide">${line.name}</td><td>${line.sku}</td><td class="number">${line.quantity}</td><td class="number">${line.originalTotalSet.shopMoney.amount}</td></tr>`,
		)}</tbody></table></div>`,
	);
}

const facts = (pairs: Record<string, string | null | undefined>): Html =>
	html`<dl>${Object.entries(pairs).map(([name, value]) => value && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;

const products = (shop: Shop) =>
	inner(
		"Products",
		html`<p>Change a price or a stock under <a href="/sandbox/products?shop=${handleOf(shop)}">Sandbox → Products</a>; Shopify then sends <code>products/update</code>.</p>
		<div class="card"><table><thead><tr><th>Product</th><th>Status</th><th class="number">In stock</th><th class="number">From</th></tr></thead><tbody>
		${shop.products.map(
			(
				one,
			) => html`<tr><td class="wide">${one.onlineStoreUrl ? html`<a href="${one.onlineStoreUrl}" target="_blank">${one.title}</a>` : one.title}</td>
				<td>${badge(one.status)}</td><td class="number">${one.totalInventory}</td><td class="number">${one.variants[0]?.price}</td></tr>`,
		)}</tbody></table></div>`,
	);
