import { z } from "zod";

/**
 * The request bodies of Zendesk's Support API that a handoff uses, from its OpenAPI description (TicketCreateInput,
 * TicketUpdateInput, TicketCommentObject, UserCreateInput), plus the documented `requester` that the description
 * lacks. Read-only attributes are absent, so that sending one is found.
 */
const id = z.number().int().positive();

const comment = z
	.strictObject({
		body: z.string().optional(),
		html_body: z.string().optional(),
		public: z.boolean().optional(),
		author_id: id.optional(),
		uploads: z.array(z.string()).optional(),
		type: z.string().optional(),
	})
	.refine((given) => (given.body === undefined) !== (given.html_body === undefined), "needs either body or html_body")
	.refine((given) => (given.body ?? given.html_body ?? "").trim() !== "", "cannot be blank")
	.refine(
		(given) => (given.body ?? given.html_body ?? "").length <= 65_536,
		"is too long (maximum is 65536 characters)",
	);

const emailCc = z.strictObject({
	user_email: z.string().optional(),
	user_id: z.string().optional(),
	user_name: z.string().optional(),
	action: z.enum(["put", "delete"]).optional(),
});
const collaborator = z.strictObject({ name: z.string().optional(), email: z.email().optional() });

const updatable = {
	additional_collaborators: z.array(collaborator).optional(),
	assignee_email: z.email().optional(),
	assignee_id: id.optional(),
	custom_fields: z.array(z.strictObject({ id, value: z.unknown() })).optional(),
	custom_status_id: id.optional(),
	due_at: z.string().nullable().optional(),
	email_ccs: z.array(emailCc).max(48).optional(),
	external_id: z.string().max(255).optional(),
	followers: z.array(emailCc).optional(),
	group_id: id.optional(),
	organization_id: id.optional(),
	priority: z.enum(["urgent", "high", "normal", "low"]).optional(),
	problem_id: id.optional(),
	requester_id: id.optional(),
	status: z.enum(["new", "open", "pending", "hold", "solved", "closed"]).optional(),
	subject: z.string().optional(),
	tags: z.array(z.string().regex(/^\S+$/, "must not hold spaces")).optional(),
	type: z.enum(["problem", "incident", "question", "task"]).optional(),
};

export const ticketCreate = z.strictObject({
	ticket: z.strictObject({
		...updatable,
		comment,
		requester: z.strictObject({ name: z.string().optional(), email: z.email(), locale_id: id.optional() }).optional(),
		submitter_id: id.optional(),
		brand_id: id.optional(),
		collaborators: z.array(collaborator).optional(),
		email_cc_ids: z.array(id).optional(),
		follower_ids: z.array(id).optional(),
		macro_ids: z.array(id).optional(),
		raw_subject: z.string().optional(),
		recipient: z.string().optional(),
		ticket_form_id: id.optional(),
		via: z.strictObject({ channel: z.string(), source: z.unknown().optional() }).optional(),
		via_followup_source_id: id.optional(),
	}),
});

export const ticketUpdate = z.strictObject({
	ticket: z.strictObject({
		...updatable,
		comment: comment.optional(),
		safe_update: z.boolean().optional(),
		updated_stamp: z.string().optional(),
	}),
});

/** From the Webhooks API, which has a description of its own. */
export const webhookCreate = z.strictObject({
	webhook: z.strictObject({
		name: z.string().min(1),
		description: z.string().optional(),
		endpoint: z.url(),
		http_method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
		request_format: z.enum(["json", "xml", "form_encoded"]),
		status: z.enum(["active", "inactive"]),
		subscriptions: z.array(z.string()).optional(),
		authentication: z.unknown().optional(),
		custom_headers: z.record(z.string(), z.string()).optional(),
	}),
});

export const userUpsert = z.strictObject({
	user: z.strictObject({
		name: z.string().min(1, "is too short (minimum is 1 character)").optional(),
		email: z.email("is not properly formatted").optional(),
		external_id: z.string().max(255).nullable().optional(),
		phone: z.string().nullable().optional(),
		role: z.enum(["end-user", "agent", "admin"]).optional(),
		verified: z.boolean().optional(),
		skip_verify_email: z.boolean().optional(),
		locale: z.string().optional(),
		locale_id: id.optional(),
		time_zone: z.string().optional(),
		notes: z.string().optional(),
		details: z.string().optional(),
		alias: z.string().optional(),
		tags: z.array(z.string()).optional(),
		user_fields: z.record(z.string(), z.unknown()).optional(),
		identities: z.array(z.strictObject({ type: z.string(), value: z.string() })).optional(),
		organization: z.strictObject({ name: z.string() }).optional(),
		organization_id: id.nullable().optional(),
		remote_photo_url: z.string().optional(),
	}),
});

export type TicketCreate = z.infer<typeof ticketCreate>["ticket"];
export type TicketUpdate = z.infer<typeof ticketUpdate>["ticket"];
export type CommentInput = z.infer<typeof comment>;
export type UserUpsert = z.infer<typeof userUpsert>["user"];
