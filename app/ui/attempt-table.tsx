import { Badge, BlockStack, Box, IndexTable, InlineStack, Text, useBreakpoints } from "@shopify/polaris";
import type { HandoffAttempt } from "~/delivery/handoff-list";
import { outcomeInWords, stepInWords } from "./handoff-words";
import { momentInWords } from "./time-in-words";

type Props = { attempts: HandoffAttempt[]; timeZone: string };

const headings = [{ title: "When" }, { title: "Step" }, { title: "Outcome" }, { title: "What happened" }] as const;

/** Every attempt to deliver one handoff, oldest first. */
export function AttemptTable({ attempts, timeZone }: Props) {
	if (useBreakpoints().smDown) return <AttemptList attempts={attempts} timeZone={timeZone} />;
	return (
		<IndexTable
			itemCount={attempts.length}
			resourceName={{ singular: "attempt", plural: "attempts" }}
			headings={[...headings]}
			selectable={false}
		>
			{attempts.map((attempt, position) => (
				<IndexTable.Row key={attempt.id} id={attempt.id} position={position}>
					<IndexTable.Cell>{momentInWords(attempt.at, timeZone)}</IndexTable.Cell>
					<IndexTable.Cell>{stepInWords[attempt.step] ?? attempt.step}</IndexTable.Cell>
					<IndexTable.Cell>
						<Outcome attempt={attempt} />
					</IndexTable.Cell>
					<IndexTable.Cell>
						{/* Table cells do not wrap by themselves. */}
						<div style={{ whiteSpace: "normal", minWidth: "16rem" }}>
							<Text as="span" breakWord>
								{whatHappened(attempt)}
							</Text>
						</div>
					</IndexTable.Cell>
				</IndexTable.Row>
			))}
		</IndexTable>
	);
}

/** The same on a phone. */
const AttemptList = ({ attempts, timeZone }: Props) => (
	<BlockStack as="ol">
		{attempts.map((attempt, position) => (
			<li key={attempt.id}>
				<Box padding="400" borderBlockStartWidth={position > 0 ? "025" : "0"} borderColor="border">
					<BlockStack gap="100">
						<InlineStack align="space-between" gap="200">
							<Text as="span" tone="subdued" variant="bodySm">
								{momentInWords(attempt.at, timeZone)}
							</Text>
							<Outcome attempt={attempt} />
						</InlineStack>
						<Text as="span">{stepInWords[attempt.step] ?? attempt.step}</Text>
						<Text as="span" tone="subdued" breakWord>
							{whatHappened(attempt)}
						</Text>
					</BlockStack>
				</Box>
			</li>
		))}
	</BlockStack>
);

const Outcome = ({ attempt: { outcome } }: { attempt: HandoffAttempt }) => (
	<Badge tone={outcomeInWords[outcome]?.tone}>{outcomeInWords[outcome]?.text ?? outcome}</Badge>
);

const whatHappened = ({ outcome, message, waitSeconds }: HandoffAttempt): string =>
	[message || (outcome === "ok" && "Everything is there."), waitSeconds && `Tried again after ${waitSeconds} s.`]
		.filter(Boolean)
		.join(" ");
