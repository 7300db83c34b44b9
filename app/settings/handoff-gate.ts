import type { Destination } from "~/connectors/connector";

/** Where a desk stands: built in, never connected, proven, or no longer accepted by the desk. */
export type DeskState = "built-in" | "unconnected" | "connected" | "broken";

type Choice = { method: "helpdesk" | "message"; destination: Destination };

/**
 * Why this choice cannot be saved, as a sentence that leads on; null when it can. The page shows it beside the choice
 * and blocks Save; the server asks again.
 */
export function saveRefusal(choice: Choice, desk: { label: string; state: DeskState }): string | null {
	if (choice.method === "message") return null;
	if (desk.state === "unconnected")
		return `${desk.label} is not connected yet. Connect it below this choice, then save.`;
	if (desk.state === "broken")
		return `${desk.label} no longer accepts Baton. Reconnect it below this choice, or choose another destination.`;
	return null;
}
