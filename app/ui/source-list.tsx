import {
	Badge,
	BlockStack,
	Box,
	Button,
	Card,
	Divider,
	InlineGrid,
	InlineStack,
	ProgressBar,
	Text,
} from "@shopify/polaris";
import { Fragment } from "react";
import { ago } from "./ago";
import { OnOffButton } from "./on-off-button";
import { sourceWords } from "./source-words";
import { useAct } from "./use-act";

type SourceRow = {
	kind: string;
	state: "idle" | "syncing" | "failed";
	enabled: boolean;
	documents: number;
	done: number;
	total: number | null;
	error: string | null;
	lastSuccessAt: string | null;
};

/** Every source with its count, its freshness, its error in words and its switch. */
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
		<InlineGrid columns={{ xs: "1fr", sm: "minmax(0, 1fr) auto" }} gap="300" alignItems="center">
			<BlockStack gap="050">
				<InlineStack gap="200" blockAlign="center">
					<Text as="h2" variant="headingSm" tone={source.enabled ? undefined : "subdued"}>
						{sourceWords[source.kind]?.title ?? source.kind}
					</Text>
					<Badge tone={source.state === "failed" ? "critical" : undefined}>{countInWords(source.documents)}</Badge>
					{!source.enabled && <Badge tone="attention">Off</Badge>}
				</InlineStack>
				<Text as="p" tone="subdued">
					{sourceWords[source.kind]?.from}
				</Text>
				<Text as="p" variant="bodySm" tone="subdued">
					{freshness(source, now)}
				</Text>
			</BlockStack>
			<SourceActions source={source} />
		</InlineGrid>
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

function SourceActions({ source: { kind, enabled, documents } }: { source: SourceRow }) {
	const { act, busy } = useAct("/app/knowledge", "app.knowledge._index");
	const { title = kind, way } = sourceWords[kind] ?? {};
	const turn = () => act({ intent: enabled ? "off" : "on", kind });
	return (
		<InlineStack gap="200">
			{way && (
				<Button size="slim" url={way.url} accessibilityLabel={`${way.content}: ${title}`}>
					{way.content}
				</Button>
			)}
			{documents > 0 && (
				<Button
					size="slim"
					url={kind === "faq" ? "/app/knowledge/answers" : `/app/knowledge/documents?source=${kind}`}
					accessibilityLabel={`Show: ${title}`}
				>
					Show
				</Button>
			)}
			<OnOffButton title={title} enabled={enabled} turning={busy} onTurn={turn} />
		</InlineStack>
	);
}

const countInWords = (count: number): string => count.toLocaleString("en-US");

function freshness({ kind, state, enabled, done, total, documents, lastSuccessAt }: SourceRow, now: string): string {
	if (!enabled) return "The agent does not use it";
	if (state === "syncing")
		return total ? `Reading ${countInWords(done)} of ${countInWords(total)}` : "Looking at what there is";
	const last = lastSuccessAt && ago(lastSuccessAt, now);
	if (kind === "metaobjects" && documents === 0 && state !== "failed") return "None picked yet";
	if (documents === 0 && ["faq", "files", "web"].includes(kind)) return "None yet";
	if (state === "failed") return last ? `Last complete ${last}` : "Not complete yet";
	if (!last) return "None yet";
	return kind === "faq" ? `Last edited ${last}` : `Up to date ${last}`;
}
