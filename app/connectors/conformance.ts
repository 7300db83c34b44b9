import { describe, expect, test } from "vitest";
import type { Packet } from "~/handoff/packet";
import { now } from "~/platform/clock";
import {
	type Account,
	type Connector,
	type Delivering,
	Failure,
	type FrozenRequest,
	failed,
	type Http,
} from "./connector";

/** What a connector's own test brings: its desk's stand-in, and how to look into it. */
export type Stage<Credentials> = {
	connector: Connector<Credentials>;
	/** A connected account at the stand-in. */
	account: () => Promise<Account<Credentials>>;
	/** The same with credentials that the desk does not know. */
	stranger: Account<Credentials>;
	/** Leads to the stand-in. */
	http: Http;
	/** Every address that may be called. */
	hosts: RegExp;
	/** How many tickets the desk has. */
	tickets: () => number;
	/** How many notes, mails and the like `finish` has left there. */
	finished: () => number;
	/** The next call that creates a ticket does its work, and its answer is lost. */
	loseNextAnswer: () => void;
	packet: (handoffId: string) => Packet;
};

const mail = async () => "done" as const;
let handoffs = 0;

/** What all connectors have in common, judged over the wire. One for all; a connector's own rules stand in its own test. */
export function conforms<Credentials>(stage: Stage<Credentials>): void {
	const { connector, packet } = stage;
	const { connection, prepare, create, finish } = connector;
	if (!connection || !prepare || !create) throw new Error(`${connector.label} can't be connected, or takes no tickets`);

	const delivering = async (http = stage.http): Promise<Delivering<Credentials>> => {
		handoffs += 1;
		const handoffId = `handoff_${handoffs}`;
		const account = await stage.account();
		return { account, http, mail, idempotencyKey: handoffId, handoffId, firstSentAt: null, now: now() };
	};
	const prepared = async (to: Delivering<Credentials>): Promise<FrozenRequest> =>
		must(await prepare(packet(to.handoffId), to));

	describe(`${connector.label} keeps to the port`, () => {
		test("it can be connected by OAuth or by key, and whoever renews says when", () => {
			expect(Boolean(connection.oauth ?? connection.key)).toBe(true);
			expect(connection.renew === undefined).toBe(connection.renewAt === undefined);
		});

		test("credentials survive being stored", async () => {
			const { credentials } = await stage.account();
			expect(connection.credentials.parse(JSON.parse(JSON.stringify(credentials)))).toEqual(credentials);
		});

		test("a good account is proven with its name, a stranger is not", async () => {
			const proof = must(await connection.verify(await stage.account(), stage.http));
			expect(proof.accountName).not.toBe("");
			expect(proof.accountUrl).toMatch(/^https:\/\//);
			expect(await connection.verify(stage.stranger, stage.http)).toMatchObject({ kind: "auth" });
		});

		test("the frozen request is plain data without a secret, and the same each time", async () => {
			const to = await delivering();
			const frozen = await prepared(to);
			expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
			expect(await prepared(to)).toEqual(frozen);
			expect(secretsOf(to.account).filter((secret) => JSON.stringify(frozen).includes(secret))).toEqual([]);
		});

		test("the bytes that are sent are those that were frozen, each time, and they make one ticket", async () => {
			const sent: unknown[] = [];
			const to = await delivering((url, init) => {
				sent.push(init?.body);
				return stage.http(url, init);
			});
			const frozen = JSON.parse(JSON.stringify(await prepared(to)));
			const before = stage.tickets();
			const first = must(await create(frozen, to));
			const again = must(await create(frozen, { ...to, firstSentAt: now() }));
			expect(again).toEqual(first);
			expect(stage.tickets()).toBe(before + 1);
			expect(sent).toContain(frozen.body);
		});

		test("a lost answer is a value, and the next try finds what the first one made", async () => {
			const to = await delivering();
			const frozen = await prepared(to);
			const before = stage.tickets();
			stage.loseNextAnswer();
			expect(await create(frozen, to)).toMatchObject({ kind: "unreachable" });
			must(await create(frozen, { ...to, firstSentAt: to.now }));
			expect(stage.tickets()).toBe(before + 1);
		});

		test("finishing twice leaves nothing twice", async () => {
			if (!finish) return;
			const to = await delivering();
			const frozen = await prepared(to);
			const ticket = must(await create(frozen, to));
			must(await finish(ticket, frozen, to));
			const once = stage.finished();
			must(await finish(ticket, frozen, to));
			expect(stage.finished()).toBe(once);
		});

		test.each(Object.keys(mishaps))(
			"%s: every call answers with a failure of a known kind, and no secret in it",
			async (name) => {
				const to = await delivering();
				const frozen = await prepared(to);
				const broken: Http = async () => mishaps[name]?.(secretsOf(to.account).join(" ")) ?? Response.error();
				for (const [call, result] of await everyCall(
					connector,
					{ ...to, http: broken },
					frozen,
					packet(to.handoffId),
				)) {
					expect(result, call).toBeInstanceOf(Failure);
					const { kind, message, details } = result as Failure;
					expect(["auth", "refused", "busy", "unreachable", "gone"], call).toContain(kind);
					if (name === "429") expect([kind, details.retryAfterSeconds], call).toEqual(["busy", 93]);
					expect(secretsOf(to.account).filter((secret) => message.includes(secret))).toEqual([]);
					expect(message, call).not.toContain("vendor's own words");
				}
			},
		);

		test("it calls https addresses of its own desk only", async () => {
			const called: string[] = [];
			const http: Http = (url, init) => {
				called.push(url);
				return stage.http(url, init);
			};
			const to = await delivering(http);
			const frozen = await prepared(to);
			await everyCall(connector, to, frozen, packet(to.handoffId));
			expect(called.length).toBeGreaterThan(2);
			expect(called.filter((url) => !stage.hosts.test(new URL(url).host) || !url.startsWith("https://"))).toEqual([]);
		});
	});
}

/** All that is asked of a desk for a handoff, with its results. */
async function everyCall<Credentials>(
	{ connection, prepare, create, finish }: Connector<Credentials>,
	to: Delivering<Credentials>,
	frozen: FrozenRequest,
	packet: Packet,
): Promise<[string, unknown][]> {
	const { account, http, now } = to;
	const ticket = { remoteId: "1", remoteUrl: "" };
	const results: [string, unknown][] = [
		["verify", await connection?.verify(account, http)],
		["prepare", await prepare?.(packet, to)],
		["create", await create?.(frozen, to)],
		["finish", await finish?.(ticket, frozen, to)],
		["renew", await connection?.renew?.(account, http, now)],
	];
	// A step that asks the desk nothing has nothing to fail at.
	return results.filter(([, result]) => result !== undefined && result !== "done" && !isFrozen(result));
}

const isFrozen = (result: unknown) => typeof result === "object" && result !== null && "notes" in result;

/** What the outside world may answer; `secrets` are echoed, as a careless desk would. */
const mishaps: Record<string, (secrets: string) => Response> = {
	"401": (secrets) => Response.json({ error: `vendor's own words ${secrets}` }, { status: 401 }),
	"403": (secrets) => Response.json({ error: `vendor's own words ${secrets}` }, { status: 403 }),
	"404 as a page": (secrets) => new Response(`<h1>vendor's own words ${secrets}</h1>`, { status: 404 }),
	"409": () => Response.json({ error: "vendor's own words" }, { status: 409 }),
	"422": (secrets) => Response.json({ error: "RecordInvalid", description: secrets, details: {} }, { status: 422 }),
	"429": () => new Response("vendor's own words", { status: 429, headers: { "retry-after": "93" } }),
	"500": () => new Response("<h1>vendor's own words</h1>", { status: 500 }),
	"503": () => new Response("", { status: 503, headers: { "retry-after": "soon" } }),
	"a redirect": () => new Response(null, { status: 302, headers: { location: "https://evil.example/" } }),
	"200 as a page": () => new Response("<h1>Sign in</h1>", { headers: { "content-type": "text/html" } }),
	"half a JSON": () => new Response('{"ticket":{"id":', { headers: { "content-type": "application/json" } }),
	"another JSON": () => Response.json([1, 2, 3]),
	"no connection": () => {
		throw new TypeError("fetch failed");
	},
};

const secretsOf = ({ credentials, client }: Account<unknown>): string[] =>
	[...Object.entries(credentials as object), ["secret", client?.secret]]
		.filter(([name = ""]) => /token|key|secret/i.test(name))
		.map(([, value]) => value)
		.filter((value) => typeof value === "string" && value.length > 5);

function must<Result>(result: Result | Failure): Result {
	if (failed(result)) throw new Error(`${result.kind}: ${result.message}`);
	return result;
}
