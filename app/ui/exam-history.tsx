import { Badge, BlockStack, Box, Button, Card, IndexTable, InlineStack, Text, useBreakpoints } from "@shopify/polaris";
import type { Grade } from "~/exam/exam";
import type { ShownExam } from "./exam-summary";
import { gradeWords } from "./exam-words";
import { percentInWords } from "./percent";
import { momentInWords } from "./time-in-words";

type Props = { exams: ShownExam[]; shownId: string; timeZone: string };

const grades = Object.keys(gradeWords) as Grade[];
const headings = [
	{ title: "Taken" },
	...grades.map((grade) => ({ title: gradeWords[grade].badge })),
	{ title: "Answers from" },
];

/** The exams before, so that a change that made it worse is seen. */
export function ExamHistory({ exams, shownId, timeZone }: Props) {
	const condensed = useBreakpoints().smDown;
	const Cells = condensed ? CondensedCells : FullCells;
	return (
		<Card padding="0">
			<IndexTable
				headings={headings as [(typeof headings)[number], ...typeof headings]}
				itemCount={exams.length}
				selectable={false}
				condensed={condensed}
				resourceName={{ singular: "exam", plural: "exams" }}
			>
				{exams.map((exam, position) => (
					<IndexTable.Row key={exam.id} id={exam.id} position={position}>
						<Cells exam={exam} shown={exam.id === shownId} timeZone={timeZone} />
					</IndexTable.Row>
				))}
			</IndexTable>
		</Card>
	);
}

type CellsProps = { exam: ShownExam; shown: boolean; timeZone: string };

const FullCells = ({ exam, shown, timeZone }: CellsProps) => (
	<>
		<IndexTable.Cell>
			<Taken exam={exam} shown={shown} timeZone={timeZone} />
		</IndexTable.Cell>
		{grades.map((grade) => (
			<IndexTable.Cell key={grade}>{exam.figures[grade]}</IndexTable.Cell>
		))}
		<IndexTable.Cell>{percentInWords(exam.threshold)}</IndexTable.Cell>
	</>
);

/** On a phone the figures stand below, each with its word. */
const CondensedCells = ({ exam, shown, timeZone }: CellsProps) => (
	<Box padding="400" width="100%">
		<BlockStack gap="100">
			<Taken exam={exam} shown={shown} timeZone={timeZone} />
			<Text as="p" variant="bodySm">
				{grades.map((grade) => `${exam.figures[grade]} ${gradeWords[grade].badge.toLowerCase()}`).join(" · ")}
			</Text>
			<Text as="p" variant="bodySm" tone="subdued">
				{`Answers from ${percentInWords(exam.threshold)}`}
			</Text>
		</BlockStack>
	</Box>
);

const Taken = ({ exam: { id, askedForAt, because }, shown, timeZone }: CellsProps) => (
	<BlockStack gap="050" inlineAlign="start">
		<InlineStack gap="200" blockAlign="center">
			<Button variant="plain" url={`/app/knowledge/exam?run=${id}`} textAlign="left">
				{momentInWords(askedForAt, timeZone)}
			</Button>
			{shown && <Badge tone="info">Shown</Badge>}
		</InlineStack>
		<Text as="p" variant="bodySm" tone="subdued">
			{because === "knowledge" ? "Knowledge changed" : "Asked for"}
		</Text>
	</BlockStack>
);
