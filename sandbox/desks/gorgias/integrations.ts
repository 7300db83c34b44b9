import { json } from "../world";
import { type GorgiasAccount, type HttpIntegration, nextId } from "./account";
import { gorgiasError, notFound } from "./errors";
import { integrationCreate, integrationUpdate } from "./schema";
import { bodyOf, type Call, listOf } from "./tickets";

const listParameters = ["type", "limit", "cursor", "order_by"];

/** GET integrations, newest first. `type=http` is the one filter there is; secrets are write-only. */
export function listIntegrations({ account, url }: Call): Response {
	const unknown = [...url.searchParams.keys()].filter((name) => !listParameters.includes(name));
	const type = url.searchParams.get("type");
	if (unknown.length > 0 || (type !== null && type !== "http"))
		return gorgiasError(400, "Invalid parameters", { [unknown[0] ?? "type"]: ["Unknown field."] });
	const found = account.integrations.filter((one) => type === null || one.type === type);
	return json(listOf(found.map(shown).reverse(), url));
}

/** POST integrations: only HTTP ones can be made, as often as one likes */
export async function createIntegration(call: Call): Promise<Response> {
	const given = await bodyOf(integrationCreate, call.request, "Failed to create integration");
	if (given instanceof Response) return given;
	const integration: HttpIntegration = {
		...given,
		description: given.description ?? null,
		id: nextId(call.account),
		deactivated_datetime: null,
		created_datetime: call.world.now().toISOString(),
		failures: 0,
		calls: [],
	};
	call.account.integrations.push(integration);
	return json(shown(integration), 201);
}

/** PUT integrations/{id}: changes what is named; `deactivated_datetime: null` switches it on again */
export async function updateIntegration(call: Call, id: string | undefined): Promise<Response> {
	const found = httpIntegration(call.account, id);
	if (!found) return notFound();
	const given = await bodyOf(integrationUpdate, call.request, "Failed to update integration");
	if (given instanceof Response) return given;
	Object.assign(found, given, given.deactivated_datetime === null ? { failures: 0 } : {});
	return json(shown(found), 202);
}

/** DELETE integrations/{id} */
export function deleteIntegration({ account }: Call, id: string | undefined): Response {
	const at = account.integrations.findIndex((one) => one.type === "http" && String(one.id) === id);
	if (at < 0) return notFound();
	account.integrations.splice(at, 1);
	return new Response(null, { status: 204 });
}

export const isHttp = (one: GorgiasAccount["integrations"][number]): one is HttpIntegration => one.type === "http";

const httpIntegration = (account: GorgiasAccount, id: string | undefined): HttpIntegration | undefined =>
	account.integrations.filter(isHttp).find((one) => String(one.id) === id);

function shown(one: GorgiasAccount["integrations"][number]) {
	if (!isHttp(one)) return one;
	const { failures: _failures, calls: _calls, http, ...rest } = one;
	const { hmac_secret: _secret, headers: _headers, ...open } = http;
	return { ...rest, uri: `/api/integrations/${one.id}/`, http: open };
}
