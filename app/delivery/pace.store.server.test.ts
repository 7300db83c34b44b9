import { countCall as countGorgias } from "sandbox/desks/gorgias/limits";
import { gorgiasAccount } from "sandbox/desks/gorgias/new-account";
import { countCall as countZendesk } from "sandbox/desks/zendesk/limits";
import { zendeskAccount } from "sandbox/desks/zendesk/new-account";
import { afterEach, expect, test } from "vitest";
import { connectorOf, type Destination } from "~/connectors/registry";
import { later, now, seconds, shiftClock } from "~/platform/clock";
import { freshDatabase } from "../../test/harness/database";
import { heedDesk, takeTurnAtDesk } from "./pace.store.server";

freshDatabase();
afterEach(() => shiftClock(0));

/** The stand-ins' own way of counting: a window that begins anew each minute, and a bucket that leaks all the time. */
const accounts = {
	zendesk: (perMinute: number) => {
		const account = zendeskAccount({ subdomain: "northpine", perMinute }, now());
		return (at: Date) => countZendesk(account, at);
	},
	gorgias: () => {
		const account = gorgiasAccount({ domain: "northpine" });
		return (at: Date) => {
			const { tooMany, header } = countGorgias(account, "key", at);
			return { tooMany, headers: new Headers({ "x-gorgias-account-api-call-limit": header }) };
		};
	},
};

/** `callers` who always have something to say, over so many seconds of simulated time. */
async function simulate(desk: {
	shop: string;
	destination: Destination;
	count: (at: Date) => { tooMany: boolean; headers: Headers };
	callers: number;
	forSeconds: number;
}) {
	const { limits } = connectorOf(desk.destination);
	if (!limits) throw new Error(`${desk.destination} tells no limits`);
	const began = now();
	const calls: { atSeconds: number; tooMany: boolean }[] = [];
	type Moment = { at: Date; happens: () => Promise<void> };
	const moments: Moment[] = [];
	const plan = (at: Date, happens: Moment["happens"]) => void moments.push({ at, happens });
	const ask = async () => {
		const waitSeconds = await takeTurnAtDesk(desk, limits, 1_000);
		plan(later(now(), seconds(waitSeconds)), async () => {
			const { tooMany, headers } = desk.count(now());
			calls.push({ atSeconds: (now().getTime() - began.getTime()) / 1000, tooMany });
			const reading = tooMany ? { remaining: 0, resetsInSeconds: 5 } : limits.read(headers);
			plan(later(now(), 200), async () => {
				if (reading) await heedDesk(desk, limits, reading);
				plan(now(), ask);
			});
		});
	};
	for (let caller = 0; caller < desk.callers; caller++) plan(began, ask);
	for (;;) {
		moments.sort((left, right) => left.at.getTime() - right.at.getTime());
		const next = moments.shift();
		if (!next || next.at > later(began, seconds(desk.forSeconds))) return calls;
		shiftClock(next.at.getTime() - Date.now());
		await next.happens();
	}
}

test.each([
	["zendesk", accounts.zendesk(200), 200 / 60],
	["zendesk", accounts.zendesk(700), 700 / 60],
	["gorgias", accounts.gorgias(), 2],
] as const)("%s is asked as fast as it allows, and no faster (%#)", async (destination, count, perSecond) => {
	const shop = `${destination}-${perSecond}`;
	const calls = await simulate({ shop, destination, count, callers: 4, forSeconds: 150 });
	const refused = calls.filter(({ tooMany }) => tooMany).length;
	const inTwoMinutes = calls.filter(({ atSeconds }) => atSeconds >= 30).length - refused;
	expect(refused / calls.length).toBeLessThanOrEqual(0.01);
	expect(inTwoMinutes / (120 * perSecond)).toBeGreaterThanOrEqual(0.95);
});

test("the calls of a single handoff do not wait; of a pause that the desk asks for, nobody is excepted", async () => {
	const [place, limits] = [{ shop: "one", destination: "zendesk" as const }, connectorOf("zendesk").limits];
	if (!limits) throw new Error("Zendesk tells no limits");
	for (let call = 0; call < 10; call++) expect(await takeTurnAtDesk(place, limits, 8)).toBeLessThan(0.01);
	await heedDesk(place, limits, { remaining: 0, resetsInSeconds: 30 });
	expect(await takeTurnAtDesk(place, limits, 8)).toBeGreaterThan(29);
	expect(await takeTurnAtDesk(place, limits, 8)).toBeLessThan(31);
	expect(await takeTurnAtDesk({ ...place, shop: "two" }, limits, 8)).toBeLessThan(0.01);
});
