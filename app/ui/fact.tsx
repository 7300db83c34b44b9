import { BlockStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** A small label above what it names. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
	<BlockStack>
		<Text as="span" variant="bodyXs" tone="subdued">
			{label}
		</Text>
		<Text as="span" breakWord>
			{children}
		</Text>
	</BlockStack>
);
