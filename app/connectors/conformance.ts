import { describe, expect, test } from "vitest";
import type { Packet } from "~/handoff/packet";
import { now } from "~/platform/clock";
import { losing, mishaps, vendorsWords } from "./conformance-mishaps";
import { hostileTexts, longWords, manyTexts, unwrapped, withTexts } from "./conformance-texts";
import { conformsAfterwards } from "./conformance-updates";
import {
	type Account,
	type Connector,
	type Delivering,
	Failure,
	type FailureKind,
	type FrozenRequest,
	failed,
	type Http,
	type Mailer,
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
	/** Takes mails to the desk; absent: they vanish. */
	mail?: Mailer;
	/** Every address that may be called. */
	hosts: RegExp;
	/** How many tickets the desk has. */
	tickets: () => number;
	/** How many notes, mails and the like `finish` has left there. */
	finished: () => number;
	/** All that people read in the newest ticket, markup taken away. */
	reads?: () => string;
	/** The next call that creates a ticket does its work, and its answer is lost. */
	loseNextAnswer: () => void;
	packet: (handoffId: string) => Packet;
};

/** What the suite asks of a desk again and again. */
export type Play<Credentials> = {
	delivering: (http?: Http) => Promise<Delivering<Credentials>>;
	prepared: (to: Delivering<Credentials>, packet?: Packet) => Promise<FrozenRequest>;
};

let handoffs = 0;

/** What all connectors have in common, judged over the wire. One for all; a connector's own rules stand in its own test. */
export function conforms<Credentials>(stage: Stage<Credentials>): void {
	const { connector, packet } = stage;
	const { connection, prepare, create } = connector;
	if (!connection || !prepare || !create) throw new Error(`${connector.label} can't be connected, or takes no tickets`);

	const delivering = async (http = stage.http): Promise<Delivering<Credentials>> => {
		handoffs += 1;
		const handoffId = `handoff_${handoffs}`;
		const account = await stage.account();
		const mail = stage.mail ?? (async () => "done" as const);
		return { account, http, mail, idempotencyKey: handoffId, handoffId, firstSentAt: null, now: now() };
	};
	const play: Play<Credentials> = {
		delivering,
		prepared: async (to, given = packet(to.handoffId)) => must(await prepare(given, to)),
	};

	describe(`${connector.label} keeps to the port`, () => {
		describe("connected", () => isConnected(stage));
		describe("delivering", () => delivers(stage, play));
		if (stage.reads) describe("whatever was written", () => carriesEveryWord(stage, play));
		if (connector.update ?? connector.news?.receive ?? connector.limits)
			describe("afterwards", () => conformsAfterwards(stage, play));
		describe("on a bad day", () => failsAsValues(stage, play));
	});
}

function isConnected<Credentials>({ connector, account, stranger, http }: Stage<Credentials>): void {
	const { connection } = connector;

	test("it can be connected by OAuth, key or code, and whoever renews says when", () => {
		expect(Boolean(connection?.oauth ?? connection?.key ?? connection?.code)).toBe(true);
		expect(connection?.renew === undefined).toBe(connection?.renewAt === undefined);
	});

	test("it says in words what it does and what it needs, and each field is one that is parsed", () => {
		expect(connector.description).toMatch(/^[A-Z].*\.$/);
		expect(connection?.explains.length).toBeGreaterThan(0);
		for (const way of [connection?.oauth, connection?.key, connection?.code, connector.settings]) {
			const fields = way && ("form" in way ? way.form.fields : way.fields);
			const shape = way && "shape" in way.input ? Object.keys(way.input.shape as object) : [];
			expect(fields?.map(({ name }) => name).toSorted() ?? []).toEqual(shape.toSorted());
		}
	});

	test("credentials survive being stored", async () => {
		const { credentials } = await account();
		expect(connection?.credentials.parse(JSON.parse(JSON.stringify(credentials)))).toEqual(credentials);
	});

	test("a good account is proven with its name, a stranger is not", async () => {
		const proof = must(await connection?.verify(await account(), http));
		expect(proof?.accountName).not.toBe("");
		expect(proof?.accountUrl).toMatch(/^(https:\/\/|mailto:)/);
		expect(await connection?.verify(stranger, http)).toMatchObject({ kind: "auth" });
	});
}

function delivers<Credentials>(stage: Stage<Credentials>, { delivering, prepared }: Play<Credentials>): void {
	const create = stage.connector.create as NonNullable<Connector<Credentials>["create"]>;
	const { finish } = stage.connector;

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
		const { mail } = to;
		to.mail = (letter) => {
			sent.push(JSON.stringify(letter));
			return mail(letter);
		};
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

	test("two handoffs are two tickets", async () => {
		const before = stage.tickets();
		const made = [];
		for (const to of [await delivering(), await delivering()]) made.push(must(await create(await prepared(to), to)));
		expect(made[0]?.remoteId).not.toBe(made[1]?.remoteId);
		expect(stage.tickets()).toBe(before + 2);
	});

	test("finishing twice, or again after any answer was lost, leaves nothing twice", async () => {
		if (!finish) return;
		const to = await delivering();
		const frozen = await prepared(to);
		const before = stage.finished();
		const ticket = must(await create(frozen, to));
		must(await finish(ticket, frozen, to));
		const once = stage.finished() - before;
		must(await finish(ticket, frozen, to));
		expect(stage.finished() - before).toBe(once);
		for (const number of [1, 2]) {
			const unlucky = await delivering();
			const theirs = await prepared(unlucky);
			const start = stage.finished();
			const made = must(await create(theirs, unlucky));
			await finish(made, theirs, { ...unlucky, http: losing(number, unlucky.http) });
			must(await finish(made, theirs, unlucky));
			expect(stage.finished() - start).toBe(once);
		}
	});
}

