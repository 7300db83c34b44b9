import type { BadgeProps } from "@shopify/polaris";
import type { Stage } from "~/conversations/stage";

type Words = { text: string; tone: BadgeProps["tone"] };

/** Where a conversation stands, for merchants. */
export function stageInWords(stage: Stage, teammate: string | null): Words {
	switch (stage) {
		case "with-agent":
			return { text: "With the agent", tone: undefined };
		case "offered":
			return { text: "A person was offered", tone: undefined };
		case "asking-email":
			return { text: "Asked for an e-mail", tone: undefined };
		case "waiting-for-team":
			return { text: "Waiting for your team", tone: "attention" };
		case "with-team":
			return { text: `With ${teammate ?? "your team"}`, tone: "info" };
		case "handed-over":
			return { text: "In your helpdesk", tone: "success" };
		case "closed":
			return { text: "Closed", tone: undefined };
	}
}
