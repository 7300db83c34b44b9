import { Banner, BlockStack, Box, Button, Card, Divider, InlineStack, List, Text } from "@shopify/polaris";
import type { ImportPreview } from "~/flows/merchant-imports-answers.server";

type Props = { preview: ImportPreview; busy: boolean; onImport: () => void };

/** What an import would do: how many come, which lines can't be used and why, and the first few as they will be. */
export function ImportResult({ preview, busy, onImport }: Props) {
	const { added, replaced, errors, unusable, problem, sample } = preview;
	const total = added + replaced;
	if (problem)
		return (
			<Banner tone="critical" title="This file can't be imported">
				{problem}
			</Banner>
		);
	return (
		<BlockStack gap="400">
			{unusable > 0 && (
				<Banner
					tone="warning"
					title={unusable === 1 ? "1 line can't be used" : `${inWords(unusable)} lines can't be used`}
				>
					<List>
						{errors.map(({ line, message }) => (
							<List.Item key={`${line} ${message}`}>{`Line ${line}: ${message}`}</List.Item>
						))}
						{unusable > errors.length && <List.Item>{`and ${inWords(unusable - errors.length)} more`}</List.Item>}
					</List>
				</Banner>
			)}
			{total > 0 && (
				<Card padding="0">
					<Box padding="400">
						<InlineStack align="space-between" blockAlign="center" gap="300">
							<BlockStack>
								<Text as="h2" variant="headingMd">
									{total === 1 ? "1 answer can be imported" : `${inWords(total)} answers can be imported`}
								</Text>
								<Text as="p" tone="subdued">
									{`${inWords(added)} new, ${inWords(replaced)} in place of what you have`}
								</Text>
							</BlockStack>
							<Button variant="primary" onClick={onImport} loading={busy}>
								{total === 1 ? "Import 1 answer" : `Import ${inWords(total)} answers`}
							</Button>
						</InlineStack>
					</Box>
					{sample.map(({ question, answer, phrasings }) => (
						<BlockStack key={question}>
							<Divider />
							<Box padding="400">
								<div dir="auto" style={{ overflowWrap: "anywhere" }}>
									<Text as="h3" variant="headingSm">
										{question}
									</Text>
									<Text as="p" tone="subdued">
										{answer}
									</Text>
									{phrasings > 0 && (
										<Text as="p" variant="bodySm" tone="subdued">
											{phrasings === 1 ? "and 1 other phrasing" : `and ${phrasings} other phrasings`}
										</Text>
									)}
								</div>
							</Box>
						</BlockStack>
					))}
				</Card>
			)}
		</BlockStack>
	);
}

const inWords = (count: number): string => count.toLocaleString("en");
