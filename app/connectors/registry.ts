import type { Connector, Destination } from "./connector";
import { gorgias } from "./gorgias/gorgias";
import { inbox } from "./inbox/inbox";
import { klaviyo } from "./klaviyo/klaviyo";
import { zendesk } from "./zendesk/zendesk";

/** Every destination, in the order in which merchants see them. A new helpdesk is its folder and one line here. */
export const connectors: Record<Destination, Connector> = { inbox, klaviyo, zendesk, gorgias };

export const connectorOf = (destination: Destination): Connector => connectors[destination];
