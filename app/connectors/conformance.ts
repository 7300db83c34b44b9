import { describe, expect, test } from "vitest";
import { now } from "~/platform/clock";
import { failsAsValues } from "./conformance-failures";
import { losing } from "./conformance-mishaps";
import { must, type Play, type Stage, secretsOf } from "./conformance-stage";
import { hostileTexts, longWords, manyTexts, unwrapped, withTexts } from "./conformance-texts";
import { conformsAfterwards } from "./conformance-updates";
import type { Connector, Delivering } from "./connector";

export { must } from "./conformance-stage";

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
		expect(again).toMatchObject({ remoteId: first.remoteId, remoteUrl: first.remoteUrl });
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
