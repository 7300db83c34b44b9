import { Badge, BlockStack, Box, Button, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import { ago } from "./ago";
import { LineActions } from "./line-actions";
import { OnOffButton } from "./on-off-button";
import { sourceWords } from "./source-words";
import { useAct } from "./use-act";

type DocumentRow = {
	id: string;
	source: string;
	title: string;
	excerpt: string;
	enabled: boolean;
	updatedAt: string;
};

/** A document with its first words and its switch; an answer of the team's can be edited. */
export function DocumentLine({ document, sourceOff, now }: { document: DocumentRow; sourceOff: boolean; now: string }) {
	const { id, source, title, excerpt, enabled, updatedAt } = document;
	const { act, busy } = useAct("/app/knowledge/documents", "app.knowledge.documents");
	return (
		<Box padding="400">
			<InlineGrid columns="minmax(0, 1fr) auto" gap="300" alignItems="start">
				<BlockStack gap="100">
					<InlineStack gap="200" blockAlign="center">
						<Text as="h3" variant="headingSm" breakWord tone={enabled ? undefined : "subdued"}>
							<bdi>{title}</bdi>
						</Text>
						{!enabled && <Badge tone="attention">Off</Badge>}
						{sourceOff && <Badge tone="attention">Source off</Badge>}
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
				<LineActions>
					{source === "faq" && (
						<Button size="slim" url={`/app/knowledge/answers/${id}`} accessibilityLabel={`Edit: ${title}`}>
							Edit
						</Button>
					)}
					<OnOffButton
						title={title}
						enabled={enabled}
						turning={busy}
						onTurn={() => act({ id, intent: enabled ? "off" : "on" })}
					/>
				</LineActions>
			</InlineGrid>
		</Box>
	);
}
