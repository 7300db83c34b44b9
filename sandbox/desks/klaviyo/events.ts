import { randomBytes } from "node:crypto";
import { z } from "zod";
import { readJson, saysJson } from "../world";
import { type KlaviyoAccount, type KlaviyoProfile, newProfile } from "./account";
import { klaviyoError, shapeInvalid } from "./errors";

const text = z.string().nullable().optional();

/** EventCreateQueryV2 of Klaviyo's OpenAPI description, revision 2026-07-15. */
const eventCreate = z.strictObject({
	data: z.strictObject({
		type: z.literal("event"),
		attributes: z.strictObject({
			properties: z
				.record(z.string(), z.unknown())
				.refine((properties) => Object.keys(properties).length <= 400, "An event has at most 400 properties."),
			time: z.iso.datetime({ offset: true }).nullable().optional(),
			value: z.number().nullable().optional(),
			value_currency: text,
			unique_id: text,
			backfill: z.boolean().nullable().optional(),
			metric: z.strictObject({
				data: z.strictObject({
					type: z.literal("metric"),
					attributes: z.strictObject({ name: z.string().min(1).max(127), service: text }),
				}),
			}),
			profile: z.strictObject({
				data: z.strictObject({
					type: z.literal("profile"),
					id: text,
					attributes: z.strictObject({
						email: z.email().nullable().optional(),
						phone_number: text,
						external_id: text,
						anonymous_id: text,
						_kx: text,
						first_name: text,
						last_name: text,
						organization: text,
						locale: text,
						title: text,
						image: text,
						location: z.record(z.string(), z.unknown()).nullable().optional(),
						properties: z.record(z.string(), z.unknown()).nullable().optional(),
						meta: z.record(z.string(), z.unknown()).nullable().optional(),
					}),
				}),
			}),
		}),
	}),
});
type EventInput = z.infer<typeof eventCreate>["data"]["attributes"];

const stringLimitBytes = 100_000;

/**
 * POST events: 202 and an empty body, whatever comes of it later. The same unique_id for the same profile and metric
 * is dropped; without one, it is the second. An unknown person becomes a profile.
 */
export async function createEvent(account: KlaviyoAccount, request: Request, now: Date): Promise<Response> {
	if (!saysJson(request))
		return klaviyoError(415, "unsupported_media_type", "Unsupported media type.", "Use application/vnd.api+json.");
	const parsed = eventCreate.safeParse(await readJson(request));
	if (!parsed.success) return shapeInvalid(parsed.error);
	const given = parsed.data.data.attributes;
	if (tooLong(given.properties))
		return klaviyoError(400, "invalid", "Invalid input.", "A string is longer than 100 KB.", {
			pointer: "/data/attributes/properties",
		});
	const profile = profileOf(account, given, now);
	if (!profile)
		return klaviyoError(400, "invalid", "Invalid input.", "One identifier of the profile is needed.", {
			pointer: "/data/attributes/profile",
		});
	record(account, given, profile, now);
	return new Response(null, { status: 202 });
}

const tooLong = (value: unknown): boolean => {
	if (typeof value === "string") return Buffer.byteLength(value) > stringLimitBytes;
	return typeof value === "object" && value !== null && Object.values(value).some(tooLong);
};

/** The profile with this id, e-mail, phone or external id; a new one if there is none; null without any of them. */
function profileOf(account: KlaviyoAccount, given: EventInput, now: Date): KlaviyoProfile | null {
	const { id, attributes } = given.profile.data;
	const same = (left: string | null | undefined, right: string | null) =>
		Boolean(left) && left?.toLowerCase() === right?.toLowerCase();
	const known = account.profiles.find(
		(profile) =>
			profile.id === id ||
			same(attributes.email, profile.email) ||
			same(attributes.external_id, profile.external_id) ||
			same(attributes.phone_number, profile.phone_number),
	);
	if (known) return known;
	if (!attributes.email && !attributes.external_id && !attributes.phone_number) return null;
	const { email, external_id, phone_number, first_name, last_name } = attributes;
	const profile = newProfile({ email, external_id, phone_number, first_name, last_name }, now);
	account.profiles.push(profile);
	return profile;
}

function record(account: KlaviyoAccount, given: EventInput, profile: KlaviyoProfile, now: Date): void {
	const time = (given.time ?? now.toISOString()).replace(/\.\d+/, "");
	const metric = given.metric.data.attributes.name;
	const uniqueId = given.unique_id ?? time;
	const repeated = account.events.some(
		(event) => event.profileId === profile.id && event.metric === metric && event.uniqueId === uniqueId,
	);
	if (repeated) return;
	account.events.push({
		id: randomBytes(8).toString("hex"),
		metric,
		profileId: profile.id,
		uniqueId,
		time,
		receivedAt: now.toISOString(),
		properties: given.properties,
	});
}