function carriesEveryWord<Credentials>(stage: Stage<Credentials>, { delivering, prepared }: Play<Credentials>): void {
	const { create, finish } = stage.connector;
	const readAfter = async (texts: string[]): Promise<string> => {
		const to = await delivering();
		const frozen = await prepared(to, withTexts(stage.packet(to.handoffId), texts));
		const ticket = must(await create?.(frozen, to));
		if (ticket) must(await finish?.(ticket, frozen, to));
		return unwrapped(stage.reads?.() ?? "");
	};

	test("markup, templates, right to left, emoji: read as it was typed", async () => {
		const read = await readAfter(hostileTexts);
		expect(hostileTexts.filter((text) => !read.includes(unwrapped(text)))).toEqual([]);
	});

	test("a message of more than 10,000 characters: every word", async () => {
		const read = await readAfter([longWords.join(" ")]);
		expect(longWords.filter((word) => !read.includes(word))).toEqual([]);
	});

	test("600 messages: every one", async () => {
		const read = await readAfter(manyTexts);
		expect(manyTexts.filter((text) => !read.includes(text))).toEqual([]);
	});
}

function failsAsValues<Credentials>(stage: Stage<Credentials>, { delivering, prepared }: Play<Credentials>): void {
	const { connector, packet } = stage;
	if (connector.hosts.length === 0) {
		test("a mail that was not sent is a failure as it stands", async () => {
			const to = await delivering();
			const frozen = await prepared(to);
			const failure = new Failure("unreachable", "The mail server could not be reached.");
			expect(await connector.create?.(frozen, { ...to, mail: async () => failure })).toBe(failure);
		});
		return;
	}

	test.each(Object.keys(mishaps))(
		"%s: every call answers with the right failure, and no secret in it",
		async (name) => {
			const to = await delivering();
			const frozen = await prepared(to);
			const secrets = secretsOf(to.account);
			const mishap = mishaps[name];
			const broken: Http = async () => mishap?.answer(secrets.join(" ")) ?? Response.error();
			const results = await everyCall(connector, { ...to, http: broken }, frozen, packet(to.handoffId));
			expect(results.length).toBeGreaterThan(0);
			for (const [call, result] of results) {
				expect(result, call).toBeInstanceOf(Failure);
				const { kind, message, details } = result as Failure;
				expect([...(mishap?.kinds ?? []), ...besides(call, name)], call).toContain(kind);
				if (name === "429") expect(details.retryAfterSeconds, call).toBe(93);
				expect(secrets.filter((secret) => message.includes(secret))).toEqual([]);
				expect(message, call).not.toContain(vendorsWords);
				expect(message, call).toMatch(/^[A-Z].*\.$/);
			}
		},
	);

	test("it calls https addresses of its own desk only, and says which they are", async () => {
		const called: string[] = [];
		const to = await delivering((url, init) => {
			called.push(url);
			return stage.http(url, init);
		});
		const frozen = await prepared(to);
		await everyCall(connector, to, frozen, packet(to.handoffId));
		expect(called.length).toBeGreaterThan(2);
		expect(called.filter((url) => !stage.hosts.test(new URL(url).host) || !url.startsWith("https://"))).toEqual([]);
		expect(called.filter((url) => !connector.hosts.some((host) => fits(host, new URL(url).host)))).toEqual([]);
	});
}

/** A token endpoint says no in ways of its own. Where only webhooks are not allowed, tickets still are. */
function besides(call: string, mishap: string): FailureKind[] {
	if (call === "renew") return ["auth"];
	return call === "subscribe" && mishap === "403" ? ["refused"] : [];
}

const fits = (pattern: string, host: string) =>
	pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern;

/** All that is asked of a desk for a handoff, with its results. */
async function everyCall<Credentials>(
	{ connection, prepare, create, finish, update, news }: Connector<Credentials>,
	to: Delivering<Credentials>,
	frozen: FrozenRequest,
	packet: Packet,
): Promise<[string, unknown][]> {
	const { account, http, now } = to;
	const ticket = { remoteId: "1", remoteUrl: "" };
	const [line] = packet.transcript;
	const at = now.toISOString();
	const results: [string, unknown][] = [
		["verify", await connection?.verify(account, http)],
		["prepare", await prepare?.(packet, to)],
		["create", await create?.(frozen, to)],
		["finish", await finish?.(ticket, frozen, to)],
		["renew", await connection?.renew?.(account, http, now)],
		["update", line && (await update?.(ticket, { type: "message", id: "message_9", at, line }, { ...to, frozen }))],
		["subscribe", await news?.subscribe?.(account, http, "https://baton.test/hook")],
		["poll", await news?.poll?.([ticket], new Date(0), account, http)],
	];
	// A step that asks the desk nothing has nothing to fail at.
	return results.filter(([, result]) => result !== undefined && result !== "done" && !isFrozen(result));
}

const isFrozen = (result: unknown) => typeof result === "object" && result !== null && "notes" in result;

const secretsOf = ({ credentials, client }: Account<unknown>): string[] =>
	[...Object.entries(credentials as object), ["secret", client?.secret]]
		.filter(([name = ""]) => /token|key|secret/i.test(name))
		.map(([, value]) => value)
		.filter((value) => typeof value === "string" && value.length > 5);

/** The result; a failure where none should be fails the test with its words. */
export function must<Result>(result: Result | Failure): Result {
	if (failed(result)) throw new Error(`${result.kind}: ${result.message}`);
	return result;
}
