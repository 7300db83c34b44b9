import { firstOf, type Handler } from "sandbox/http";
import { Mailbox } from "sandbox/mail";
import { type FaultSwitch, noFault, switched } from "./faults";
import { type GorgiasAccount, type GorgiasSetup, gorgiasAccount } from "./gorgias/account";
import { gorgiasView } from "./gorgias/view";
import { type KlaviyoAccount, type KlaviyoSetup, klaviyoAccount } from "./klaviyo/account";
import { klaviyoView } from "./klaviyo/view";
import { deskPages } from "./pages/pages";
import { wire } from "./wire";
import { type Desk, desks, type World } from "./world";
import { type ZendeskAccount, type ZendeskSetup, zendeskAccount } from "./zendesk/account";
import { zendeskView } from "./zendesk/view";

export type DesksConfig = {
	/** The desks' clock; tests move it */
	now?: () => Date;
	/** Where mail ends up; `startMailCatcher(port).mailbox`, so that /desks/mail shows SMTP mail as well */
	mailbox?: Mailbox;
	/** Default: northpine.zendesk.com */
	zendesk?: ZendeskSetup[];
	/** Default: northpine.gorgias.com */
	gorgias?: GorgiasSetup[];
	klaviyo?: KlaviyoSetup;
	/** How long answers take under the fault "slow"; default 15 s, which is longer than Baton waits */
	slowMs?: number;
};

/** All that the desks keep: plain data. */
export type DesksState = {
	zendesk: ZendeskAccount[];
	gorgias: GorgiasAccount[];
	klaviyo: KlaviyoAccount;
	faults: Record<Desk, FaultSwitch>;
};

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

/** Zendesk, Gorgias and Klaviyo as they answer on the wire, and the pages on which people work with them. */
export function desksSandbox(config: DesksConfig = {}): DesksSandbox {
	const now = config.now ?? (() => new Date());
	const mailbox = config.mailbox ?? new Mailbox();
	const state = freshState(config, now());
	// Replaced in place, never as a whole: everyone holds the same objects.
	const become = (next: DesksState) => {
		state.zendesk.splice(0, Infinity, ...next.zendesk);
		state.gorgias.splice(0, Infinity, ...next.gorgias);
		Object.assign(state.klaviyo, next.klaviyo);
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
	const views = {
		zendesk: zendeskView(world, state.zendesk),
		gorgias: gorgiasView(world, state.gorgias),
		klaviyo: klaviyoView(world, state.klaviyo),
	};
	return {
		handler: firstOf(resetWithTheRest(reset), wire(world, state), deskPages(views, world, setFault)),
		state,
		mailbox,
		setFault,
		reset,
		snapshot: () => structuredClone({ state, mails: mailbox.mails }),
		restore: (snapshot) => {
			const { state: saved, mails } = structuredClone(snapshot);
			become(saved);
			mailbox.mails.splice(0, Infinity, ...mails);
		},
	};
}

const freshState = (config: DesksConfig, now: Date): DesksState => ({
	zendesk: (config.zendesk ?? [{ subdomain: "northpine" }]).map((setup) => zendeskAccount(setup, now)),
	gorgias: (config.gorgias ?? [{ domain: "northpine" }]).map((setup) => gorgiasAccount(setup)),
	klaviyo: klaviyoAccount(config.klaviyo ?? {}, now),
	faults: Object.fromEntries(desks.map((desk) => [desk, noFault()])) as DesksState["faults"],
});

/** POST /sandbox/reset is for the whole sandbox: the desks forget everything and pass it on to the next area. */
const resetWithTheRest =
	(reset: () => void): Handler =>
	async (request) => {
		if (request.method === "POST" && new URL(request.url).pathname === "/sandbox/reset") reset();
		return null;
	};
