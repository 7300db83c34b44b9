import type { z } from "zod";
import { json, readJson, type World } from "../world";
import { customerFor, type GorgiasAccount, type GorgiasTicket, nextId, type Party } from "./account";
import { gorgiasError, notFound, shapeInvalid } from "./errors";
import { addMessage, messageProblem } from "./messages";
import { message, type TicketInput, ticketCreate, ticketUpdate } from "./schema";
import { tell } from "./tell";

/** One authenticated API call. */
export type Call = { world: World; account: GorgiasAccount; request: Request; url: URL };

/** POST tickets. No idempotency: the same body again makes the same ticket again. */
export async function createTicket(call: Call): Promise<Response> {
	const given = await bodyOf(ticketCreate, call.request, "Failed to create ticket");
	if (given instanceof Response) return given;
	const problems = given.messages
		.map((input) => messageProblem(call.account, input))
		.filter((problem) => problem !== null);
	if (problems.length > 0) return gorgiasError(400, "Failed to create ticket", { messages: problems });
	const unknown = unknownField(call.account, given);
	if (unknown) return gorgiasError(400, "Failed to create ticket", unknown);
	const ticket = emptyTicket(call, given);
	for (const input of given.messages) addMessage(call.world, call.account, ticket, input);
	ticket.customer = customerOf(call, given, ticket);
	call.account.tickets.push(ticket);
	return json(ticket, 201);
}

function unknownField({ customFields = [] }: GorgiasAccount, given: TicketInput): Record<string, string[]> | null {
	const known = customFields.map(({ id }) => id);
	const unknown = (given.custom_fields ?? []).find(({ id }) => !known.includes(id));
	return unknown ? { custom_fields: [`Custom field ${unknown.id} does not exist.`] } : null;
}

/** The body in its documented shape, or the refusal. */
export async function bodyOf<Body>(schema: z.ZodType<Body>, request: Request, msg: string): Promise<Body | Response> {
	const given = await readJson(request);
	if (given === null) return gorgiasError(400, msg, { _schema: ["Invalid JSON."] });
	const parsed = schema.safeParse(given);
	return parsed.success ? parsed.data : shapeInvalid(msg, parsed.error);
}

function emptyTicket({ world, account }: Call, given: TicketInput): GorgiasTicket {
	const id = nextId(account);
	const at = world.now().toISOString();
	const first = given.messages[0];
	const { messages: _messages, tags, custom_fields: fields, customer: _customer, ...rest } = given;
	return {
		...rest,
		id,
		uri: `/api/tickets/${id}/`,
		external_id: given.external_id ?? null,
		subject: given.subject ?? first?.subject ?? null,
		status: given.status ?? "open",
		channel: given.channel ?? first?.channel ?? "api",
		via: given.via ?? first?.via ?? "api",
		customer: given.customer?.email
			? partyFor(world, account, given.customer.email, given.customer.name ?? null)
			: null,
		tags: (tags ?? []).map((tag) => ({ id: nextId(account), name: tag.name })),
		custom_fields: (fields ?? []).map((field) => ({ id: field.id, value: field.value })),
		meta: given.meta ?? null,
		created_datetime: given.created_datetime ?? at,
		updated_datetime: at,
		closed_datetime: given.closed_datetime ?? null,
		trashed_datetime: given.trashed_datetime ?? null,
		messages: [],
	};
}

function partyFor(world: World, account: GorgiasAccount, email: string, name: string | null): Party {
	const customer = customerFor(account, email, name, world.now());
	return { id: customer.id, email: customer.email, name: customer.name };
}

/** The ticket's customer: as given, or whoever wrote its first incoming message. */
function customerOf({ account }: Call, given: TicketInput, ticket: GorgiasTicket): Party | null {
	const byId = given.customer?.id && account.customers.find((customer) => customer.id === given.customer?.id);
	if (byId) return { id: byId.id, email: byId.email, name: byId.name };
	return ticket.customer ?? ticket.messages.find((input) => !input.from_agent)?.sender ?? null;
}

const listParameters = [
	"external_id",
	"trashed",
	"customer_id",
	"limit",
	"cursor",
	"order_by",
	"ticket_ids",
	"view_id",
];

