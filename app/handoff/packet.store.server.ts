import { database } from "~/platform/db.server";

/** A handoff with its conversation and what happened in it, or null when this shop has none of that id. */
export const findHandedOver = (shop: string, handoffId: string) =>
	database().handoff.findFirst({
		where: { shop, id: handoffId },
		include: {
			conversation: { include: { events: { orderBy: { seq: "asc" }, select: { type: true, data: true, at: true } } } },
		},
	});

export type HandedOver = NonNullable<Awaited<ReturnType<typeof findHandedOver>>>;
