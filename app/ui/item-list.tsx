import { Badge, BlockStack, Box, Button, Card, Divider, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import { Fragment, type ReactNode } from "react";
import { ago } from "./ago";
import { LineActions } from "./line-actions";
import { useAct } from "./use-act";

type ItemRow = {
	id: string;
	name: string;
	sizeBytes: number;
	state: "waiting" | "ready" | "failed";
	error: string | null;
	lastSuccessAt: string | null;
};

type Props = {
	items: ItemRow[];
	now: string;
	empty: ReactNode;
	/** Address and route of the page whose action removes them. */
	door: [path: string, route: string];
};

const states = {
	waiting: { label: "Being read", tone: "info" },
	ready: { label: "In use", tone: "success" },
	failed: { label: "Not read", tone: "critical" },
} as const;

/** Files or pages that the merchant added, each with its state and what was wrong with it. */
export function ItemList({ items, now, empty, door }: Props) {
	if (items.length === 0) return <Card>{empty}</Card>;
	return (
		<Card padding="0">
			{items.map((item, index) => (
				<Fragment key={item.id}>
					{index > 0 && <Divider />}
					<ItemLine item={item} now={now} door={door} />
				</Fragment>
			))}
		</Card>
	);
}

function ItemLine({ item, now, door }: { item: ItemRow } & Pick<Props, "now" | "door">) {
	const again = useAct(...door);
	const removal = useAct(...door);
	const { label, tone } = states[item.state];
	const size = item.sizeBytes > 0 ? `${Math.max(1, Math.round(item.sizeBytes / 1024)).toLocaleString("en-US")} KB` : "";
	const read = item.lastSuccessAt ? `read ${ago(item.lastSuccessAt, now)}` : "";
	return (
		<Box padding="400">
			<InlineGrid columns="minmax(0, 1fr) auto" gap="300" alignItems="start">
				<BlockStack gap="100">
					<InlineStack gap="200" blockAlign="center">
						<div style={{ overflowWrap: "anywhere" }}>
							<Text as="h3" variant="headingSm">
								<bdi>{item.name}</bdi>
							</Text>
						</div>
						<Badge tone={tone}>{label}</Badge>
					</InlineStack>
					{(size || read) && (
						<Text as="p" variant="bodySm" tone="subdued">
							{[size, read].filter(Boolean).join(" · ")}
						</Text>
					)}
					{item.error && (
						<Text as="p" tone="critical">
							{item.error}
						</Text>
					)}
				</BlockStack>
				<LineActions>
					{item.sizeBytes === 0 && (
						<Button
							size="slim"
							onClick={() => again.act({ intent: "again", id: item.id })}
							loading={again.busy}
							accessibilityLabel={`Read again: ${item.name}`}
						>
							Read again
						</Button>
					)}
					<Button
						size="slim"
						variant="tertiary"
						tone="critical"
						onClick={() => removal.act({ intent: "remove", id: item.id })}
						loading={removal.busy}
						accessibilityLabel={`Remove: ${item.name}`}
					>
						Remove
					</Button>
				</LineActions>
			</InlineGrid>
		</Box>
	);
}
