import { z } from "zod";
import type { Destination, FailureKind } from "~/connectors/connector";
import type { HandoffReason } from "~/handoff/reason";
import type { DeliveryState } from "./delivery";

export { canSendAgain, type DeliveryState } from "./delivery";

/** What the list can be narrowed to. */
export const handoffFilters = ["all", "needs-you", "under-way", "delivered"] as const;
export type HandoffFilter = (typeof handoffFilters)[number];

/** One handoff in the list. Times are ISO 8601, UTC. */
export type HandoffRow = {
	id: string;
	conversationId: string;
	deliveryId: string | null;
	requestedAt: string;
	shopper: { name: string | null; email: string | null; emailVerified: boolean };
	destination: Destination;
	reason: HandoffReason;
	state: DeliveryState;
	attemptCount: number;
	nextAttemptAt: string | null;
	remoteId: string | null;
	remoteUrl: string | null;
	errorMessage: string | null;
};

export type HandoffAttempt = {
	id: string;
	at: string;
	step: string;
	outcome: "ok" | FailureKind;
	status: number | null;
	message: string;
	waitSeconds: number | null;
};

/** Where the next page begins: after this handoff. */
const place = z.object({ at: z.iso.datetime(), id: z.string().max(80) });
export type Place = z.infer<typeof place>;

export const placeToText = ({ at, id }: Place): string => `${at}_${id}`;

/** The place that `placeToText` wrote; null for anything else. */
export function textToPlace(text: string | null): Place | null {
	const [, at, id] = /^([^_]+)_(.+)$/.exec(text ?? "") ?? [];
	return place.safeParse({ at, id }).data ?? null;
}
