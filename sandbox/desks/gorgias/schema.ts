import { z } from "zod";

/**
 * The request bodies of Gorgias' REST API that a handoff uses, rebuilt from its public reference pages ("Create a
 * ticket", "The TicketMessage object"): Gorgias publishes no OpenAPI description.
 */
const text = z.string().nullable().optional();
const time = z.iso.datetime({ offset: true }).nullable().optional();
const externalId = z.string().max(255, "Longer than maximum length 255.").nullable().optional();
const bag = z.record(z.string(), z.unknown()).nullable().optional();
const vias =
	"aircall api chat contact_form email facebook facebook-mention facebook-messenger facebook-recommendations form gorgias_chat help-center helpdesk instagram instagram-ad-comment instagram-comment instagram-direct-message instagram-mention internal-note offline_capture phone rule self_service shopify sms twilio twitter twitter-direct-message whatsapp yotpo yotpo-review zendesk";
const via = z.enum(vias.split(" "));

const address = z.strictObject({ name: text, address: z.string() });
const party = z
	.strictObject({
		id: z.number().int().nonnegative().nullable().optional(),
		email: z.string().max(320).nullable().optional(),
		name: text,
		firstname: text,
		lastname: text,
		external_id: externalId,
		language: text,
		timezone: text,
		note: text,
		meta: bag,
		channels: z
			.array(z.strictObject({ type: z.string(), address: z.string(), preferred: z.boolean().optional() }))
			.optional(),
	})
	.nullable()
	.optional();

const attachment = z.strictObject({
	url: z.url(),
	name: z.string(),
	content_type: z.string(),
	size: z.number().int().nullable().optional(),
	public: z.boolean().optional(),
	extra: bag,
});

export const message = z
	.strictObject({
		channel: z.string("Missing data for required field."),
		via,
		from_agent: z.boolean("Missing data for required field."),
		body_text: text,
		body_html: text,
		stripped_text: text,
		stripped_html: text,
		stripped_signature: text,
		subject: text,
		public: z.boolean().optional(),
		message_id: text,
		external_id: externalId,
		integration_id: z.number().int().positive().nullable().optional(),
		source: z
			.strictObject({
				type: z.string().optional(),
				from: address.optional(),
				to: z.array(address).optional(),
				cc: z.array(address).optional(),
				bcc: z.array(address).optional(),
				extra: z.record(z.string(), z.unknown()).optional(),
			})
			.nullable()
			.optional(),
		sender: party,
		receiver: party,
		attachments: z.array(attachment).nullable().optional(),
		mention_ids: z.array(z.number().int()).nullable().optional(),
		headers: bag,
		macros: z
			.array(z.strictObject({ id: z.number().int() }))
			.nullable()
			.optional(),
		meta: bag,
		created_datetime: time,
		sent_datetime: time,
		failed_datetime: time,
		opened_datetime: time,
		deleted_datetime: time,
		last_sending_error: bag,
	})
	.superRefine((given, context) => {
		const refuse = (field: string, problem: string) =>
			context.addIssue({ code: "custom", path: [field], message: problem });
		if (!given.from_agent && given.receiver) refuse("receiver", "Must not be set on an incoming message.");
		if (!given.from_agent && !given.sender?.id && !given.sender?.email)
			refuse("sender", "Missing data for required field.");
		if (given.channel !== "internal-note") return;
		if (!given.from_agent) refuse("from_agent", "An internal note is written by an agent.");
		if (given.public !== false) refuse("public", "An internal note is not public.");
	});

export const ticketCreate = z.strictObject({
	channel: z.string().optional(),
	via: via.optional(),
	from_agent: z.boolean().nullable().optional(),
	subject: z.string().max(998).nullable().optional(),
	status: z.enum(["open", "closed"]).optional(),
	priority: z.enum(["critical", "high", "normal", "low"]).optional(),
	customer: z
		.strictObject({
			id: z.number().int().nullable().optional(),
			email: z.string().max(320).nullable().optional(),
			name: text,
		})
		.nullable()
		.optional(),
	assignee_user: z.strictObject({ id: z.number().int().nullable() }).nullable().optional(),
	assignee_team: z.strictObject({ id: z.number().int().nullable() }).nullable().optional(),
	tags: z
		.array(z.strictObject({ name: z.string().min(1).max(256), decoration: bag }))
		.nullable()
		.optional(),
	custom_fields: z
		.array(z.strictObject({ id: z.number().int(), value: z.unknown() }))
		.nullable()
		.optional(),
	external_id: externalId,
	language: text,
	spam: z.boolean().nullable().optional(),
	meta: bag,
	created_datetime: time,
	opened_datetime: time,
	closed_datetime: time,
	trashed_datetime: time,
	snooze_datetime: time,
	updated_datetime: time,
	last_message_datetime: time,
	last_received_message_datetime: time,
	messages: z
		.array(message, "Missing data for required field.")
		.min(1, "Shorter than minimum length 1.")
		.max(500, "Longer than maximum length 500."),
});

export const customerCreate = z.strictObject({
	email: z.string().max(320).nullable().optional(),
	name: text,
	external_id: externalId,
	language: text,
	timezone: text,
	data: z.unknown().optional(),
	channels: z
		.array(z.strictObject({ type: z.string(), address: z.string(), preferred: z.boolean().optional() }))
		.optional(),
});

export const ticketUpdate = ticketCreate.omit({ messages: true, created_datetime: true }).partial();

const triggers = [
	"ticket-created",
	"ticket-updated",
	"ticket-message-created",
	"ticket-self-unsnoozed",
	"ticket-message-failed",
	"ticket-assignment-updated",
	"ticket-status-updated",
	"ticket-handed-over",
];

const http = z.strictObject({
	url: z.url(),
	method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]),
	request_content_type: z.enum(["application/json", "application/x-www-form-urlencoded"]),
	response_content_type: z.literal("application/json"),
	form: z.record(z.string(), z.string()).nullable().optional(),
	headers: z.record(z.string(), z.string()).optional(),
	hmac_secret: z.string().optional(),
	triggers: z.partialRecord(z.enum(triggers), z.boolean()).optional(),
});

export const integrationCreate = z.strictObject({
	name: z.string("Missing data for required field."),
	type: z.literal("http"),
	description: text,
	http,
});

export const integrationUpdate = z.strictObject({
	name: z.string("Missing data for required field."),
	type: z.literal("http").optional(),
	description: z.string().nullable().optional(),
	deactivated_datetime: z.iso.datetime({ offset: true }).nullable().optional(),
	http: http.optional(),
});

export type MessageInput = z.infer<typeof message>;
export type TicketInput = z.infer<typeof ticketCreate>;
