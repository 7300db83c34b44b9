import { BlockStack, InlineGrid, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { parseCustomMessage } from "~/handoff/custom-message";
import type { Settings } from "~/settings/settings";
import { ChatPreview, type PreviewLine } from "./chat-preview";
import { RichText } from "./rich-text";

type Props = { settings: Settings; answersBy: "live" | "email" };

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
						{ from: "agent", content: "I couldn't find that. Would you like to connect with a person?" },
						{ from: "choices", content: ["Yes, connect me with a person", "No, thanks"] },
					]}
				/>
			</Moment>
			<Moment title="After “yes”">
				<ChatPreview
					agentName={agentName}
					lines={[
						{ from: "shopper", content: "Yes, connect me with a person" },
						{
							from: "agent",
							content:
								answersBy === "email"
									? "Sent to our team. A teammate will follow up by e-mail at ana@example.com."
									: settings.inboxTexts.joining,
						},
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
