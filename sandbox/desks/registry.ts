import { chatwoot } from "./chatwoot/stand-in";
import { gorgias } from "./gorgias/stand-in";
import { klaviyo } from "./klaviyo/stand-in";
import type { StandIn } from "./stand-in";
import { zendesk } from "./zendesk/stand-in";

/** Every helpdesk that is stood in for. A new one is its folder and its line here. */
const registry = {
	zendesk,
	gorgias,
	klaviyo,
	chatwoot,
};

export type Desk = keyof typeof registry;

export const standIns: Record<Desk, StandIn> = registry;

export const desks = Object.keys(registry) as Desk[];

/** What each desk keeps. */
export type DeskStates = { [Name in Desk]: ReturnType<(typeof registry)[Name]["fresh"]> };

/** How each desk begins; default: one account, that of the demo. */
export type DeskSetups = { [Name in Desk]?: Parameters<(typeof registry)[Name]["fresh"]>[0] };

/** Hosts of the vendors that are stood in for. */
export const vendorHosts: string[] = Object.values(standIns).flatMap(({ hosts }) => hosts);
