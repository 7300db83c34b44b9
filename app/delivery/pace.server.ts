import { setTimeout as pause } from "node:timers/promises";
import type { Destination, Http, Limits } from "~/connectors/connector";
import { deskHttp } from "~/connectors/desk-account.server";
import { connectorOf } from "~/connectors/registry";
import { heedDesk, takeTurnAtDesk } from "./pace.store.server";

type Place = { shop: string; destination: Destination };

/** A call waits so long for its turn at the most; else it is told that the desk is busy. */
const mostWaitSeconds = 8;

/**
 * Calls to one desk account, no faster than it allows: all processes draw from one bucket, and what the desk's answers
 * say of its limit is heeded. Whoever would have to wait for long gets the 429 that the desk would have given.
 */
export function pacedHttp(place: Place): Http {
	const { limits } = connectorOf(place.destination);
	if (!limits) return deskHttp;
	return async (url, init) => {
		const waitSeconds = await takeTurnAtDesk(place, limits, mostWaitSeconds);
		if (waitSeconds > mostWaitSeconds) return tooSoon(waitSeconds);
		if (waitSeconds > 0) await pause(waitSeconds * 1000, undefined, { signal: init?.signal ?? undefined });
		const response = await deskHttp(url, init);
		const reading = readingOf(limits, response);
		if (reading) await heedDesk(place, limits, reading);
		return response;
	};
}

const tooSoon = (waitSeconds: number): Response =>
	new Response(null, { status: 429, headers: { "retry-after": String(Math.ceil(waitSeconds)) } });

const unsaidPauseSeconds = 5;

function readingOf(limits: Limits, { status, headers }: Response) {
	if (status !== 429) return limits.read(headers);
	const asked = Number(headers.get("retry-after") ?? Number.NaN);
	return { remaining: 0, resetsInSeconds: Number.isFinite(asked) && asked > 0 ? asked : unsaidPauseSeconds };
}
