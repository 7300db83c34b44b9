import { BlockStack, Box, Button, Card, Divider, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import { Fragment, useState } from "react";
import { type ExamAnswer, examKey, figuresOf, type Grade } from "~/exam/exam";
import { ExamAnswerLine } from "./exam-answer-line";
import { gradeWords } from "./exam-words";

/** `worse`: keys of the questions that went well in the exam before. */
type Props = { answers: ExamAnswer[]; worse: string[] };
type Filter = Grade | "all" | "worse";

/** The four figures; each opens the questions behind it. */
export function ExamAnswers({ answers, worse }: Props) {
	const figures = figuresOf(answers);
	const [filter, setFilter] = useState<Filter>(firstOf(answers, worse));
	const lower = new Set(worse);
	const listed = answers.filter((answer) =>
		filter === "all" ? true : filter === "worse" ? lower.has(examKey(answer)) : answer.grade === filter,
	);
	return (
		<BlockStack gap="400">
			<InlineGrid columns={{ xs: 2, md: 4 }} gap="300">
				{(Object.keys(gradeWords) as Grade[]).map((grade) => (
					<Card key={grade} background={filter === grade ? "bg-surface-info" : undefined}>
						<BlockStack gap="100" inlineAlign="start">
							<Button
								variant="monochromePlain"
								textAlign="left"
								pressed={filter === grade}
								onClick={() => setFilter(grade)}
							>
								{gradeWords[grade].title}
							</Button>
							<Text as="p" variant="headingLg">
								{figures[grade]}
							</Text>
						</BlockStack>
					</Card>
				))}
			</InlineGrid>
			<Card padding="0">
				<Box padding="400">
					<InlineGrid columns={{ xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) auto" }} gap="200" alignItems="start">
						<BlockStack gap="050">
							<Text as="h2" variant="headingSm">
								{titleOf(filter)}
							</Text>
							<Text as="p" tone="subdued">
								{explanationOf(filter)}
							</Text>
						</BlockStack>
						<InlineStack gap="200">
							{worse.length > 0 && (
								<Button size="slim" pressed={filter === "worse"} onClick={() => setFilter("worse")}>
									{`Worse than before (${worse.length})`}
								</Button>
							)}
							<Button size="slim" pressed={filter === "all"} onClick={() => setFilter("all")}>
								{`All ${answers.length}`}
							</Button>
						</InlineStack>
					</InlineGrid>
				</Box>
				{listed.map((answer) => (
					<Fragment key={examKey(answer)}>
						<Divider />
						<ExamAnswerLine answer={answer} worse={lower.has(examKey(answer))} />
					</Fragment>
				))}
				{listed.length === 0 && (
					<Box padding="400" paddingBlockStart="0">
						<Text as="p">{answers.length === 0 ? "The answers of this exam are not kept any more." : "None."}</Text>
					</Box>
				)}
			</Card>
		</BlockStack>
	);
}

const firstOf = (answers: ExamAnswer[], worse: string[]): Filter =>
	worse.length > 0 ? "worse" : answers.some(({ grade }) => grade === "wrong") ? "wrong" : "all";

function titleOf(filter: Filter): string {
	if (filter === "all") return "All questions";
	return filter === "worse" ? "Worse than before" : gradeWords[filter].title;
}

function explanationOf(filter: Filter): string {
	if (filter === "all") return "Every question of this exam, and what the agent made of it.";
	if (filter === "worse") return "The exam before went well on these, this one did not.";
	return gradeWords[filter].explanation;
}
