import { Bleed, BlockStack, Box, Divider, InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

export type PreviewLine = { from: "shopper" | "agent"; content: ReactNode } | { from: "choices"; content: string[] };

type Props = {
	agentName: string;
	lines: PreviewLine[];
	/** Said where the composer is, as in the bubble. */
	footer?: string;
};

/** The open bubble in small, as shoppers see it. */
export function ChatPreview({ agentName, lines, footer = "Write a message" }: Props) {
	return (
		<Box borderWidth="025" borderColor="border" borderRadius="300" background="bg-surface" shadow="200" padding="300">
			<BlockStack gap="300">
				<BlockStack gap="050">
					<Text as="p" fontWeight="semibold" breakWord>
						{agentName || "Assistant"}
					</Text>
					<Text as="p" variant="bodyXs" tone="subdued">
						AI agent
					</Text>
				</BlockStack>
				<Bleed marginInline="300">
					<Divider />
				</Bleed>
				<BlockStack gap="200">
					{lines.map((line, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the lines of a preview have no identity
						<Line key={index} line={line} />
					))}
				</BlockStack>
				<Box borderWidth="025" borderColor="border" borderRadius="200" padding="200">
					<Text as="p" tone="subdued" truncate>
						{footer}
					</Text>
				</Box>
			</BlockStack>
		</Box>
	);
}

function Line({ line }: { line: PreviewLine }) {
	if (line.from === "choices")
		return (
			<InlineStack gap="200">
				{line.content.map((words) => (
					<Box
						key={words}
						borderWidth="025"
						borderColor="border"
						borderRadius="200"
						paddingInline="300"
						paddingBlock="150"
					>
						<Text as="span" fontWeight="medium">
							{words}
						</Text>
					</Box>
				))}
			</InlineStack>
		);
	const shopper = line.from === "shopper";
	return (
		<InlineStack align={shopper ? "end" : "start"}>
			<Box
				background={shopper ? "bg-fill-brand" : "bg-surface-secondary"}
				color={shopper ? "text-brand-on-bg-fill" : "text"}
				borderRadius="300"
				paddingInline="300"
				paddingBlock="200"
				maxWidth="88%"
			>
				<Text as="p" breakWord>
					<span dir="auto" style={{ whiteSpace: "pre-line" }}>
						{line.content}
					</span>
				</Text>
			</Box>
		</InlineStack>
	);
}
