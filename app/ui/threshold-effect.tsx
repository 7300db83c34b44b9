import { BlockStack, Box, Button, Card, InlineGrid, InlineStack, Spinner, Text } from "@shopify/polaris";
import type { ExamFigures } from "~/exam/exam";
import type { Decided } from "~/exam/replay";
import type { ThresholdReplay } from "~/exam/threshold-replay.server";
import { gradeWords } from "./exam-words";
import { NothingHere } from "./nothing-here";
import { percentInWords } from "./percent";

/** What the chosen value would have made of past questions and of the last exam. */
export function ThresholdEffect({ replay, busy }: { replay: ThresholdReplay; busy: boolean }) {
	const { past, days, exam } = replay;
	return (
		<>
			<Card>
				<BlockStack gap="400">
					<InlineStack gap="200" blockAlign="center">
						<Text as="h2" variant="headingSm">
							{`What it would have changed in the last ${days} days`}
						</Text>
						{busy && <Spinner size="small" accessibilityLabel="Replaying" />}
					</InlineStack>
					{past.total === 0 ? (
						<NothingHere heading="No questions to replay yet">
							Once shoppers have asked, this shows which of their questions would have been answered or handed over.
						</NothingHere>
					) : (
						<>
							<Text as="p">{pastInWords(replay)}</Text>
							<Changes
								heading="Would be offered a person"
								changes={past.nowHandedOver}
								more={past.more.nowHandedOver}
							/>
							<Changes heading="Would be answered" changes={past.nowAnswered} more={past.more.nowAnswered} />
						</>
					)}
				</BlockStack>
			</Card>
			{exam && <ExamEffect {...exam} />}
		</>
	);
}

function pastInWords({ past, threshold }: ThresholdReplay): string {
	const { total, answered, wouldBeAnswered, nowAnswered, nowHandedOver, more } = past;
	const up = nowAnswered.length + more.nowAnswered;
	const down = nowHandedOver.length + more.nowHandedOver;
	const was = `Of ${total} questions, ${answered} were answered.`;
	if (up + down === 0) return `${was} At ${percentInWords(threshold)} it would have been the same.`;
	const changes = [up > 0 && `${up} more answered`, down > 0 && `${down} more offered a person`].filter(Boolean);
	return `${was} At ${percentInWords(threshold)} it would have been ${wouldBeAnswered}: ${changes.join(", ")}.`;
}

function Changes({ heading, changes, more }: { heading: string; changes: Decided[]; more: number }) {
	if (changes.length === 0) return null;
	return (
		<BlockStack gap="200">
			<Text as="h3" variant="headingXs">
				{`${heading} (${changes.length + more})`}
			</Text>
			<Box as="ul" padding="0">
				<BlockStack gap="200">
					{alike(changes).map((line) => (
						<li key={line.one.messageId} style={{ listStyle: "none" }}>
							<InlineGrid columns="minmax(0, 1fr) auto" gap="300" alignItems="start">
								<div dir="auto" style={{ overflowWrap: "anywhere" }}>
									<Text as="p">{line.one.question}</Text>
									<Text as="p" variant="bodySm" tone="subdued">
										{lineInWords(line)}
									</Text>
								</div>
								<Button
									size="micro"
									url={`/app/conversations/${line.one.conversationId}`}
									accessibilityLabel={`Open the conversation: ${line.one.question}`}
								>
									Open
								</Button>
							</InlineGrid>
						</li>
					))}
				</BlockStack>
			</Box>
			{more > 0 && (
				<Text as="p" variant="bodySm" tone="subdued">
					{`And ${more} more.`}
				</Text>
			)}
		</BlockStack>
	);
}

type Line = { one: Decided; times: number; least: number; most: number };

/** The same question with the same answer is one line, however often it was asked. */
function alike(changes: Decided[]): Line[] {
	const lines = new Map<string, Line>();
	for (const one of changes) {
		const key = `${one.question.toLowerCase()} ${one.title}`;
		const { times, least, most } = lines.get(key) ?? { times: 0, least: one.probability, most: one.probability };
		const sure = { least: Math.min(least, one.probability), most: Math.max(most, one.probability) };
		lines.set(key, { one: lines.get(key)?.one ?? one, times: times + 1, ...sure });
	}
	return [...lines.values()];
}

function lineInWords({ one, times, least, most }: Line): string {
	const sure = percentInWords(least) === percentInWords(most) ? "" : `${Math.round(100 * least)}–`;
	return `${times > 1 ? `Asked ${times} times · ` : ""}${one.title} · ${sure}${percentInWords(most)} sure`;
}

const ExamEffect = ({ was, wouldBe }: { was: ExamFigures; wouldBe: ExamFigures }) => (
	<Card>
		<BlockStack gap="300">
			<InlineStack align="space-between" blockAlign="center">
				<Text as="h2" variant="headingSm">
					What it would have changed in the last exam
				</Text>
				<Button variant="plain" url="/app/knowledge/exam">
					Open the exam
				</Button>
			</InlineStack>
			<InlineGrid columns={{ xs: 2, md: 4 }} gap="300">
				{(Object.keys(gradeWords) as (keyof ExamFigures)[]).map((grade) => (
					<BlockStack key={grade}>
						<Text as="span" variant="bodySm" tone="subdued">
							{gradeWords[grade].title}
						</Text>
						<Text as="span" variant="headingMd">
							{was[grade] === wouldBe[grade] ? `${was[grade]}` : `${was[grade]} → ${wouldBe[grade]}`}
						</Text>
					</BlockStack>
				))}
			</InlineGrid>
		</BlockStack>
	</Card>
);
