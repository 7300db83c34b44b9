import { Banner, type BannerProps } from "@shopify/polaris";
import type { DeskState } from "~/settings/handoff-gate";

type Props = {
	desk: { label: string; state: DeskState; error: string | null };
	/** Whether handoffs go there: only then is it anybody's trouble. */
	chosen: boolean;
	action?: BannerProps["action"];
};

/** Says that the helpdesk of the shop's choice no longer takes tickets, why, and the way on; nothing while it does. */
export function BrokenDesk({ desk, chosen, action }: Props) {
	if (!chosen || desk.state !== "broken") return null;
	return (
		<Banner
			tone="critical"
			title={`${desk.label} no longer takes tickets from Baton`}
			action={action ?? { content: `Reconnect ${desk.label}`, url: "/app/settings/handoff" }}
		>
			{desk.error ?? `${desk.label} refuses Baton's access.`} Until then, handoffs wait in your Inbox.
		</Banner>
	);
}
