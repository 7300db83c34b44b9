import { BlockStack, Box, Card, InlineGrid, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type Props = { title: string; description?: string; children: ReactNode; bare?: true };

/** A part of a settings page as Shopify's own have them: what it is about beside what can be set. */
export const SettingsSection = ({ title, description, children, bare }: Props) => (
	<InlineGrid columns={{ xs: "minmax(0, 1fr)", md: "minmax(0, 2fr) minmax(0, 5fr)" }} gap="400">
		<Box paddingInline={{ xs: "400", sm: "0" }} paddingBlockStart={{ xs: "0", md: "400" }}>
			<BlockStack gap="200">
				<Text as="h2" variant="headingMd">
					{title}
				</Text>
				{description && (
					<Text as="p" tone="subdued">
						{description}
					</Text>
				)}
			</BlockStack>
		</Box>
		{bare ? <Box paddingInline={{ xs: "400", sm: "0" }}>{children}</Box> : <Card roundedAbove="sm">{children}</Card>}
	</InlineGrid>
);
