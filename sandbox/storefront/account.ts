import { liquidCustomer } from "./liquid-customer";
import { type PageView, routesOf, type Visit } from "./liquid-objects";
import { signInCookie, signOutCookie } from "./session";
import type { Door, View } from "./world";

/** The signed-in customer's own orders; anyone else is asked to sign in. */
export const accountView: View = (visit, _params, query) =>
	visit.customer ? { template: "customers/account", title: "Your account" } : signInView(visit, {}, query);

export const orderView: View = (visit, { id = "" }, query) => {
	if (!visit.customer) return signInView(visit, {}, query);
	const order = liquidCustomer(visit.shop, visit.customer).orders.find((candidate) => String(candidate.id) === id);
	return order ? { template: "customers/order", title: `Order ${order.name}`, objects: { order } } : null;
};

export const signInView: View = ({ shop }, _params, query): PageView => ({
	template: "customers/login",
	title: "Sign in",
	objects: {
		return_url: localPath(query.get("return_url")),
		customers: shop.customers.map((customer) => liquidCustomer(shop, customer)),
	},
});

/** In the sandbox one signs in as one of the invented customers; nobody has a password. */
export const signIn: Door = async (_world, visit, request) => {
	const form = await request.formData();
	const customer = visit.shop.customers.find(({ legacyResourceId }) => legacyResourceId === form.get("customer"));
	if (!customer) return new Response("There is no such customer", { status: 404 });
	const to = localPath(form.get("return_url")) ?? routesOf(visit).account_url;
	return new Response(null, { status: 303, headers: { location: to, "set-cookie": signInCookie(customer) } });
};

export const signOut: Door = (_world, visit, request) => {
	const to = localPath(new URL(request.url).searchParams.get("return_url")) ?? routesOf(visit).root_url;
	return new Response(null, { status: 303, headers: { location: to, "set-cookie": signOutCookie } });
};

/** A path of this shop, or null: no sign-in sends anyone elsewhere. */
function localPath(value: FormDataEntryValue | Visit["path"] | null): string | null {
	return typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : null;
}
