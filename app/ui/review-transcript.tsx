import { BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import type { Reason } from "~/answers/reason";
import { Why } from "./why";

type ReviewMessage = {
	id: string;
	role: string;
	kind: string;
	text: string;
	public: boolean;
	author: string | null;
	at: string;
	reason: Reason | null;
};

const speakers: Record<string, string> = {
	shopper: "Shopper",
	agent: "AI agent",
	teammate: "Teammate",
	system: "Baton",
};

/** A transcript to read: who, when (shop's time), what; under the agent's words, why it said them. */
export const ReviewTranscript = ({ messages, timeZone }: { messages: ReviewMessage[]; timeZone: string }) => (
	<BlockStack gap="400">
		{messages.map((message) => (
			<Message key={message.id} message={message} timeZone={timeZone} />
		))}
	</BlockStack>
);

function Message({ message, timeZone }: { message: ReviewMessage; timeZone: string }) {
	const speaker = message.author ?? speakers[message.role] ?? message.role;
	const time = new Date(message.at).toLocaleString("en-GB", {
		timeZone,
		day: "numeric",
		month: "short",
		hour: "2-digit",
		minute: "2-digit",
	});
	return (
		<Box
			background={message.role === "shopper" ? "bg-surface-secondary" : undefined}
			padding="300"
			borderRadius="200"
			borderWidth={message.role === "shopper" ? undefined : "025"}
			borderColor="border-secondary"
		>
			<BlockStack gap="100">
				<InlineStack gap="200" blockAlign="baseline">
					<Text as="span" variant="headingXs">
						{message.public ? speaker : `${speaker} · note`}
					</Text>
					<Text as="span" variant="bodySm" tone="subdued">
						{time}
					</Text>
				</InlineStack>
				<div dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
					{message.text}
				</div>
				{message.reason?.because && <Why reason={message.reason} />}
			</BlockStack>
		</Box>
	);
}
