import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, Box, Button, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import { ago } from "./ago";
import { OnOffButton } from "./on-off-button";
import { sourceWords } from "./source-words";

type DocumentRow = {
	id: string;
	source: string;
	title: string;
	excerpt: string;
	enabled: boolean;
	updatedAt: string;
};

/** A document with its first words and its switch; an answer of the team's can be edited. */
export function DocumentLine({ document, now }: { document: DocumentRow; now: string }) {
	const { id, source, title, excerpt, enabled, updatedAt } = document;
	const fetcher = useFetcher();
	const turn = () => fetcher.submit({ id, intent: enabled ? "off" : "on" }, { method: "post" });
	return (
		<Box padding="400">
			<InlineGrid columns={{ xs: "1fr", sm: "minmax(0, 1fr) auto" }} gap="300" alignItems="start">
				<BlockStack gap="100">
					<InlineStack gap="200" blockAlign="center">
						<Text as="h3" variant="headingSm" breakWord tone={enabled ? undefined : "subdued"}>
							{title}
						</Text>
						{!enabled && <Badge tone="attention">Off</Badge>}
					</InlineStack>
					<div dir="auto" style={{ overflowWrap: "anywhere" }}>
						<Text as="p" tone="subdued">
							{excerpt}
						</Text>
					</div>
					<Text as="p" variant="bodySm" tone="subdued">
						{`${sourceWords[source]?.title ?? source} · changed ${ago(updatedAt, now)}`}
					</Text>
				</BlockStack>
				<InlineStack gap="200">
					{source === "faq" && (
						<Button size="slim" url={`/app/knowledge/answers/${id}`} accessibilityLabel={`Edit: ${title}`}>
							Edit
						</Button>
					)}
					<OnOffButton title={title} enabled={enabled} turning={fetcher.state !== "idle"} onTurn={turn} />
				</InlineStack>
			</InlineGrid>
		</Box>
	);
}
