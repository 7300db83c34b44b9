import { BlockStack, Box, Button, Collapsible, InlineStack, Text } from "@shopify/polaris";
import { useId, useState } from "react";

export type ReviewMessage = {
	id: string;
	role: string;
	kind: string;
	text: string;
	public: boolean;
	author: string | null;
	at: string;
	decision: Reason | null;
};

type Reason = {
	because?: string;
	rule?: string;
	confidence?: number;
	passages?: { documentId: string; title: string; text: string; score: number }[];
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
				{message.decision?.because && <Why reason={message.decision} />}
			</BlockStack>
		</Box>
	);
}

/** Why the agent said it: one sentence, and on demand the passages that it weighed. */
export function Why({ reason }: { reason: Reason }) {
	const [open, setOpen] = useState(false);
	const id = useId();
	const passages = reason.passages ?? [];
	return (
		<BlockStack gap="200">
			<InlineStack gap="200" blockAlign="center">
				<Text as="p" variant="bodySm" tone="subdued">
					{reason.because}
				</Text>
				{passages.length > 0 && (
					<Button variant="plain" size="micro" onClick={() => setOpen(!open)} ariaExpanded={open} ariaControls={id}>
						{open ? "Hide passages" : "Show passages"}
					</Button>
				)}
			</InlineStack>
			<Collapsible id={id} open={open}>
				<BlockStack gap="200">
					{passages.map((passage) => (
						<Box
							key={`${passage.documentId}-${passage.text.slice(0, 40)}`}
							padding="200"
							background="bg-surface-secondary"
							borderRadius="100"
						>
							<Text as="p" variant="headingXs">{`${passage.title} · ${passage.score.toFixed(2)}`}</Text>
							<Text as="p" variant="bodySm" breakWord>
								{passage.text}
							</Text>
						</Box>
					))}
				</BlockStack>
			</Collapsible>
		</BlockStack>
	);
}
