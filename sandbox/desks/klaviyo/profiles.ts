import { json } from "../world";
import type { KlaviyoAccount, KlaviyoProfile } from "./account";
import { klaviyoError, mediaType, notFound } from "./errors";

const parameters = [
	"additional-fields[profile]",
	"fields[profile]",
	"filter",
	"page[cursor]",
	"page[size]",
	"sort",
	"include",
];
const filterable = { id: "id", email: "email", phone_number: "phone_number", external_id: "external_id" } as const;
const equalsFilter = /^equals\((\w+),\s*(["'])(.*)\2\)$/;

/** GET profiles, all or by `filter=equals(email,"…")`. No match is an empty list; nothing is ever made by asking. */
export function listProfiles(account: KlaviyoAccount, url: URL): Response {
	const unknown = [...url.searchParams.keys()].find((name) => !parameters.includes(name));
	if (unknown) return badParameter(unknown, `${unknown} is not a valid parameter.`);
	const size = Number(url.searchParams.get("page[size]") ?? 20);
	if (!Number.isInteger(size) || size < 1 || size > 100)
		return badParameter("page[size]", "Page size must be 1 to 100.");
	const filter = url.searchParams.get("filter");
	const found = filter === null ? account.profiles : filtered(account.profiles, filter);
	if (!found) return badParameter("filter", `Invalid filter provided: ${filter}`);
	const data = found.slice(0, size).map((profile) => shown(profile, fieldsOf(url)));
	return json({ data, links: { self: url.href, next: null, prev: null } }, 200, mediaType);
}

function filtered(profiles: KlaviyoProfile[], filter: string): KlaviyoProfile[] | null {
	const [, field = "", , wanted = ""] = equalsFilter.exec(filter) ?? [];
	const text = wanted.replace(/\\(.)/g, "$1");
	if (field === "_kx") return profiles.filter(({ browsers }) => browsers?.includes(text));
	const attribute = filterable[field as keyof typeof filterable];
	if (!attribute) return null;
	const value = text.toLowerCase();
	return profiles.filter((profile) => profile[attribute]?.toLowerCase() === value);
}

/** GET profiles/{id} */
export function showProfile(account: KlaviyoAccount, url: URL, id: string | undefined): Response {
	const profile = account.profiles.find((candidate) => candidate.id === id);
	return profile ? json({ data: shown(profile, fieldsOf(url)) }, 200, mediaType) : notFound();
}

const fieldsOf = (url: URL): string[] | null => url.searchParams.get("fields[profile]")?.split(",") ?? null;

function shown(profile: KlaviyoProfile, fields: string[] | null) {
	const { id, browsers: _browsers, ...attributes } = profile;
	const wanted = Object.entries(attributes).filter(([name]) => fields === null || fields.includes(name));
	const self = `https://a.klaviyo.com/api/profiles/${id}/`;
	return { type: "profile", id, attributes: Object.fromEntries(wanted), links: { self } };
}

const badParameter = (parameter: string, detail: string): Response =>
	klaviyoError(400, "invalid", "Invalid input.", detail, { parameter });
