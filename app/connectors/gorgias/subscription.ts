import { z } from "zod";
import { hours, later, minutes } from "~/platform/clock";
import { shaped } from "../call";
import { type DeskNews, Failure, failed, type Http, type Subscription } from "../connector";
import { callGorgias, type GorgiasAccount, label } from "./client";
import { moment } from "./moment";
import { isReply, statusNews } from "./ticket-news";

/** How Gorgias signs its calls is not documented, so they carry a secret of Baton's in a header of Baton's. */
const secretHeader = "x-baton-secret";

/** Gorgias fills these in, as text whatever they are: "True", "None" … */
const form = {
	event: "{{event.type}}",
	ticket: "{{ticket.id}}",
	status: "{{ticket.status}}",
	updated: "{{ticket.updated_datetime}}",
	closed: "{{ticket.closed_datetime}}",
	snoozed: "{{ticket.snooze_datetime}}",
	message: "{{message.id}}",
	fromAgent: "{{message.from_agent}}",
	public: "{{message.public}}",
	channel: "{{message.channel}}",
	via: "{{message.via}}",
	author: "{{message.sender.name}}",
	text: "{{message.body_text}}",
	answer: "{{message.stripped_text}}",
	created: "{{message.created_datetime}}",
};

const integrationBody = (callbackUrl: string, secret: string) => ({
	name: "Baton",
	description: "Tells Baton when a handed-over ticket is answered or closed.",
	type: "http",
	http: {
		url: callbackUrl,
		method: "POST",
		request_content_type: "application/json",
		response_content_type: "application/json",
		headers: { [secretHeader]: secret },
		form,
		triggers: { "ticket-message-created": true, "ticket-status-updated": true, "ticket-self-unsnoozed": true },
	},
});

/** Makes the HTTP integration. Its address is a new one each time, so nothing that is there already is meant. */
export async function subscribe(
	account: GorgiasAccount,
	http: Http,
	callbackUrl: string,
): Promise<Subscription | Failure> {
	const secret = await secretFor(account, callbackUrl);
	const body = JSON.stringify(integrationBody(callbackUrl, secret));
	const answer = await callGorgias(account, http, "/api/integrations", { method: "POST", body });
	const made = shaped(answer, label, z.object({ id: z.number() }));
	return failed(made) ? unwelcome(made) : { remoteId: String(made.id), secret };
}

/** Not to be allowed integrations is no reason to think the whole connection broken: then Baton asks by itself. */
const unwelcome = (failure: Failure): Failure =>
	failure.details.status === 403
		? new Failure("refused", "Gorgias does not let Baton set up an HTTP integration.", failure.details)
		: failure;

/** A secret of this address, which is itself secret: nobody makes it who does not know what Gorgias gave to Baton. */
async function secretFor({ credentials }: GorgiasAccount, callbackUrl: string): Promise<string> {
	const lasting = credentials.kind === "oauth" ? credentials.refreshToken : credentials.apiKey;
	const bytes = (text: string) => new TextEncoder().encode(text);
	const algorithm = { name: "HMAC", hash: "SHA-256" };
	const key = await crypto.subtle.importKey("raw", bytes(lasting), algorithm, false, ["sign"]);
	const signed = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(`baton ${callbackUrl}`)));
	return [...signed].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function unsubscribe(
	account: GorgiasAccount,
	http: Http,
	{ remoteId }: Subscription,
): Promise<"done" | Failure> {
	const path = `/api/integrations/${encodeURIComponent(remoteId)}`;
	const gone = await callGorgias(account, http, path, { method: "DELETE" });
	return failed(gone) && gone.kind !== "gone" ? gone : "done";
}

/** Gorgias tries a call three times; what is older than this was kept by someone else. */
const oldestMs = hours(1);
const clockSkewMs = minutes(5);

const filledIn = z
	.string()
	.nullish()
	.transform((text) => (text && !/^(none|null)$/i.test(text) ? text : ""));
const call = z.object(Object.fromEntries(Object.keys(form).map((name) => [name, filledIn])) as Shape);
type Shape = Record<keyof typeof form, typeof filledIn>;
type Call = z.infer<typeof call>;

/** Checks a call's secret and age and reads what it tells: an answer, how the ticket stands, or nothing of interest. */
export function receive(
	{ headers, body }: { headers: Headers; body: string },
	{ secret }: Subscription,
	now: Date,
): DeskNews[] | null {
	if (!same(headers.get(secretHeader) ?? "", secret)) return null;
	const told = call.safeParse(jsonOf(body));
	if (!told.success || !/^\d+$/.test(told.data.ticket)) return null;
	const moments = [moment(told.data.created), moment(told.data.updated)].filter((at) => at !== null);
	const at = new Date(Math.max(0, ...moments.map((one) => one.getTime())));
	if (at < later(now, -oldestMs) || at > later(now, clockSkewMs)) return null;
	return [replyOf(told.data), statusOf(told.data)].filter((one) => one !== null);
}

function replyOf(told: Call): DeskNews | null {
	const at = moment(told.created);
	const text = told.answer || told.text;
	const yes = (word: string) => word.toLowerCase() === "true";
	if (!at || !text || !/^\d+$/.test(told.message)) return null;
	if (!isReply({ ...told, fromAgent: yes(told.fromAgent), isPublic: yes(told.public) })) return null;
	const id = `message-${told.message}`;
	return { type: "reply", id, remoteId: told.ticket, at, author: told.author || "Support", text };
}

/** A new message tells nothing new of how the ticket stands: if that changed, there is a call of its own. */
const statusOf = ({ ticket, status, event, message, updated, closed, snoozed }: Call): DeskNews | null =>
	/message/.test(event) || (event === "" && message !== "")
		? null
		: statusNews(ticket, {
				status,
				updated_datetime: updated,
				closed_datetime: closed,
				snooze_datetime: snoozed,
			});

function jsonOf(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}

/** Compares without telling by its time how much was right. */
function same(given: string, secret: string): boolean {
	if (secret === "" || given.length !== secret.length) return false;
	let different = 0;
	for (let at = 0; at < secret.length; at += 1) different |= given.charCodeAt(at) ^ secret.charCodeAt(at);
	return different === 0;
}
