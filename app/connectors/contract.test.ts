import "../../test/harness/desks";

import { existsSync, readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { connectedGorgias, connectedKlaviyo, connectedZendesk } from "../../test/harness/desk-accounts";
import { wireHttp } from "../../test/harness/desks";
import { fullPacket } from "../../test/harness/packet";
import { kept, ticketAtZendesk } from "../../test/harness/zendesk";
import { must } from "./conformance";
import { type Account, type Connector, Failure, failed, type Http } from "./connector";
import { gorgias } from "./gorgias/gorgias";
import { findProfileId } from "./klaviyo/client";
import { klaviyo } from "./klaviyo/klaviyo";
import { zendesk } from "./zendesk/zendesk";

/** The vendors' own descriptions of their APIs; they are not part of this repository. */
const specs = "../shared/specs";
const files = {
	zendesk: `${specs}/zendesk/support-api.trimmed.openapi.json`,
	klaviyo: `${specs}/klaviyo/stable-2026-07-15.trimmed.openapi.json`,
	gorgias: `${specs}/gorgias/handoff-bodies.reconstructed.schema.json`,
};

type Sent = { method: string; url: URL; headers: Headers; body: unknown };

/** Every request of what `work` does. */
async function sentBy(work: (http: Http) => Promise<unknown>): Promise<Sent[]> {
	const sent: Sent[] = [];
	await work((url, init = {}) => {
		const body = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
		sent.push({ method: init.method ?? "GET", url: new URL(url), headers: new Headers(init.headers), body });
		return wireHttp(url, init);
	});
	return sent;
}

/** Every request that a connection's proof and a handoff send. */
const requestsOf = <Credentials>(
	connector: Connector<Credentials>,
	account: Account<Credentials>,
	verified: "typed" | "proven" = "proven",
): Promise<Sent[]> =>
	sentBy(async (http) => {
		const handoffId = `handoff_${verified}`;
		const packet = fullPacket(handoffId);
		packet.shopper.emailVerified = verified === "proven";
		const to = { account, http, mail: async () => "done" as const, idempotencyKey: handoffId, handoffId };
		const desk = { ...to, firstSentAt: new Date(0), now: new Date() };
		await connector.connection?.verify(account, http);
		const frozen = await connector.prepare?.(packet, desk);
		if (!frozen || failed(frozen)) throw new Error("nothing was prepared");
		const ticket = await connector.create?.(frozen, desk);
		if (!ticket || failed(ticket)) throw new Error("no ticket was made");
		await connector.finish?.(ticket, frozen, desk);
	});

/** OpenAPI's `nullable` stands without a type in places, where JSON Schema knows no such thing. */
const readJson = (file: string) =>
	JSON.parse(readFileSync(file, "utf8"), (_, value) => {
		if (value?.nullable !== true || value.type) return value;
		const { nullable: _nullable, ...schema } = value;
		return { anyOf: [{ type: "null" }, schema] };
	});

/** Checks a value against the schema at a path in the document. */
function validator(document: object) {
	const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
	ajv.addSchema({ ...document, $id: "https://spec.test/" });
	return (path: string[], value: unknown): string[] => {
		const pointer = path.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")));
		const validate = ajv.getSchema(`https://spec.test/#/${pointer.join("/").replaceAll("%7E", "~")}`);
		if (!validate) throw new Error(`${path.join(" ")} is not in the description`);
		if (validate(value)) return [];
		return (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message}`);
	};
}

type OpenApi = {
	paths: Record<
		string,
		Record<string, { parameters?: Parameter[]; requestBody?: { content: Record<string, unknown> } }>
	>;
};
type Parameter = { name?: string; in?: string; $ref?: string };

/** What is wrong with a request by the OpenAPI description: an unknown address, parameter or body. */
function problems(spec: OpenApi & Record<string, unknown>, { method, url, body, headers }: Sent): string[] {
	const path = Object.keys(spec.paths).find((candidate) =>
		new RegExp(`^${candidate.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(url.pathname),
	);
	const operation = path && spec.paths[path]?.[method.toLowerCase()];
	if (!path || !operation) return [`${method} ${url.pathname} is not described`];
	const known = [
		...paging,
		...(operation.parameters ?? []).map(({ name, $ref }) => name ?? $ref?.split("/").at(-1) ?? ""),
	];
	const unknown = [...url.searchParams.keys()].filter((name) => !known.includes(name));
	const type = Object.keys(operation.requestBody?.content ?? {})[0];
	if (type && headers.get("content-type") !== type) return [`${path} is sent as ${headers.get("content-type")}`];
	const schema = ["paths", path, method.toLowerCase(), "requestBody", "content", type ?? "", "schema"];
	const wrong = type ? validator(spec)(schema, body) : [];
	return [...unknown.map((name) => `${path}: parameter ${name}`), ...wrong.map((text) => `${method} ${path}: ${text}`)];
}

/** Described in prose: for every list, and an upload's name. */
const paging = ["page", "per_page", "sort_order", "sort_by", "filename"];

const absent = (file: string) => !existsSync(file);

test.skipIf(absent(files.zendesk)).each(["typed", "proven"] as const)(
	"Zendesk: every request is in its description (%s)",
	async (verified) => {
		const sent = await requestsOf(zendesk, await connectedZendesk(), verified);
		expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toContain("POST /api/v2/tickets");
		expect(sent.flatMap((one) => problems(zendeskDescription(), one))).toEqual([]);
	},
);

/** Its own ticket says what a custom field's value is; where one is sent, it describes the field instead. */
function zendeskDescription() {
	const spec = readJson(files.zendesk);
	const { TicketUpdateInput: sent, TicketObject: shown } = spec.components.schemas;
	sent.properties.custom_fields = shown.properties.custom_fields;
	return spec;
}

test.skipIf(absent(files.zendesk))("Zendesk: so is whatever comes after the ticket", async () => {
	const sent = await zendeskAfterwards();
	const shown = sent.map(({ method, url }) => `${method} ${url.pathname.replace(/\/\d+/g, "/N")}`);
	const wanted = [
		"POST /api/v2/uploads",
		"PUT /api/v2/tickets/N",
		"POST /oauth/tokens",
		"DELETE /api/v2/oauth/tokens/current",
		"GET /api/v2/tickets/N/comments",
	];
	expect(shown).toEqual(expect.arrayContaining([...wanted, ...elsewhere]));
	const described = sent.filter((_, at) => !elsewhere.includes(shown[at] ?? ""));
	expect(described.flatMap((one) => problems(zendeskDescription(), one))).toEqual([]);
});

/** Zendesk describes webhooks apart, and the copy of its description is cut down to what a ticket needs. */
const elsewhere = ["POST /api/v2/webhooks", "GET /api/v2/tickets/show_many"];

/** A long transcript's file, an update of each kind, a follow-up, a webhook, a look at the ticket, a renewal, the end. */
async function zendeskAfterwards(): Promise<Sent[]> {
	const { desk, ticket, sent, frozen } = await ticketAtZendesk((packet) => {
		packet.transcript = packet.transcript.flatMap((line) => Array.from({ length: 300 }, () => line));
	});
	kept(ticket).comments.pop();
	await zendesk.finish?.(ticket, frozen, desk);
	const at = "2026-11-22T15:00:00.000Z";
	const line = { messageId: "m", speaker: "shopper" as const, name: "Ana", text: "Hi", links: [], at, atShop: "" };
	kept(ticket).status = "solved";
	await zendesk.update?.(ticket, { type: "message", id: "message_1", at, line }, desk);
	await zendesk.update?.(ticket, { type: "closed", id: "closed_1", at, because: "it ended" }, desk);
	kept(ticket).status = "closed";
	await zendesk.update?.(ticket, { type: "message", id: "message_2", at, line }, desk);
	await zendesk.news?.subscribe?.(desk.account, desk.http, "https://baton.test/desks/zendesk/key");
	await zendesk.news?.poll?.([ticket], new Date(0), desk.account, desk.http);
	await zendesk.connection?.revoke?.(desk.account, desk.http);
	await zendesk.connection?.renew?.(desk.account, desk.http, new Date());
	return sent
		.map(({ method, path, headers, body }) => ({
			method,
			url: new URL(path, "https://northpine.zendesk.com"),
			headers,
			body: headers.get("content-type") === "application/json" ? JSON.parse(body) : body,
		}))
		.filter(({ url }) => !/signing_secret$/.test(url.pathname));
}

test.skipIf(absent(files.zendesk))("a request that the description does not have is found", () => {
	const url = new URL("https://northpine.zendesk.com/api/v2/tickets?colour=red");
	const headers = new Headers({ "content-type": "application/json" });
	const body = { ticket: { comment: { public: "yes" }, tags: "ai-handoff" } };
	const found = problems(readJson(files.zendesk), { method: "POST", url, headers, body });
	expect(found.join("\n")).toMatch(/colour[\s\S]*public[\s\S]*tags/);
});

const notHere = "the vendor's description is not part of this repository";

test("Klaviyo: every request is in its description, the look-up by the browser's id too", async ({ skip }) => {
	if (absent(files.klaviyo)) skip(notHere);
	const account = connectedKlaviyo();
	const lookUp = await sentBy((http) => findProfileId(account, http, { exchangeId: "YW5h.NrtPn1" }));
	const sent = [...(await requestsOf(klaviyo, account)), ...lookUp];
	expect(sent.some(({ method }) => method === "POST")).toBe(true);
	expect(lookUp[0]?.url.searchParams.get("filter")).toBe('equals(_kx,"YW5h.NrtPn1")');
	expect(sent.flatMap((one) => problems(readJson(files.klaviyo), one))).toEqual([]);
	expect(new Set(sent.map(({ headers }) => headers.get("revision")))).toEqual(new Set(["2026-07-15"]));
});

test.for([2, 600])(
	"Gorgias: ticket, note and updates have the documented shape (%i messages)",
	async (count, { skip }) => {
		if (absent(files.gorgias)) skip(notHere);
		const sent = await sentBy((http) => toldGorgias(http, count));
		const check = validator(readJson(files.gorgias));
		const [ticket, ...messages] = sent.filter(({ method }) => method === "POST");
		expect(check(["$defs", "createTicket"], ticket?.body)).toEqual([]);
		expect(messages).toHaveLength(4);
		for (const { body } of messages) expect(check(["$defs", "message"], body)).toEqual([]);
		expect(check(["$defs", "message"], { ...(messages[0]?.body as object), from_agent: "yes" })).not.toEqual([]);
	},
);

/** A handoff of so many messages, and all that may be told later. */
async function toldGorgias(http: Http, count: number): Promise<void> {
	const packet = fullPacket("handoff_contract");
	const [line] = packet.transcript;
	if (!line) throw new Error("no line");
	packet.transcript = Array.from({ length: count }, (_, at) => ({ ...line, messageId: `message_${at}` }));
	packet.customFields = { "502": "7001" };
	const handoffId = packet.handoffId;
	const to = { account: connectedGorgias(), http, mail: async () => "done" as const, idempotencyKey: handoffId };
	const desk = { ...to, handoffId, firstSentAt: null, now: new Date() };
	const frozen = must((await gorgias.prepare?.(packet, desk)) ?? new Failure("gone", ""));
	const ticket = must((await gorgias.create?.(frozen, desk)) ?? new Failure("gone", ""));
	must(await gorgias.finish?.(ticket, frozen, desk));
	const at = new Date().toISOString();
	for (const type of ["message", "note"] as const)
		must(await gorgias.update?.(ticket, { type, id: `update_${type}`, at, line: { ...line, messageId: type } }, desk));
	must(await gorgias.update?.(ticket, { type: "closed", id: "update_closed", at, because: "asleep" }, desk));
}
