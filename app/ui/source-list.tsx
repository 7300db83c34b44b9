import { Badge, BlockStack, Box, Card, Divider, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { ago } from "./ago";

type SourceRow = {
	kind: string;
	state: "idle" | "syncing" | "failed";
	documents: number;
	done: number;
	total: number | null;
	error: string | null;
	lastSuccessAt: string | null;
};

const names: Record<string, { title: string; from: string }> = {
	policies: { title: "Policies", from: "Settings → Policies" },
	pages: { title: "Pages", from: "Online Store → Pages" },
	articles: { title: "Blog posts", from: "Online Store → Blog posts" },
	products: { title: "Products", from: "Published products with variants, prices and stock" },
	faq: { title: "Your answers", from: "Written by your team here" },
};

/** Every source with its count, its freshness and its error in words. */
export const SourceList = ({ sources, now }: { sources: SourceRow[]; now: string }) => (
	<Card padding="0">
		{sources.map((source, index) => (
			<Fragment key={source.kind}>
				{index > 0 && <Divider />}
				<Box padding="400">
					<SourceLine source={source} now={now} />
				</Box>
			</Fragment>
		))}
	</Card>
);

const SourceLine = ({ source, now }: { source: SourceRow; now: string }) => (
	<BlockStack gap="200">
		<InlineStack align="space-between" blockAlign="center" gap="200">
			<BlockStack>
				<Text as="h2" variant="headingSm">
					{names[source.kind]?.title ?? source.kind}
				</Text>
				<Text as="p" tone="subdued">
					{names[source.kind]?.from}
				</Text>
			</BlockStack>
			<InlineStack gap="300" blockAlign="center">
				<Text as="span" tone="subdued">
					{freshness(source, now)}
				</Text>
				<Badge tone={source.state === "failed" ? "critical" : undefined}>{String(source.documents)}</Badge>
			</InlineStack>
		</InlineStack>
		{source.state === "syncing" && (
			<ProgressBar
				size="small"
				progress={source.total ? Math.round((100 * source.done) / source.total) : 5}
				tone="primary"
			/>
		)}
		{source.state === "failed" && source.error && (
			<Text as="p" tone="critical">
				{source.error}
			</Text>
		)}
	</BlockStack>
);

function freshness({ kind, state, done, total, lastSuccessAt }: SourceRow, now: string): string {
	if (state === "syncing") return total ? `Syncing ${done} of ${total}` : `Syncing ${done}`;
	if (state === "failed") return "Not synced";
	if (!lastSuccessAt) return kind === "faq" ? "None yet" : "Never synced";
	return kind === "faq" ? `Last edited ${ago(lastSuccessAt, now)}` : `Synced ${ago(lastSuccessAt, now)}`;
}
