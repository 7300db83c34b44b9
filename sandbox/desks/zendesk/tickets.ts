import { json } from "../world";
import { nextId, type ZendeskAccount, type ZendeskTicket, type ZendeskUser } from "./account";
import { apiUrl, bodyOf, type Call, listPage } from "./call";
import { addComment, commentProblem } from "./comments";
import { badRequest, invalid, notFound, requesterSuspended } from "./errors";
import { idempotently } from "./idempotency";
import { addUser, userByEmail, userOf } from "./people";
import { type TicketCreate, ticketCreate } from "./schema";
import { tellOfComment } from "./tell";

/** POST tickets */
export async function createTicket(call: Call): Promise<Response> {
	const body = await bodyOf(ticketCreate, call.request);
	if (body instanceof Response) return body;
	return idempotently(call, JSON.stringify(body), async () => newTicket(call, body.ticket));
}

function newTicket(call: Call, given: TicketCreate): Response {
	const { account } = call;
	const now = call.world.now();
	const problem =
		referenceProblem(account, given) ?? followUpProblem(account, given) ?? commentProblem(account, given.comment, now);
	if (problem) return problem;
	const requester = requesterOf(call, given);
	if (requester instanceof Response) return requester;
	if (requester.suspended) return requesterSuspended(requester.name);
	const ticket = emptyTicket(call, given, requester.id);
	// The submitter always becomes the author of the first comment; without either, it is whoever called.
	const comment = addComment(account, ticket, given.comment, given.submitter_id ?? call.user.id, now);
	if (comment instanceof Response) return comment;
	ticket.description = comment.plain_body;
	account.tickets.push(ticket);
	tellOfComment(call.world, account, ticket, comment);
	const audit = { id: nextId(account), ticket_id: ticket.id, created_at: ticket.created_at, author_id: call.user.id };
	return json({ ticket: shown(ticket), audit }, 201, { location: ticket.url });
}

/** Ids in the body that point at nothing. */
export function referenceProblem(account: ZendeskAccount, given: Partial<TicketCreate>): Response | null {
	for (const field of ["requester_id", "submitter_id", "assignee_id"] as const) {
		const id = given[field];
		if (id !== undefined && !userOf(account, id)) return invalid(field, `${field}: ${id} is not a user`);
	}
	if (given.group_id !== undefined && !account.groups.some((group) => group.id === given.group_id))
		return invalid("group", "Group: is invalid");
	for (const field of given.custom_fields ?? [])
		if (!account.fields.some((known) => known.id === field.id))
			return invalid("custom_fields", `Custom field ${field.id} does not exist`);
	return null;
}

/** Only a closed ticket has follow-ups. */
function followUpProblem(account: ZendeskAccount, { via_followup_source_id: id }: TicketCreate): Response | null {
	if (id === undefined || findTicket(account, String(id))?.status === "closed") return null;
	return invalid("via_followup_source_id", `Via followup source: ${id} is not a closed ticket`);
}

/** The requester: by id, by e-mail (the name of a known user stays as it is), a new end user, or whoever called. */
function requesterOf(call: Call, given: TicketCreate): ZendeskUser | Response {
	if (given.requester_id !== undefined) return userOf(call.account, given.requester_id) ?? call.user;
	if (!given.requester) return call.user;
	const { email, name } = given.requester;
	const known = userByEmail(call.account, email);
	if (known) return known;
	if (!name) return invalid("requester", "Requester: Name: is too short (minimum is 1 character)", "ValueTooShort");
	return addUser(call.account, { name, email }, call.world.now());
}

function emptyTicket({ account, user, world }: Call, given: TicketCreate, requesterId: number): ZendeskTicket {
	const id = nextId(account);
	const at = world.now().toISOString();
	const subject = given.subject ?? given.raw_subject ?? "";
	return {
		id,
		url: apiUrl(account, `tickets/${id}`),
		external_id: given.external_id ?? null,
		via: given.via ?? { channel: "api", source: {} },
		subject,
		raw_subject: subject,
		description: "",
		status: given.status ?? "new",
		priority: given.priority ?? null,
		type: given.type ?? null,
		requester_id: requesterId,
		submitter_id: given.submitter_id ?? user.id,
		assignee_id: given.assignee_id ?? null,
		group_id: given.group_id ?? null,
		brand_id: given.brand_id ?? null,
		recipient: given.recipient ?? null,
		tags: [...new Set((given.tags ?? []).map((tag) => tag.toLowerCase()))],
		custom_fields: given.custom_fields?.map((field) => ({ id: field.id, value: field.value })) ?? [],
		is_public: given.comment.public ?? true,
		created_at: at,
		updated_at: at,
		status_updated_at: at,
		followup_source_id: given.via_followup_source_id ?? null,
		comments: [],
		updates: [],
	};
}

/** GET tickets, all or with one external id */
export function listTickets(call: Call): Response {
	const externalId = call.url.searchParams.get("external_id");
	const found = call.account.tickets.filter((ticket) => externalId === null || ticket.external_id === externalId);
	return json(listPage("tickets", found.map(shown), call.url));
}

export const findTicket = (account: ZendeskAccount, id: string | undefined): ZendeskTicket | undefined =>
	account.tickets.find((ticket) => String(ticket.id) === id);

/** GET tickets/{id} */
export function showTicket(call: Call, id: string | undefined): Response {
	const ticket = findTicket(call.account, id);
	return ticket ? json({ ticket: shown(ticket) }) : notFound();
}

/** GET tickets/show_many: up to 100 by id; those that are not there are left out. Metrics only when asked for. */
export function showManyTickets({ account, url }: Call): Response {
	const ids = (url.searchParams.get("ids") ?? "").split(",").filter(Boolean);
	if (ids.length > 100) return badRequest("Too many ids: the limit is 100");
	const found = account.tickets.filter(({ id }) => ids.includes(String(id)));
	const metrics = (url.searchParams.get("include") ?? "").split(",").includes("metric_sets");
	const sets = found.map(({ id, created_at, status_updated_at }) => ({ ticket_id: id, created_at, status_updated_at }));
	return json({
		tickets: found.map(shown),
		...(metrics && { metric_sets: sets }),
		next_page: null,
		previous_page: null,
		count: found.length,
	});
}

/** GET tickets/{id}/comments, oldest first */
export function listComments(call: Call, id: string | undefined): Response {
	const ticket = findTicket(call.account, id);
	if (!ticket) return notFound();
	const newestFirst = call.url.searchParams.get("sort_order") === "desc";
	const comments = newestFirst ? ticket.comments.toReversed() : ticket.comments;
	const page = listPage("comments", comments, call.url);
	if (call.url.searchParams.get("include") !== "users") return json(page);
	const authors = new Set(ticket.comments.map(({ author_id: id }) => id));
	return json({ ...page, users: call.account.users.filter(({ id }) => authors.has(id)) });
}

/** A ticket as the API shows it: its comments have their own address. */
export function shown(ticket: ZendeskTicket) {
	const { comments: _comments, updates: _updates, status_updated_at: _at, ...rest } = ticket;
	return rest;
}
