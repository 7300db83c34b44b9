import { Button, Card, IndexTable, Text } from "@shopify/polaris";
import type { ShownExam } from "./exam-summary";
import { momentInWords } from "./time-in-words";

type Props = { exams: ShownExam[]; shownId: string; timeZone: string };

const headings = [
	{ title: "Taken" },
	{ title: "Right" },
	{ title: "Wrong" },
	{ title: "Rightly handed over" },
	{ title: "Needlessly handed over" },
	{ title: "Answers from" },
] as const;

/** The exams before, so that a change that made it worse is seen. */
export const ExamHistory = ({ exams, shownId, timeZone }: Props) => (
	<Card padding="0">
		<IndexTable
			headings={[...headings]}
			itemCount={exams.length}
			selectable={false}
			resourceName={{ singular: "exam", plural: "exams" }}
		>
			{exams.map(({ id, figures, threshold, because, askedForAt }, position) => (
				<IndexTable.Row key={id} id={id} position={position} tone={id === shownId ? "subdued" : undefined}>
					<IndexTable.Cell>
						<Button variant="plain" url={`/app/knowledge/exam?run=${id}`} textAlign="left">
							{momentInWords(askedForAt, timeZone)}
						</Button>
						<Text as="p" variant="bodySm" tone="subdued">
							{because === "knowledge" ? "Knowledge changed" : "Asked for"}
						</Text>
					</IndexTable.Cell>
					<IndexTable.Cell>{figures.right}</IndexTable.Cell>
					<IndexTable.Cell>{figures.wrong}</IndexTable.Cell>
					<IndexTable.Cell>{figures["rightly-handed-over"]}</IndexTable.Cell>
					<IndexTable.Cell>{figures["needlessly-handed-over"]}</IndexTable.Cell>
					<IndexTable.Cell>{`${Math.round(threshold * 100)} %`}</IndexTable.Cell>
				</IndexTable.Row>
			))}
		</IndexTable>
	</Card>
);
