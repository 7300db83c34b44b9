import { json } from "../world";
import { customerByEmail, customerFor } from "./account";
import { gorgiasError, notFound } from "./errors";
import { customerCreate } from "./schema";
import { bodyOf, type Call, listOf } from "./tickets";

/** GET customers, all or by e-mail or external id */
export function listCustomers({ account, url }: Call): Response {
	const email = url.searchParams.get("email");
	const externalId = url.searchParams.get("external_id");
	const found = account.customers
		.filter((customer) => email === null || customer.email?.toLowerCase() === email.toLowerCase())
		.filter((customer) => externalId === null || customer.external_id === externalId);
	return json(listOf(found, url));
}

/** POST customers: 409 when the e-mail is taken */
export async function createCustomer(call: Call): Promise<Response> {
	const given = await bodyOf(customerCreate, call.request, "Failed to create customer");
	if (given instanceof Response) return given;
	const email = given.email ?? given.channels?.find((channel) => channel.type === "email")?.address;
	if (!email) return gorgiasError(400, "Failed to create customer", { email: ["Missing data for required field."] });
	if (customerByEmail(call.account, email))
		return gorgiasError(409, "Failed to create customer", {
			email: ["This address is already used by another customer."],
		});
	const customer = customerFor(call.account, email, given.name ?? null, call.world.now());
	Object.assign(customer, { external_id: given.external_id ?? null, data: given.data ?? null });
	return json(customer, 201);
}

/** PUT customers/{id}/data: accepted, done later */
export async function setCustomerData(call: Call, id: string | undefined): Promise<Response> {
	const customer = call.account.customers.find((candidate) => String(candidate.id) === id);
	if (!customer) return notFound();
	customer.data = await call.request.json();
	return json(customer.data, 202);
}
