import { database } from "~/platform/db.server";

/** A handoff with its conversation, or null when this shop has none of that id. */
export const findHandedOver = (shop: string, handoffId: string) =>
	database().handoff.findFirst({ where: { shop, id: handoffId }, include: { conversation: true } });

export type HandedOver = NonNullable<Awaited<ReturnType<typeof findHandedOver>>>;
