import { Badge, BlockStack, Box, Button, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import type { ExamAnswer } from "~/exam/exam";
import { clamped } from "./clamped";
import { gradeWords, madeFrom } from "./exam-words";
import { percentInWords } from "./percent";

/** One question of an exam: what it was made from, what the agent did and should have done, and what can be done about it. */
export function ExamAnswerLine({ answer, worse }: { answer: ExamAnswer; worse: boolean }) {
	const { question, grade, kind, title, said, saidFrom, expected, probability } = answer;
	const { badge, tone } = gradeWords[grade];
	const remedy = remedyOf(answer);
	return (
		<Box padding="400">
			<BlockStack gap="200">
				<InlineStack gap="200" blockAlign="center">
					<div style={{ overflowWrap: "anywhere" }}>
						<Text as="h3" variant="bodyMd" fontWeight="medium">
							<bdi>{question}</bdi>
						</Text>
					</div>
					<Badge tone={tone}>{badge}</Badge>
					{worse && <Badge tone="warning">Went well before</Badge>}
				</InlineStack>
				<Text as="p" variant="bodySm" tone="subdued" breakWord>
					{`${madeFrom[kind](title)} · ${percentInWords(probability)} sure`}
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
						url={`/app/knowledge/try?${new URLSearchParams({ question })}`}
						accessibilityLabel={`Try it: ${question}`}
					>
						Try it
					</Button>
					{remedy && (
						<Button variant="plain" size="micro" url={remedy.url} accessibilityLabel={`${remedy.content}: ${question}`}>
							{remedy.content}
						</Button>
					)}
				</InlineStack>
			</BlockStack>
		</Box>
	);
}

const shouldHaveSaid = ({ kind, expected }: ExamAnswer) =>
	kind === "left-out" || kind === "near-miss" ? "Nothing: offer a person" : expected;

/** A phrasing has its answer already, and what was only hidden needs none. */
function remedyOf({ grade, kind, documentId, question }: ExamAnswer): { content: string; url: string } | null {
	if (grade === "right" || grade === "rightly-handed-over" || kind === "left-out") return null;
	if (kind === "taught" && documentId)
		return { content: "Edit the answer", url: `/app/knowledge/answers/${documentId}` };
	return { content: "Write an answer", url: `/app/knowledge/answers/new?${new URLSearchParams({ question })}` };
}

const Words = ({ label, words, quiet }: { label: string; words: string; quiet: boolean }) => (
	<BlockStack gap="050">
		<Text as="span" variant="bodyXs" tone="subdued" breakWord>
			{label}
		</Text>
		<div dir="auto" style={{ ...clamped(4), whiteSpace: "pre-line" }}>
			<Text as="span" variant="bodySm" tone={quiet ? "subdued" : undefined}>
				{words}
			</Text>
		</div>
	</BlockStack>
);
