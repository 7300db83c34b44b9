import { Badge, BlockStack, Box, Button, Collapsible, InlineStack, List, ProgressBar, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import type { Reason } from "~/answers/reason";
import { percentInWords } from "./percent";

/** Why the agent said it: one sentence, how sure it was, what spoke against it, and on demand the passages it weighed. */
export function Why({ reason, open: openAtFirst = false }: { reason: Reason; open?: boolean }) {
	const [open, setOpen] = useState(openAtFirst);
	const id = useId();
	const { because, sure, against, passages } = reason;
	const more = against.length > 0 || passages.length > 0;
	return (
		<BlockStack gap="200">
			<InlineStack gap="200" blockAlign="center">
				<Text as="p" variant="bodySm" tone="subdued" breakWord>
					{because}
				</Text>
				{more && (
					<Button variant="plain" size="micro" onClick={() => setOpen(!open)} ariaExpanded={open} ariaControls={id}>
						{open ? "Hide why" : "Show why"}
					</Button>
				)}
			</InlineStack>
			<Collapsible id={id} open={open}>
				<BlockStack gap="300">
					{sure && <Sureness {...sure} />}
					{against.length > 0 && (
						<List gap="extraTight">
							{against.map((sentence) => (
								<List.Item key={sentence}>{sentence}</List.Item>
							))}
						</List>
					)}
					{passages.length > 0 && (
						<BlockStack gap="200">
							<Text as="p" variant="bodySm" tone="subdued">
								What it weighed, nearest first. The score counts words in common; meaning and kind count besides.
							</Text>
							{passages.map((passage, at) => (
								<Passage key={`${passage.documentId}-${passage.text.slice(0, 40)}`} {...passage} isBest={at === 0} />
							))}
						</BlockStack>
					)}
				</BlockStack>
			</Collapsible>
		</BlockStack>
	);
}

const Sureness = ({ probability, needed }: { probability: number; needed: number }) => (
	<Box maxWidth="22rem">
		<BlockStack gap="100">
			<ProgressBar
				size="small"
				progress={Math.round(probability * 100)}
				tone={probability >= needed ? "success" : "critical"}
				animated={false}
			/>
			<Text as="p" variant="bodySm">
				{`${percentInWords(probability)} sure; it answers from ${percentInWords(needed)} on`}
			</Text>
		</BlockStack>
	</Box>
);

type PassageProps = Reason["passages"][number] & { isBest: boolean };

const Passage = ({ title, text, score, isBest }: PassageProps) => (
	<Box padding="200" background="bg-surface-secondary" borderRadius="100">
		<BlockStack gap="100">
			<InlineStack gap="200" blockAlign="center">
				<Text as="span" variant="headingXs" breakWord>
					{title}
				</Text>
				{isBest && <Badge size="small">Nearest</Badge>}
				<Text as="span" variant="bodySm" tone="subdued">
					{`score ${score.toFixed(1)}`}
				</Text>
			</InlineStack>
			<div dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
				<Text as="p" variant="bodySm">
					{text}
				</Text>
			</div>
		</BlockStack>
	</Box>
);
