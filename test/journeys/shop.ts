import { afterAll } from "vitest";
import type { Destination } from "~/connectors/connector";
import { closeDatabase, database } from "~/platform/db.server";
import { type Settings, settingsSchema } from "~/settings/settings";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { connect } from "../harness/handoffs";
import { deskFails } from "./desks";

/** How a shop stands before a journey begins. What a journey is about, it does in the browser instead. */
export const demoShop = "fjell-and-fern.myshopify.com";
export const otherShop = "lumen-tea.myshopify.com";

type Part<Whole> = { [Key in keyof Whole]?: Whole[Key] extends string | boolean ? Whole[Key] : Partial<Whole[Key]> };

/** As it was installed, but for `change`; nobody of the team is available, and no desk fails. */
export async function shopIsSet(
	{ handoff, klaviyo, officeHours, inboxTexts }: Part<Settings> = {},
	shop = demoShop,
): Promise<void> {
	const fresh = settingsSchema.parse({});
	const { settingsVersion } = await shopOf(shop);
	const settings = {
		...fresh,
		handoff: { ...fresh.handoff, ...handoff },
		klaviyo: { ...fresh.klaviyo, ...klaviyo },
		officeHours: { ...fresh.officeHours, ...officeHours },
		inboxTexts: { ...fresh.inboxTexts, ...inboxTexts },
	};
	await saveSettings(shop, settings as Settings, settingsVersion);
	await database().teammate.updateMany({ where: { shop }, data: { available: false } });
	for (const desk of ["zendesk", "gorgias", "klaviyo"] as const) await deskFails(desk, "none");
}

/** Handoffs go to this desk, which is connected. */
export async function handoffsGoTo(destination: Destination, change: Part<Settings> = {}): Promise<void> {
	await shopIsSet({ ...change, handoff: { destination } });
	if (destination !== "inbox") await connect(demoShop, destination);
}

afterAll(closeDatabase);
