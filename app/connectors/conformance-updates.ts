import { expect, test } from "vitest";
import { later, now, seconds } from "~/platform/clock";
import { losing } from "./conformance-mishaps";
import { must, type Play, type Stage } from "./conformance-stage";
import { failed, type TicketUpdate } from "./connector";

/** What a connector may do besides, if it can: later updates, what comes back from the desk, its rate limit. */
export function conformsAfterwards<Credentials>(stage: Stage<Credentials>, play: Play<Credentials>): void {
	const { update, news, limits } = stage.connector;
	if (update) tellsUpdates(stage, play);
	if (news?.receive) knowsItsCalls(stage);
	if (limits)
		test("its rate limit is one, and headers that say nothing say nothing", () => {
			expect(limits.requests).toBeGreaterThan(0);
			expect(limits.perSeconds).toBeGreaterThan(0);
			expect(limits.read(new Headers())).toBeNull();
			expect(limits.read(new Headers({ "x-unknown": "many" }))).toBeNull();
		});
}

let updates = 0;

function updatesOf(): TicketUpdate[] {
	updates += 1;
	const at = later(now(), seconds(60)).toISOString();
	const said = (type: "message" | "note", text: string): TicketUpdate => ({
		type,
		id: `message_${type}_${updates}`,
		at,
		line: {
			messageId: `message_${type}_${updates}`,
			speaker: type === "note" ? "teammate" : "shopper",
			name: type === "note" ? "Robin Vale" : "Ana Ruiz",
			text,
			links: [],
			at,
			atShop: "2026-11-22 16:05 CET",
		},
	});
	return [
		said("message", `Is <b>anybody</b> there? 🎿 ${updates}`),
		said("note", `She called & asked ${updates}`),
		{ type: "closed", id: `closed_${updates}`, at, because: `the shopper ended the chat (${updates})` },
	];
}

function tellsUpdates<Credentials>(stage: Stage<Credentials>, { delivering, prepared }: Play<Credentials>): void {
	const { create, update } = stage.connector;
	const times = (part: string) => (stage.reads?.() ?? "").split(part).length - 1;
	const ticketOf = async () => {
		const to = await delivering();
		const frozen = await prepared(to);
		const ticket = must(await create?.(frozen, to));
		if (!ticket) throw new Error("no ticket was made");
		return { to: { ...to, frozen }, ticket };
	};

	test("what happened since is told once, however often it is sent, and the ticket stays one", async () => {
		const { to, ticket } = await ticketOf();
		const made = stage.tickets();
		for (const one of updatesOf()) {
			must(await update?.(ticket, one, to));
			must(await update?.(ticket, one, to));
			const words = one.type === "closed" ? one.because : one.line.text;
			if (stage.reads && one.type !== "closed") expect(times(words), words).toBe(1);
			if (stage.reads && one.type === "closed") expect(times(words), words).toBeLessThan(2);
		}
		expect(stage.tickets()).toBe(made);
	});

	test("an update whose answer was lost is not told twice", async () => {
		const { to, ticket } = await ticketOf();
		for (const one of updatesOf()) {
			const first = await update?.(ticket, one, { ...to, http: losing(1, to.http) });
			if (failed(first)) expect(first.kind).toBe("unreachable");
			must(await update?.(ticket, one, to));
			if (stage.reads && one.type !== "closed") expect(times(one.line.text)).toBe(1);
		}
	});
}

function knowsItsCalls<Credentials>({ connector: { news } }: Stage<Credentials>): void {
	const subscription = { remoteId: "1", secret: "a-secret-of-the-subscription" };

	test.each(["", "null", "[]", "{", '{"id":1}', "a=b"])(
		"a call that is not the desk's is no news: %s",
		async (body) => {
			for (const headers of [new Headers(), new Headers({ authorization: "Bearer wrong" })])
				expect((await news?.receive?.({ headers, body }, subscription, now())) ?? []).toEqual([]);
		},
	);
}
