import { nextDueWork } from "~/flows/deliver-handoff.server";

/** A worker comes by and does, piece by piece, all that is due for helpdesks now. */
export async function workOff(): Promise<void> {
	for (let piece = await nextDueWork(); piece; piece = await nextDueWork()) await piece();
}
