import { BlockStack, Box, Button, Card, InlineStack, Popover, Text } from "@shopify/polaris";
import { InfoIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import type { FigureWords, Trend } from "~/metrics/figure-words";

type Props = FigureWords & {
	title: string;
	explanation: string;
	/** The conversations behind the figure. */
	listUrl: string;
};

/** One figure: what it is, what it is made of, how it moved; its title opens the conversations behind it. */
export function FigureCard({ title, explanation, value, detail, trend, listUrl }: Props) {
	return (
		<Card>
			<section aria-label={title}>
				<BlockStack gap="100">
					<InlineStack align="space-between" blockAlign="center" wrap={false}>
						<Button variant="monochromePlain" url={listUrl} accessibilityLabel={`${title}: show its conversations`}>
							{title}
						</Button>
						<Explanation title={title} text={explanation} />
					</InlineStack>
					<InlineStack gap="200" blockAlign="baseline">
						<Text as="p" variant="headingLg">
							{value}
						</Text>
						{trend && <TrendMark {...trend} />}
					</InlineStack>
					<Text as="p" tone="subdued">
						{detail}
					</Text>
				</BlockStack>
			</section>
		</Card>
	);
}

const arrows = { up: "▲", down: "▼", same: "=" };

const TrendMark = ({ text, direction, better }: Trend) => (
	<Text as="span" variant="bodySm" tone={better === null ? "subdued" : better ? "success" : "critical"}>
		<span aria-hidden="true">{`${arrows[direction]} ${text}`}</span>
		<Text as="span" visuallyHidden>{`${direction} by ${text} against the period before`}</Text>
	</Text>
);

function Explanation({ title, text }: { title: string; text: string }) {
	const [open, setOpen] = useState(false);
	const button = (
		<Button
			variant="tertiary"
			size="micro"
			icon={InfoIcon}
			accessibilityLabel={`What ${title} means`}
			onClick={() => setOpen(!open)}
		/>
	);
	return (
		<Popover active={open} activator={button} onClose={() => setOpen(false)} preferredAlignment="right">
			<Box padding="400" maxWidth="320px">
				<Text as="p">{text}</Text>
			</Box>
		</Popover>
	);
}
