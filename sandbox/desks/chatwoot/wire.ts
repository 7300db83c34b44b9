import { randomBytes } from "node:crypto";
import { matchPath } from "sandbox/http";
import { z } from "zod";
import { type CallKind, underFault } from "../faults";
import { json, readJson, type World } from "../world";
import { type ChatwootAccount, type ChatwootUser, nextId } from "./account";
import { createContact, createConversation, listConversations, searchContacts } from "./conversations";
import * as errors from "./errors";
import { createMessage, listMessages } from "./messages";

const faultRetrySeconds = 2;
const refusals = {
	"401": errors.invalidToken,
	"403": errors.forbidden,
	"422": () => errors.invalid("Contact is blocked", "contact"),
	"429": () => errors.tooMany(faultRetrySeconds),
	"500": errors.broken,
};

/** Answers a request to `https://app.chatwoot.com/…`. */
export async function answerChatwoot(world: World, accounts: ChatwootAccount[], request: Request): Promise<Response> {
	const url = new URL(request.url);
	const isCreate = request.method === "POST" && url.pathname.endsWith("/conversations");
	const kind: CallKind = request.method === "GET" ? "read" : isCreate ? "create" : "write";
	return underFault(world.faults.chatwoot, kind, request, refusals, world.slowMs, async () => {
		const token = request.headers.get("api_access_token") ?? request.headers.get("api-access-token");
		const user = accounts.flatMap(({ users }) => users).find(({ accessToken }) => accessToken === token);
		if (!user) return errors.invalidToken();
		if (url.pathname === "/api/v1/profile") return json(profileOf(accounts, user));
		const path = matchPath("/api/v1/accounts/:account/*", url.pathname);
		const account = accounts.find(({ id }) => String(id) === path?.account);
		if (!account) return errors.notFound();
		if (!account.users.includes(user)) return errors.notAuthorized();
		return answerAccount(world, account, { request, url, user, path: path?.rest ?? "" });
	});
}

const profileOf = (accounts: ChatwootAccount[], user: ChatwootUser) => ({
	id: user.id,
	name: user.name,
	email: user.email,
	accounts: accounts
		.filter(({ users }) => users.some(({ id }) => id === user.id))
		.map(({ id, name }) => ({ id, name, role: user.role, status: "active" })),
});

type Call = { request: Request; url: URL; user: ChatwootUser; path: string };

async function answerAccount(world: World, account: ChatwootAccount, call: Call): Promise<Response> {
	const { request, url, user, path } = call;
	const by = user.name;
	switch (`${request.method} ${path}`) {
		case "GET inboxes":
			return json({ payload: account.inboxes });
		case "GET custom_attribute_definitions":
			return json(account.attributes.filter(({ attribute_model: model }) => model === modelOf(url)));
		case "GET contacts/search":
			return searchContacts(account, url);
		case "POST contacts":
			return createContact(account, request);
		case "POST conversations":
			return createConversation(world, account, { request, by });
		case "POST webhooks":
			return user.role === "administrator" ? createWebhook(account, request) : errors.notAuthorized();
	}
	const contact = matchPath("contacts/:id/conversations", path);
	if (contact && request.method === "GET") return listConversations(account, Number(contact.id));
	const webhook = matchPath("webhooks/:id", path);
	if (webhook && request.method === "DELETE") return deleteWebhook(account, Number(webhook.id));
	const within = matchPath("conversations/:id/messages", path);
	const conversation = account.conversations.find(({ id }) => String(id) === within?.id);
	if (!conversation) return errors.notFound();
	return request.method === "POST"
		? createMessage(world, account, conversation, { request, by })
		: listMessages(conversation, url);
}

/** Asked for by number; contacts' unless conversations' are wanted. */
const modelOf = (url: URL) =>
	url.searchParams.get("attribute_model") === "0" ? "conversation_attribute" : "contact_attribute";

const webhookInput = z.object({ webhook: z.object({ url: z.url(), subscriptions: z.array(z.string()) }) });

async function createWebhook(account: ChatwootAccount, request: Request): Promise<Response> {
	const input = webhookInput.safeParse(await readJson(request));
	if (!input.success) return errors.invalid("Url is invalid", "url");
	if (account.webhooks.some(({ url }) => url === input.data.webhook.url))
		return errors.invalid("Url has already been taken", "url");
	const webhook = { id: nextId(account), ...input.data.webhook, secret: randomBytes(16).toString("hex") };
	account.webhooks.push(webhook);
	return json({ payload: { webhook: { ...webhook, account_id: account.id } } });
}

function deleteWebhook(account: ChatwootAccount, id: number): Response {
	const at = account.webhooks.findIndex((webhook) => webhook.id === id);
	if (at < 0) return errors.notFound();
	account.webhooks.splice(at, 1);
	return new Response(null, { status: 200 });
}
