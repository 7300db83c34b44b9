import { type CallKind, underFault } from "../faults";
import { json, type World } from "../world";
import type { KlaviyoAccount } from "./account";
import * as errors from "./errors";
import { createEvent } from "./events";
import { countCall, type LimitGroup } from "./limits";
import { listProfiles, showProfile } from "./profiles";

const faultRetrySeconds = 2;
const refusals = {
	"401": errors.wrongKey,
	"403": errors.missingScope,
	// Klaviyo knows no suspended requester: a body that it refuses, it refuses with a 400.
	"422": () => errors.klaviyoError(400, "invalid", "Invalid input.", "The profile is suppressed."),
	"429": () => errors.tooMany(faultRetrySeconds),
	"500": errors.broken,
};

/** Answers a request to `https://a.klaviyo.com/…`. */
export async function answerKlaviyo(world: World, account: KlaviyoAccount, given: Request): Promise<Response> {
	const url = new URL(given.url);
	url.pathname = url.pathname.replace(/(?<=.)\/$/, "");
	const request = new Request(url, given);
	const [, api, group = "", id, more] = url.pathname.split("/");
	if (api !== "api" || more !== undefined) return errors.notFound();
	const kind: CallKind = request.method === "GET" ? "read" : group === "events" ? "create" : "write";
	return underFault(world.faults.klaviyo, kind, request, refusals, world.slowMs, async () => {
		const refused = refusal(account, request);
		if (refused) return refused;
		if (group !== "accounts" && group !== "profiles" && group !== "events") return errors.notFound();
		return counted(account, group, world.now(), () => answerCall(world, account, request, url, group, id));
	});
}

/** What every call needs: a revision, and a key that is good. */
function refusal(account: KlaviyoAccount, request: Request): Response | null {
	const key = /^Klaviyo-API-Key (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
	if (!key) return errors.noKey();
	if (!account.keys.includes(key)) return errors.wrongKey();
	return /^20\d\d-\d\d-\d\d(\.pre)?$/.test(request.headers.get("revision") ?? "") ? null : errors.noRevision();
}

async function counted(account: KlaviyoAccount, group: LimitGroup, now: Date, work: () => Promise<Response>) {
	const { waitSeconds, headers } = countCall(account, group, now);
	if (waitSeconds !== null) return errors.tooMany(waitSeconds);
	const response = await work();
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	return response;
}

async function answerCall(
	world: World,
	account: KlaviyoAccount,
	request: Request,
	url: URL,
	group: LimitGroup,
	id: string | undefined,
): Promise<Response> {
	const asked = `${request.method} ${group}${id === undefined ? "" : "/id"}`;
	switch (asked) {
		case "GET accounts":
			return json({ data: [accountShown(account)], links: { self: url.href } }, 200, errors.mediaType);
		case "GET profiles":
			return listProfiles(account, url);
		case "GET profiles/id":
			return showProfile(account, url, id);
		case "POST events":
			return createEvent(account, request, world.now());
		default:
			return errors.klaviyoError(405, "method_not_allowed", "Method not allowed.", `${asked} is not allowed.`);
	}
}

const accountShown = (account: KlaviyoAccount) => ({
	type: "account",
	id: account.id,
	attributes: {
		test_account: true,
		contact_information: {
			default_sender_name: account.name,
			default_sender_email: "hello@northpine.example",
			website_url: "https://northpine.example",
			organization_name: account.name,
			street_address: { address1: "Storgata 1", address2: "", city: "Oslo", region: "", country: "NO", zip: "0155" },
		},
		industry: "Sporting goods",
		timezone: "Europe/Oslo",
		preferred_currency: "NOK",
		public_api_key: account.id,
		locale: "en-US",
	},
	links: { self: `https://a.klaviyo.com/api/accounts/${account.id}/` },
});
