import { Badge, BlockStack, Box, Button, InlineGrid, InlineStack, Link, Text } from "@shopify/polaris";
import { clamped } from "./clamped";
import { LineActions } from "./line-actions";
import { OnOffButton } from "./on-off-button";
import { useAct } from "./use-act";

type AnswerRow = { id: string; questions: string[]; answer: string; enabled: boolean };

/** An answer of the team's: its question, which opens it, how often it is put otherwise, its first words and its switch. */
export function AnswerLine({ answer: { id, questions, answer, enabled } }: { answer: AnswerRow }) {
	const { act, busy } = useAct("/app/knowledge/answers", "app.knowledge.answers._index");
	const [question = ""] = questions;
	const more = questions.length - 1;
	const url = `/app/knowledge/answers/${id}`;
	return (
		<Box padding="400">
			<InlineGrid columns="minmax(0, 1fr) auto" gap="300" alignItems="start">
				<BlockStack gap="100">
					<InlineStack gap="200" blockAlign="center">
						<Text as="h3" variant="headingSm" breakWord tone={enabled ? undefined : "subdued"}>
							<Link url={url} monochrome removeUnderline accessibilityLabel={`Edit the answer to: ${question}`}>
								<bdi>{question}</bdi>
							</Link>
						</Text>
						{more > 0 && <Badge>{more === 1 ? "1 other phrasing" : `${more} other phrasings`}</Badge>}
						{!enabled && <Badge tone="attention">Off</Badge>}
					</InlineStack>
					<div dir="auto" style={clamped(2)}>
						<Text as="p" tone="subdued" breakWord>
							{answer}
						</Text>
					</div>
				</BlockStack>
				<LineActions>
					<Button size="slim" url={url} accessibilityLabel={`Edit: ${question}`}>
						Edit
					</Button>
					<OnOffButton
						title={question}
						enabled={enabled}
						turning={busy}
						onTurn={() => act({ id, intent: enabled ? "disable" : "enable" })}
					/>
				</LineActions>
			</InlineGrid>
		</Box>
	);
}
