import { BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type Way = { content: string; url: string };
type Props = { heading: string; action?: Way; other?: Way; children: ReactNode };

/** An empty list, in words. Polaris's EmptyState without a picture keeps an unseen one that lies over its neighbours. */
export const NothingHere = ({ heading, action, other, children }: Props) => (
	<Box padding="400" paddingBlock="800">
		<BlockStack gap="200" inlineAlign="center">
			<Text as="h2" variant="headingMd" alignment="center">
				{heading}
			</Text>
			<Text as="p" tone="subdued" alignment="center">
				{children}
			</Text>
			<InlineStack gap="200">
				{action && (
					<Button variant="primary" url={action.url}>
						{action.content}
					</Button>
				)}
				{other && <Button url={other.url}>{other.content}</Button>}
			</InlineStack>
		</BlockStack>
	</Box>
);
