import { BlockStack, Box, Button, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type Props = { heading: string; action?: { content: string; url: string }; children: ReactNode };

/** An empty list, in words. Polaris's EmptyState without a picture keeps an unseen one that lies over its neighbours. */
export const NothingHere = ({ heading, action, children }: Props) => (
	<Box padding="400" paddingBlock="800">
		<BlockStack gap="200" inlineAlign="center">
			<Text as="h2" variant="headingMd" alignment="center">
				{heading}
			</Text>
			<Text as="p" tone="subdued" alignment="center">
				{children}
			</Text>
			{action && (
				<Button variant="primary" url={action.url}>
					{action.content}
				</Button>
			)}
		</BlockStack>
	</Box>
);
