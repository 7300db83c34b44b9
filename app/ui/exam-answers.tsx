import { Badge, BlockStack, Box, Button, Card, Divider, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import { Fragment, useState } from "react";
import { type ExamAnswer, figuresOf, type Grade } from "~/exam/exam";
import { gradeWords, madeFrom } from "./exam-words";

type Props = { answers: ExamAnswer[]; worse: string[] };
type Filter = Grade | "all" | "worse";

/** The four figures; each opens the questions behind it. */
export function ExamAnswers({ answers, worse }: Props) {
	const figures = figuresOf(answers);
	const [filter, setFilter] = useState<Filter>(firstOf(answers, worse));
	const lower = new Set(worse);
	const listed = answers.filter(({ grade, question }) =>
		filter === "all" ? true : filter === "worse" ? lower.has(question) : grade === filter,
	);
	return (
		<BlockStack gap="400">
			<InlineGrid columns={{ xs: 2, md: 4 }} gap="300">
				{(Object.keys(gradeWords) as Grade[]).map((grade) => (
					<Card key={grade} padding="300" background={filter === grade ? "bg-surface-selected" : undefined}>
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
				<Box padding="400" paddingBlockEnd="300">
					<BlockStack gap="200">
						<InlineStack gap="200">
							<Button size="slim" pressed={filter === "all"} onClick={() => setFilter("all")}>
								{`All ${answers.length}`}
							</Button>
							{worse.length > 0 && (
								<Button size="slim" pressed={filter === "worse"} onClick={() => setFilter("worse")}>
									{`Worse than before (${worse.length})`}
								</Button>
							)}
						</InlineStack>
						<Text as="p" tone="subdued">
							{explanationOf(filter)}
						</Text>
					</BlockStack>
				</Box>
				{listed.map((answer) => (
					<Fragment key={`${answer.kind} ${answer.question}`}>
						<Divider />
						<AnswerRow answer={answer} worse={lower.has(answer.question)} />
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

function explanationOf(filter: Filter): string {
	if (filter === "all") return "Every question of this exam, and what the agent made of it.";
	if (filter === "worse") return "The exam before went well on these, this one did not.";
	return gradeWords[filter].explanation;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function AnswerRow({ answer, worse }: { answer: ExamAnswer; worse: boolean }) {
	const { question, grade, kind, title, said, saidFrom, expected, probability } = answer;
	const { badge, tone } = gradeWords[grade];
	const search = new URLSearchParams({ question });
	return (
		<Box padding="400">
			<BlockStack gap="200">
				<InlineStack gap="200" blockAlign="center">
					<div dir="auto" style={{ overflowWrap: "anywhere" }}>
						<Text as="h3" variant="bodyMd" fontWeight="medium">
							{question}
						</Text>
					</div>
					<Badge tone={tone}>{badge}</Badge>
					{worse && <Badge tone="warning">Went well before</Badge>}
				</InlineStack>
				<Text as="p" variant="bodySm" tone="subdued" breakWord>
					{`${madeFrom[kind](title)} · ${percent(probability)} sure`}
				</Text>
				<InlineGrid columns={{ xs: 1, md: 2 }} gap="300">
					<Words
						label={saidFrom ? `Said, from “${saidFrom}”` : "Did"}
						words={said || "Offered a person"}
						quiet={!said}
					/>
					<Words label="Should have said" words={shouldHaveSaid(answer)} quiet={!expected || kind === "left-out"} />
				</InlineGrid>
				<InlineStack gap="300">
					<Button
						variant="plain"
						size="micro"
						url={`/app/knowledge/try?${search}`}
						accessibilityLabel={`Try it: ${question}`}
					>
						Try it
					</Button>
					{grade !== "right" && grade !== "rightly-handed-over" && (
						<Button
							variant="plain"
							size="micro"
							url={`/app/knowledge/answers/new?${search}`}
							accessibilityLabel={`Write an answer: ${question}`}
						>
							Write an answer
						</Button>
					)}
				</InlineStack>
			</BlockStack>
		</Box>
	);
}

const shouldHaveSaid = ({ kind, expected }: ExamAnswer) =>
	kind === "left-out" || kind === "near-miss" ? "Nothing: offer a person" : expected;

const Words = ({ label, words, quiet }: { label: string; words: string; quiet: boolean }) => (
	<BlockStack gap="050">
		<Text as="span" variant="bodyXs" tone="subdued" breakWord>
			{label}
		</Text>
		<div
			dir="auto"
			style={{
				overflow: "hidden",
				display: "-webkit-box",
				WebkitLineClamp: 4,
				WebkitBoxOrient: "vertical",
				overflowWrap: "anywhere",
			}}
		>
			<Text as="span" variant="bodySm" tone={quiet ? "subdued" : undefined}>
				{words}
			</Text>
		</div>
	</BlockStack>
);
