import { Badge, IndexTable, Text } from "@shopify/polaris";
import type { HandoffAttempt } from "~/delivery/handoff-list";
import { outcomeInWords } from "./handoff-words";
import { momentInWords } from "./time-in-words";

const headings = [{ title: "When" }, { title: "Step" }, { title: "Outcome" }, { title: "What happened" }] as const;

/** Every attempt to deliver one handoff, oldest first. */
export const AttemptTable = ({ attempts, timeZone }: { attempts: HandoffAttempt[]; timeZone: string }) => (
	<IndexTable
		itemCount={attempts.length}
		resourceName={{ singular: "attempt", plural: "attempts" }}
		headings={[...headings]}
		selectable={false}
	>
		{attempts.map((attempt, position) => (
			<IndexTable.Row key={attempt.id} id={attempt.id} position={position}>
				<IndexTable.Cell>{momentInWords(attempt.at, timeZone)}</IndexTable.Cell>
				<IndexTable.Cell>{attempt.step}</IndexTable.Cell>
				<IndexTable.Cell>
					<Badge tone={outcomeInWords[attempt.outcome]?.tone}>
						{outcomeInWords[attempt.outcome]?.text ?? attempt.outcome}
					</Badge>
				</IndexTable.Cell>
				<IndexTable.Cell>
					<Text as="span" breakWord>
						{[attempt.message, attempt.waitSeconds && `Tried again after ${attempt.waitSeconds} s.`]
							.filter(Boolean)
							.join(" ")}
					</Text>
				</IndexTable.Cell>
			</IndexTable.Row>
		))}
	</IndexTable>
);