/** GET tickets. Trashed tickets are among them unless `trashed=false`. */
export function listTickets({ account, url }: Call): Response {
	const refused = unknownParameters(url, listParameters);
	if (refused) return refused;
	const externalId = url.searchParams.get("external_id");
	const customerId = url.searchParams.get("customer_id");
	const found = account.tickets
		.filter((ticket) => externalId === null || ticket.external_id === externalId)
		.filter((ticket) => customerId === null || String(ticket.customer?.id) === customerId)
		.filter((ticket) => url.searchParams.get("trashed") !== "false" || ticket.trashed_datetime === null)
		.map(({ messages: _messages, ...ticket }) => ticket);
	return ordered(found, url, ["created_datetime", "updated_datetime"]);
}

/** GET messages, of all tickets or of one */
export function listMessages({ account, url }: Call): Response {
	const refused = unknownParameters(url, ["ticket_id", "limit", "cursor", "order_by"]);
	if (refused) return refused;
	const ticketId = url.searchParams.get("ticket_id");
	const found = account.tickets
		.filter(({ id }) => ticketId === null || String(id) === ticketId)
		.flatMap(({ messages }) => messages);
	return ordered(found, url, ["created_datetime"]);
}

function unknownParameters(url: URL, known: string[]): Response | null {
	const unknown = [...url.searchParams.keys()].filter((name) => !known.includes(name));
	if (unknown.length === 0) return null;
	const data = Object.fromEntries(unknown.map((name) => [name, ["Unknown field."]]));
	return gorgiasError(400, "Invalid parameters", data);
}

/** The list in the order that was asked for; newest first unless told otherwise. */
function ordered<Item extends { [attribute: string]: unknown }>(items: Item[], url: URL, by: string[]): Response {
	const [attribute = "", direction = ""] = (url.searchParams.get("order_by") ?? "created_datetime:desc").split(":");
	if (!by.includes(attribute) || !["asc", "desc"].includes(direction))
		return gorgiasError(400, "Invalid parameters", { order_by: ["Not a valid choice."] });
	const oldestFirst = items.toSorted((left, right) => String(left[attribute]).localeCompare(String(right[attribute])));
	return json(listOf(direction === "asc" ? oldestFirst : oldestFirst.reverse(), url));
}

/** A list as Gorgias shows it: 30 a page unless `limit` says otherwise (at most 100). */
export function listOf(items: unknown[], url: URL) {
	const limit = Math.min(Number(url.searchParams.get("limit")) || 30, 100);
	const from = Number(url.searchParams.get("cursor")) || 0;
	const cursor = (at: number) => (at >= 0 && at < items.length && at !== from ? String(at) : null);
	return {
		data: items.slice(from, from + limit),
		object: "list",
		uri: url.pathname + url.search,
		meta: {
			next_cursor: cursor(from + limit),
			prev_cursor: cursor(Math.max(0, from - limit)),
			total_resources: items.length,
		},
	};
}

export const findTicket = (account: GorgiasAccount, id: string | undefined): GorgiasTicket | undefined =>
	account.tickets.find((ticket) => String(ticket.id) === id);

/** POST tickets/{id}/messages */
export async function createMessage(call: Call, id: string | undefined): Promise<Response> {
	const ticket = findTicket(call.account, id);
	if (!ticket) return notFound();
	const given = await bodyOf(message, call.request, "Failed to create message");
	if (given instanceof Response) return given;
	const problem = messageProblem(call.account, given);
	if (problem) return gorgiasError(400, "Failed to create message", problem);
	const added = addMessage(call.world, call.account, ticket, given);
	tell(call.world, call.account, { trigger: "ticket-message-created", ticket, message: added });
	return json(added, 201);
}

/** PUT tickets/{id}: what is named is changed, the rest stays (of lists and customer, this stand-in changes nothing) */
export async function updateTicket(call: Call, id: string | undefined): Promise<Response> {
	const ticket = findTicket(call.account, id);
	if (!ticket) return notFound();
	const given = await bodyOf(ticketUpdate, call.request, "Failed to update ticket");
	if (given instanceof Response) return given;
	const { status, tags: _tags, custom_fields: _fields, customer: _customer, ...rest } = given;
	Object.assign(ticket, rest, { updated_datetime: call.world.now().toISOString() });
	if (status && status !== ticket.status) setStatus(call.world, call.account, ticket, status);
	return json(ticket, 202);
}

/** Closes or opens a ticket, and says so to whoever listens. */
export function setStatus(world: World, account: GorgiasAccount, ticket: GorgiasTicket, status: "open" | "closed") {
	const at = world.now().toISOString();
	Object.assign(ticket, { status, closed_datetime: status === "closed" ? at : null, updated_datetime: at });
	tell(world, account, { trigger: "ticket-status-updated", ticket, message: null });
}
