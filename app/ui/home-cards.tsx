import { BlockStack, Button, Card, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import { ago } from "./ago";

type Needs = { waiting: number; longestSince: string | null; handoffsInTrouble: number };

/** What waits for a human. */
export function NeedsYou({ needs, now }: { needs: Needs; now: string }) {
	const nothing = needs.waiting === 0 && needs.handoffsInTrouble === 0;
	return (
		<Card>
			<BlockStack gap="300">
				<Text as="h2" variant="headingSm">
					Needs you
				</Text>
				{nothing && (
					<Text as="p" tone="subdued">
						Nobody is waiting, and every handoff arrived.
					</Text>
				)}
				{needs.waiting > 0 && (
					<Line
						text={`${needs.waiting} waiting in Inbox`}
						detail={needs.longestSince ? `first asked ${ago(needs.longestSince, now)}` : ""}
						url="/app/inbox"
						action="Open Inbox"
					/>
				)}
				{needs.handoffsInTrouble > 0 && (
					<Line
						text={
							needs.handoffsInTrouble === 1
								? "1 handoff needs attention"
								: `${needs.handoffsInTrouble} handoffs need attention`
						}
						detail=""
						url="/app/handoffs"
						action="Open Handoffs"
					/>
				)}
			</BlockStack>
		</Card>
	);
}

const Line = ({ text, detail, url, action }: { text: string; detail: string; url: string; action: string }) => (
	<InlineStack align="space-between" blockAlign="center" gap="200">
		<InlineStack gap="200" blockAlign="center">
			<Text as="span" fontWeight="semibold">
				{text}
			</Text>
			<Text as="span" tone="subdued">
				{detail}
			</Text>
		</InlineStack>
		<Button url={url} size="slim">
			{action}
		</Button>
	</InlineStack>
);

type Gap = { id: string; question: string; count: number };

/** Questions that the agent could not answer, most asked first. */
export const Gaps = ({ gaps }: { gaps: Gap[] }) => (
	<Card>
		<BlockStack gap="300">
			<Text as="h2" variant="headingSm">
				Questions without an answer
			</Text>
			{gaps.length === 0 && (
				<Text as="p" tone="subdued">
					None so far. What shoppers ask and your knowledge does not tell is listed here.
				</Text>
			)}
			{gaps.map((gap) => (
				<InlineGrid key={gap.id} columns="minmax(0, 1fr) auto" gap="200" alignItems="center">
					<div style={{ overflowWrap: "anywhere" }} dir="auto">
						<Text as="p">
							<Text as="span" tone="subdued">{`${gap.count}×  `}</Text>
							{gap.question}
						</Text>
					</div>
					<Button
						size="slim"
						url={`/app/knowledge/answers/new?gap=${gap.id}`}
						accessibilityLabel={`Add answer: ${gap.question}`}
					>
						Add answer
					</Button>
				</InlineGrid>
			))}
		</BlockStack>
	</Card>
);
