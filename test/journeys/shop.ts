import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { desks as standIns } from "sandbox/desks";
import { afterAll } from "vitest";
import type { Destination } from "~/connectors/connector";
import { later, minutes, now } from "~/platform/clock";
import { closeDatabase, database } from "~/platform/db.server";
import { type Settings, settingsSchema } from "~/settings/settings";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { connect } from "../harness/handoffs";
import { deskFails } from "./desks";

/** How a shop stands before a journey begins. What a journey is about, it does in the browser instead. */
export const demoShop = "fjell-and-fern.myshopify.com";
export const otherShop = "lumen-tea.myshopify.com";

/** The chat keeps a shop's settings for a moment (conversations/shop-profile.server.ts). */
const reachesChatAfterMs = 1_600;

type Part<Whole> = { [Key in keyof Whole]?: Whole[Key] extends string | boolean ? Whole[Key] : Partial<Whole[Key]> };

/** As it was installed, but for `change`; nobody waits, nobody of the team is available, no desk fails. */
export async function shopIsSet(
	{ handoff, desks, officeHours, inboxTexts }: Part<Settings> = {},
	shop = demoShop,
): Promise<void> {
	const fresh = settingsSchema.parse({});
	const { settings: before, settingsVersion } = await shopOf(shop);
	const settings = {
		...fresh,
		handoff: { ...fresh.handoff, ...handoff },
		desks: { ...fresh.desks, ...desks },
		officeHours: { ...fresh.officeHours, ...officeHours },
		inboxTexts: { ...fresh.inboxTexts, ...inboxTexts },
	};
	await saveSettings(shop, settings as Settings, settingsVersion);
	if (!isDeepStrictEqual(settings, before)) await setTimeout(reachesChatAfterMs);
	await database().teammate.updateMany({ where: { shop }, data: { available: false } });
	await database().conversation.updateMany({ where: { shop }, data: { stage: "closed", waitingSince: null } });
	for (const desk of standIns) await deskFails(desk, "none");
}

/** Handoffs go to this desk, which is connected. */
export async function handoffsGoTo(destination: Destination, change: Part<Settings> = {}): Promise<void> {
	await shopIsSet({ ...change, handoff: { destination } });
	if (destination !== "inbox") await connect(demoShop, destination);
}

/** Two minutes pass in which the shopper gives no sign. */
export async function hasLeftFor(email: string): Promise<void> {
	const shopperSeenAt = later(now(), -minutes(2));
	await database().conversation.updateMany({ where: { unverifiedEmail: email }, data: { shopperSeenAt } });
}

export const handoffCount = (shop = demoShop): Promise<number> => database().handoff.count({ where: { shop } });

export const destinationOf = async (shop: string): Promise<Destination> =>
	(await shopOf(shop)).settings.handoff.destination;

/** Ids of the conversation in which this e-mail was given, and of its handoff. */
export async function conversationOf(email: string): Promise<{ conversation: string; handoff: string }> {
	const handoff = await database().handoff.findFirstOrThrow({ where: { email } });
	return { conversation: handoff.conversationId, handoff: handoff.id };
}

afterAll(closeDatabase);
