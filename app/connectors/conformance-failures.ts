import { expect, test } from "vitest";
import type { Packet } from "~/handoff/packet";
import { mishaps, vendorsWords } from "./conformance-mishaps";
import { type Play, type Stage, secretsOf } from "./conformance-stage";
import { type Connector, type Delivering, Failure, type FailureKind, type FrozenRequest, type Http } from "./connector";

/** What becomes of every call on a bad day: a failure of the right kind, as a value, with nothing in it that is not ours. */
export function failsAsValues<Credentials>(
	stage: Stage<Credentials>,
	{ delivering, prepared }: Play<Credentials>,
): void {
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
