import "../../test/harness/desks";

import { existsSync, readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { connectedGorgias, connectedKlaviyo, connectedZendesk } from "../../test/harness/desk-accounts";
import { wireHttp } from "../../test/harness/desks";
import { fullPacket } from "../../test/harness/packet";
import { type Account, type Connector, failed } from "./connector";
import { gorgias } from "./gorgias/gorgias";
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

/** Every request that a connection's proof and a handoff send. */
async function requestsOf<Credentials>(
	connector: Connector<Credentials>,
	account: Account<Credentials>,
	verified: "typed" | "proven" = "proven",
): Promise<Sent[]> {
	const sent: Sent[] = [];
	const http: typeof wireHttp = (url, init = {}) => {
		const body = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
		sent.push({ method: init.method ?? "GET", url: new URL(url), headers: new Headers(init.headers), body });
		return wireHttp(url, init);
	};
	const handoffId = `handoff_${verified}`;
	const packet = fullPacket(handoffId);
	packet.shopper.emailVerified = verified === "proven";
	const to = {
		account,
		http,
		mail: async () => "done" as const,
		idempotencyKey: handoffId,
		handoffId,
		firstSentAt: new Date(0),
		now: new Date(),
	};
	await connector.connection?.verify(account, http);
	const frozen = await connector.prepare?.(packet, to);
	if (!frozen || failed(frozen)) throw new Error("nothing was prepared");
	const ticket = await connector.create?.(frozen, to);
	if (!ticket || failed(ticket)) throw new Error("no ticket was made");
	await connector.finish?.(ticket, frozen, to);
	return sent;
}

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

/** Described in prose, for every list. */
const paging = ["page", "per_page", "sort_order", "sort_by"];

const absent = (file: string) => !existsSync(file);

test.skipIf(absent(files.zendesk)).each(["typed", "proven"] as const)(
	"Zendesk: every request is in its description (%s)",
	async (verified) => {
		const sent = await requestsOf(zendesk, await connectedZendesk(), verified);
		expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toContain("POST /api/v2/tickets");
		expect(sent.flatMap((one) => problems(readJson(files.zendesk), one))).toEqual([]);
	},
);

test.skipIf(absent(files.zendesk))("a request that the description does not have is found", () => {
	const url = new URL("https://northpine.zendesk.com/api/v2/tickets?colour=red");
	const headers = new Headers({ "content-type": "application/json" });
	const body = { ticket: { comment: { public: "yes" }, tags: "ai-handoff" } };
	const found = problems(readJson(files.zendesk), { method: "POST", url, headers, body });
	expect(found.join("\n")).toMatch(/colour[\s\S]*public[\s\S]*tags/);
});

test.skipIf(absent(files.klaviyo))("Klaviyo: every request is in its description", async () => {
	const sent = await requestsOf(klaviyo, connectedKlaviyo());
	expect(sent.some(({ method }) => method === "POST")).toBe(true);
	expect(sent.flatMap((one) => problems(readJson(files.klaviyo), one))).toEqual([]);
	expect(new Set(sent.map(({ headers }) => headers.get("revision")))).toEqual(new Set(["2026-07-15"]));
});

test.skipIf(absent(files.gorgias))("Gorgias: ticket and note have the documented shape", async () => {
	const sent = await requestsOf(gorgias, connectedGorgias());
	const check = validator(readJson(files.gorgias));
	const [ticket, note] = sent.filter(({ method }) => method === "POST");
	expect(check(["$defs", "createTicket"], ticket?.body)).toEqual([]);
	expect(check(["$defs", "message"], note?.body)).toEqual([]);
});
