import { chatwoot } from "./chatwoot/chatwoot";
import type { Connector } from "./connector";
import { email } from "./email/email";
import { gorgias } from "./gorgias/gorgias";
import { inbox } from "./inbox/inbox";
import { klaviyo } from "./klaviyo/klaviyo";
import { zendesk } from "./zendesk/zendesk";

/** Every destination, in the order in which merchants see them. A new helpdesk is its folder and its line here. */
const registry = {
	inbox,
	klaviyo,
	zendesk,
	gorgias,
	chatwoot,
	email,
};

export type Destination = keyof typeof registry;

export const connectors: Record<Destination, Connector> = registry;

export const destinations = Object.keys(registry) as [Destination, ...Destination[]];

export const connectorOf = (destination: Destination): Connector => connectors[destination];

/** What is made there, as links to it say: "ticket", "profile" … */
export const recordOf = (destination: string): string =>
	Object.values(connectors).find((connector) => connector.destination === destination)?.record ?? "ticket";

/** The hosts of all helpdesks: nothing else is called for them. */
export const deskHosts: string[] = Object.values(connectors).flatMap(({ hosts }) => hosts);
