import { BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** A page to go to, or something to be done here. */
type Way = { content: string; url?: string; onAction?: () => void; loading?: boolean };
type Props = { heading: string; action?: Way; other?: Way; children: ReactNode };

/** An empty list, in words. Polaris's EmptyState without a picture keeps an unseen one that lies over its neighbours. */
export const NothingHere = ({ heading, action, other, children }: Props) => (
	<Box padding="400" paddingBlock="800">
		<BlockStack gap="200" inlineAlign="center">
			<Text as="h2" variant="headingMd" alignment="center">
				{heading}
			</Text>
			<Box maxWidth="40rem">
				<Text as="p" tone="subdued" alignment="center">
					{children}
				</Text>
			</Box>
			{(action || other) && (
				<Box paddingBlockStart="200">
					<InlineStack gap="200" align="center">
						{action && <WayButton way={action} primary />}
						{other && <WayButton way={other} />}
					</InlineStack>
				</Box>
			)}
		</BlockStack>
	</Box>
);

const WayButton = ({ way, primary = false }: { way: Way; primary?: boolean }) => (
	<Button variant={primary ? "primary" : undefined} url={way.url} onClick={way.onAction} loading={way.loading}>
		{way.content}
	</Button>
);
