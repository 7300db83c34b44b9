import { BlockStack, InlineGrid, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { parseCustomMessage } from "~/handoff/custom-message";
import { buttonWords, offerWords, promiseWords } from "~/handoff/wording";
import type { Settings } from "~/settings/settings";
import { ChatPreview, type PreviewLine } from "./chat-preview";
import { RichText } from "./rich-text";

type Props = { settings: Settings; answersBy: "live" | "email" };

/** The promise as it reads within office hours, with a teammate online. */
const whileOpen = {
	email: "ana@example.com",
	availability: { open: true as const, until: null },
	teammateAvailable: true,
	timeZone: "UTC",
	now: new Date(0),
};

/** Both moments of a handoff as the shopper sees them: when the agent cannot answer, and what follows. */
export function HandoffPreview({ settings, answersBy }: Props) {
	const { agentName, handoff } = settings;
	const question: PreviewLine = { from: "shopper", content: "Can I change the engraving on my order?" };
	if (handoff.method === "message")
		return (
			<Moment title="Instead of an answer">
				<ChatPreview
					agentName={agentName}
					lines={[question, { from: "agent", content: <RichText pieces={parseCustomMessage(handoff.message)} /> }]}
				/>
			</Moment>
		);
	return (
		<InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
			<Moment title="The agent can't answer">
				<ChatPreview
					agentName={agentName}
					lines={[
						question,
						{ from: "agent", content: offerWords(settings.offerTone, "no-answer") },
						{ from: "choices", content: [buttonWords["accept-offer"], buttonWords["decline-offer"]] },
					]}
				/>
			</Moment>
			<Moment title="After “yes”">
				<ChatPreview
					agentName={agentName}
					lines={[
						{ from: "shopper", content: buttonWords["accept-offer"] },
						{ from: "agent", content: promiseWords({ ...whileOpen, answersBy, texts: settings.inboxTexts }) },
					]}
					footer={answersBy === "email" ? "Start a new conversation" : "Write a message"}
				/>
			</Moment>
		</InlineGrid>
	);
}

const Moment = ({ title, children }: { title: string; children: ReactNode }) => (
	<BlockStack gap="200">
		<Text as="h3" variant="headingSm" tone="subdued">
			{title}
		</Text>
		{children}
	</BlockStack>
);
