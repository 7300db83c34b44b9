import { setTimeout as pause } from "node:timers/promises";
import { ConnectionReset } from "sandbox/http";
import { z } from "zod";

export const faults = ["none", "401", "403", "422", "429", "500", "slow", "reset-after-create"] as const;
export type Fault = (typeof faults)[number];

/** What a call is: token: OAuth · read, write: the API · create: the call that opens a ticket (Klaviyo: an event) */
export type CallKind = "token" | "read" | "write" | "create";

/** How a desk fails at the moment. Plain data. */
export type FaultSwitch = {
	fault: Fault;
	/** How many more calls fail; null: until switched off */
	left: number | null;
	/** Which calls: all that the fault can hit, or only those that open a ticket */
	on: "any" | "create";
};

export const noFault = (): FaultSwitch => ({ fault: "none", left: null, on: "any" });

/** The body of POST /desks/{desk}/faults, as JSON or as a form. */
export const faultInput = z.object({
	fault: z.enum(faults),
	count: z.preprocess((value) => value || undefined, z.coerce.number().int().positive().optional()),
	on: z.enum(["any", "create"]).optional(),
});

export const switched = (input: z.infer<typeof faultInput>): FaultSwitch => ({
	fault: input.fault,
	left: input.count ?? null,
	on: input.on ?? "any",
});

/** The vendor's own answers for the faults that are refusals. */
type Refusals = Record<"401" | "403" | "422" | "429" | "500", () => Response>;

/**
 * Does the work as the desk would, or as it would on a bad day. slow: the work is done at once, its answer comes after
 * `slowMs`. reset-after-create: the ticket exists, the answer is lost.
 */
export async function underFault(
	faultSwitch: FaultSwitch,
	kind: CallKind,
	request: Request,
	refusals: Refusals,
	slowMs: number,
	work: () => Response | Promise<Response>,
): Promise<Response> {
	const fault = take(faultSwitch, kind);
	if (fault === "none") return work();
	if (fault !== "slow" && fault !== "reset-after-create") return refusals[fault]();
	const response = await work();
	if (fault === "slow") await pause(slowMs, undefined, { signal: request.signal }).catch(() => {});
	else if (response.ok) throw new ConnectionReset();
	return response;
}

/** The fault that this call meets; counts it down. */
function take(faultSwitch: FaultSwitch, kind: CallKind): Fault {
	const { fault, left, on } = faultSwitch;
	if (fault === "none" || !hits(fault, kind) || (on === "create" && kind !== "create")) return "none";
	if (left !== null) Object.assign(faultSwitch, left > 1 ? { left: left - 1 } : noFault());
	return fault;
}

function hits(fault: Fault, kind: CallKind): boolean {
	if (fault === "422" || fault === "reset-after-create") return kind === "create";
	if (fault === "500" || fault === "slow") return true;
	return kind !== "token";
}
