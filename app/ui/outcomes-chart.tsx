import { BlockStack, Box, Card, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { outcomeInWords, totalOf } from "~/metrics/figures";
import type { DayOfOutcomes } from "~/metrics/home.server";
import { type Outcome, outcomes } from "~/metrics/outcome";

/** Polaris's own tokens, so that the chart follows Shopify admin. */
const colours: Record<Outcome, string> = {
	"resolved-by-ai": "var(--p-color-bg-fill-success)",
	"routed-to-team": "var(--p-color-bg-fill-info)",
	"message-shown": "var(--p-color-bg-fill-brand)",
	unresolved: "var(--p-color-bg-fill-warning)",
	open: "var(--p-color-bg-fill-tertiary)",
};

const heightPx = 240;
const axis = { fontSize: 12, fill: "var(--p-color-text-secondary)" };

/** "2026-11-03" as "3 Nov". */
const dayInWords = (day: string) =>
	new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Conversations by day, stacked by outcome: each bar's height is that day's total. */
export function OutcomesChart({ days }: { days: DayOfOutcomes[] }) {
	const drawn = useDrawn();
	const empty = days.every(({ counts }) => totalOf(counts) === 0);
	const data = days.map(({ day, counts }) => ({ day: dayInWords(day), ...counts }));
	return (
		<Card>
			<BlockStack gap="300">
				<InlineStack align="space-between" gap="200">
					<Text as="h2" variant="headingSm">
						Outcomes by day
					</Text>
					{!empty && <Legend />}
				</InlineStack>
				<Box minHeight={empty ? undefined : `${heightPx}px`}>
					{empty && (
						<Text as="p" tone="subdued">
							No conversations on these days yet. Each one is counted here as soon as a shopper writes.
						</Text>
					)}
					{drawn && !empty && (
						<ResponsiveContainer width="100%" height={heightPx}>
							<BarChart data={data} margin={{ top: 4, right: 0, bottom: 0, left: -24 }} accessibilityLayer>
								<CartesianGrid vertical={false} stroke="var(--p-color-border-secondary)" />
								<XAxis dataKey="day" tick={axis} tickLine={false} axisLine={false} minTickGap={24} />
								<YAxis tick={axis} tickLine={false} axisLine={false} allowDecimals={false} />
								<Tooltip content={DayTooltip} cursor={{ fill: "var(--p-color-bg-surface-hover)" }} />
								{outcomes.map((outcome) => (
									<Bar
										key={outcome}
										dataKey={outcome}
										stackId="day"
										fill={colours[outcome]}
										maxBarSize={28}
										isAnimationActive={false}
									/>
								))}
							</BarChart>
						</ResponsiveContainer>
					)}
				</Box>
			</BlockStack>
		</Card>
	);
}

/** The chart measures its box, which only a browser has; the box keeps its height, so nothing jumps. */
function useDrawn() {
	const [drawn, setDrawn] = useState(false);
	useEffect(() => setDrawn(true), []);
	return drawn;
}

const Swatch = ({ outcome }: { outcome: Outcome }) => (
	<span style={{ display: "inline-block", width: 10, height: 10, borderRadius: 2, background: colours[outcome] }} />
);

const Legend = () => (
	<InlineStack gap="300" align="start">
		{outcomes.map((outcome) => (
			<InlineStack key={outcome} gap="100" blockAlign="center" wrap={false}>
				<Swatch outcome={outcome} />
				<Text as="span" variant="bodySm" tone="subdued">
					{outcomeInWords[outcome]}
				</Text>
			</InlineStack>
		))}
	</InlineStack>
);

type TooltipInput = { active?: boolean; payload?: readonly { payload?: Record<Outcome, number> & { day: string } }[] };

function DayTooltip({ active, payload }: TooltipInput) {
	const day = payload?.[0]?.payload;
	if (!active || !day) return null;
	return (
		<Card padding="300">
			<BlockStack gap="100">
				<Text as="p" variant="headingXs">{`${day.day} · ${totalOf(day)}`}</Text>
				{outcomes
					.filter((outcome) => day[outcome] > 0)
					.map((outcome) => (
						<InlineStack key={outcome} gap="200" blockAlign="center" wrap={false}>
							<Swatch outcome={outcome} />
							<Text as="span" variant="bodySm">{`${outcomeInWords[outcome]} ${day[outcome]}`}</Text>
						</InlineStack>
					))}
			</BlockStack>
		</Card>
	);
}
