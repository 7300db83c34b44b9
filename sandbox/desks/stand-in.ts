import type { DeskView } from "./pages/view";
import type { World } from "./world";

/**
 * One helpdesk as it answers on the wire. Its state is plain data, which `fresh` makes: that of the demo's account where
 * no set-up is given. (Methods, not function properties: so stand-ins of any state fit the registry.)
 */
export type StandIn<State extends object = object, Setup = unknown> = {
	label: string;
	/** Hosts that lead here: "a.klaviyo.com", "*.zendesk.com". */
	hosts: string[];
	/** What a merchant types to connect the demo's account with a key; absent: it is connected by OAuth. */
	key?: Record<string, string>;
	fresh(setup: Setup | undefined, now: Date): State;
	/** Answers a request to one of the hosts; its URL is the vendor's own. */
	answer(world: World, state: State, request: Request): Promise<Response>;
	/** Where the vendor's page for people at this path is shown here, or null. */
	page?(path: string): string | null;
	view(world: World, state: State): DeskView;
};

/** The stand-in's page of the ticket in a link to the vendor's own, e.g. `ticketPage("zendesk", "/agent/tickets/:id")`. */
export const ticketPage = (desk: string, pattern: string) => {
	const place = new RegExp(`^${pattern.replaceAll(/:\w+/g, "([^/]+)")}/?$`);
	return (path: string): string | null => {
		const id = place.exec(path)?.[1];
		return id ? `/desks/${desk}/tickets/${id}` : null;
	};
};
