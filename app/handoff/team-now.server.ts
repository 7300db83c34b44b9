import { connectorOf } from "~/connectors/registry";
import { now } from "~/platform/clock";
import type { ShopProfile } from "~/settings/shop.store.server";
import { availabilityAt } from "./office-hours";
import type { Team } from "./scene";
import { availableTeammates } from "./team.store.server";

/** Where a handoff of this shop would go at this moment, and whether somebody is there. */
export async function teamNow({ domain, settings, timeZone }: ShopProfile): Promise<Team> {
	const { destination } = settings.handoff;
	const at = now();
	return {
		destination,
		answersBy: connectorOf(destination).answersBy,
		availability: availabilityAt(settings.officeHours, timeZone, at),
		teammateAvailable: (await availableTeammates(domain, at)).length > 0,
	};
}
