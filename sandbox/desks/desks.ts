import { firstOf, type Handler } from "sandbox/http";
import { Mailbox } from "sandbox/mail";
import { type FaultSwitch, noFault, switched } from "./faults";
import { deskPages } from "./pages/pages";
import type { DeskView } from "./pages/view";
import { type Desk, type DeskSetups, type DeskStates, desks, standIns } from "./registry";
import { wire } from "./wire";
import type { World } from "./world";

export type DesksConfig = DeskSetups & {
	/** The desks' clock; tests move it */
	now?: () => Date;
	/** Where mail ends up; `startMailCatcher(port).mailbox`, so that /desks/mail shows SMTP mail as well */
	mailbox?: Mailbox;
	/** How long answers take under the fault "slow"; default 15 s, which is longer than Baton waits */
	slowMs?: number;
};

/** All that the desks keep: plain data. */
export type DesksState = DeskStates & { faults: Record<Desk, FaultSwitch> };

export type DesksSandbox = {
	/** Answers /wire/{a desk's host}/… and /desks…; passes on everything else */
	handler: Handler;
	readonly state: DesksState;
	mailbox: Mailbox;
	setFault: (desk: Desk, fault: Parameters<typeof switched>[0]) => void;
	reset: () => void;
	/** For a demo that finds its tickets and connections again: JSON-safe, with the mails. */
	snapshot: () => DesksSnapshot;
	restore: (snapshot: DesksSnapshot) => void;
};
export type DesksSnapshot = { state: DesksState; mails: Mailbox["mails"] };

/** The helpdesks as they answer on the wire, and the pages on which people work with them. */
export function desksSandbox(config: DesksConfig = {}): DesksSandbox {
	const now = config.now ?? (() => new Date());
	const mailbox = config.mailbox ?? new Mailbox();
	const state = freshState(config, now());
	// Replaced in place, never as a whole: everyone holds the same objects.
	const become = (next: DesksState) => {
		for (const desk of desks) if (next[desk]) replace(state[desk], next[desk]);
		Object.assign(state.faults, next.faults);
	};
	const reset = () => {
		become(freshState(config, now()));
		mailbox.clear();
	};
	const setFault: DesksSandbox["setFault"] = (desk, fault) => {
		state.faults[desk] = switched(fault);
	};
	const world: World = { now, mailbox, slowMs: config.slowMs ?? 15_000, faults: state.faults };
	const views = byDesk<DeskView>((desk) => standIns[desk].view(world, state[desk]));
	return {
		handler: firstOf(resetWithTheRest(reset), wire(world, state), deskPages(views, world, setFault)),
		state,
		mailbox,
		setFault,
		reset,
		snapshot: () => structuredClone({ state, mails: mailbox.mails }),
		restore: (snapshot) => {
			const { state: saved, mails } = structuredClone(snapshot);
			become(filledUp(saved, freshState(config, now())));
			mailbox.mails.splice(0, Infinity, ...mails);
		},
	};
}

/** What was kept by an older sandbox, with what accounts have got since then. */
function filledUp(saved: DesksState, fresh: DesksState): DesksState {
	const accounts = (kept: unknown, made: unknown) =>
		Array.isArray(kept) && Array.isArray(made)
			? kept.map((account, at) => ({ ...(made[at] ?? made[0]), ...account }))
			: kept;
	const states = byDesk((desk) => accounts(saved[desk], fresh[desk])) as DeskStates;
	return { ...states, faults: { ...fresh.faults, ...saved.faults } };
}

const byDesk = <Thing>(make: (desk: Desk) => Thing) =>
	Object.fromEntries(desks.map((desk) => [desk, make(desk)])) as Record<Desk, Thing>;

const freshState = (config: DesksConfig, now: Date): DesksState => ({
	...(byDesk((desk) => standIns[desk].fresh(config[desk], now)) as DeskStates),
	faults: byDesk(noFault),
});

function replace(state: object, next: object): void {
	if (Array.isArray(state) && Array.isArray(next)) state.splice(0, Infinity, ...next);
	else Object.assign(state, next);
}

/** POST /sandbox/reset is for the whole sandbox: the desks forget everything and pass it on to the next area. */
const resetWithTheRest =
	(reset: () => void): Handler =>
	async (request) => {
		if (request.method === "POST" && new URL(request.url).pathname === "/sandbox/reset") reset();
		return null;
	};
