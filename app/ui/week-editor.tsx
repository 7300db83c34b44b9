import { BlockStack, Box, Button, InlineGrid, InlineStack, Text, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import type { OfficeHours } from "~/settings/settings";
import { type Weekday, weekdays } from "~/settings/weekdays";

type Range = { from: string; to: string };
type ErrorOf = (field: string) => string | undefined;
type Props = { days: OfficeHours["days"]; onChange: (days: OfficeHours["days"]) => void; error: ErrorOf };

const rangesAtMost = 6;

/** Seven days, each with as many ranges as the team works in it. */
export const WeekEditor = ({ days, onChange, error }: Props) => (
	<BlockStack gap="400">
		{weekdays.map((day) => (
			<Day
				key={day}
				day={day}
				ranges={days[day]}
				onChange={(ranges) => onChange({ ...days, [day]: ranges })}
				error={(field) => error(`days.${day}.${field}`)}
			/>
		))}
	</BlockStack>
);

type DayProps = { day: Weekday; ranges: Range[]; onChange: (ranges: Range[]) => void; error: ErrorOf };

function Day({ day, ranges, onChange, error }: DayProps) {
	const name = day.charAt(0).toUpperCase() + day.slice(1);
	const replace = (index: number, part: Partial<Range>) =>
		onChange(ranges.map((range, at) => (at === index ? { ...range, ...part } : range)));
	return (
		<InlineGrid columns={{ xs: 1, sm: "7rem 1fr" }} gap="200" alignItems="start">
			<Text as="h3" fontWeight="medium">
				{name}
			</Text>
			<BlockStack gap="200">
				{ranges.map((range, index) => (
					<InlineStack
						// biome-ignore lint/suspicious/noArrayIndexKey: a range is known by its place
						key={index}
						gap="200"
						blockAlign="start"
						wrap={false}
					>
						<Time
							label={`${name}, from`}
							value={range.from}
							onChange={(from) => replace(index, { from })}
							error={error(`${index}.from`)}
						/>
						<Time
							label={`${name}, to`}
							value={range.to}
							onChange={(to) => replace(index, { to: to === "00:00" ? "24:00" : to })}
							error={error(`${index}.to`)}
						/>
						<Button
							icon={DeleteIcon}
							variant="tertiary"
							accessibilityLabel={`Remove ${range.from} to ${range.to} on ${name}`}
							onClick={() => onChange(ranges.filter((_, at) => at !== index))}
						/>
					</InlineStack>
				))}
				<InlineStack gap="200" blockAlign="center">
					{ranges.length === 0 && (
						<Text as="span" tone="subdued">
							Closed
						</Text>
					)}
					{ranges.length < rangesAtMost && (
						<Button
							icon={PlusIcon}
							variant="tertiary"
							accessibilityLabel={`Add hours on ${name}`}
							onClick={() => onChange([...ranges, nextRange(ranges)])}
						>
							{ranges.length === 0 ? "Add hours" : "Add another"}
						</Button>
					)}
				</InlineStack>
			</BlockStack>
		</InlineGrid>
	);
}

type TimeProps = { label: string; value: string; onChange: (value: string) => void; error?: string };

// "24:00", the end of a day, is a time that browsers do not know: they show it as 00:00.
const Time = ({ label, value, onChange, error }: TimeProps) => (
	<Box width="9rem">
		<TextField
			label={label}
			labelHidden
			type="time"
			value={value === "24:00" ? "00:00" : value}
			onChange={onChange}
			error={error}
			autoComplete="off"
		/>
	</Box>
);

/** What is probably meant after the last range: the afternoon after a morning. */
function nextRange(ranges: Range[]): Range {
	const last = ranges.at(-1);
	if (!last) return { from: "09:00", to: "17:00" };
	return last.to < "13:00" ? { from: "13:00", to: "17:00" } : { from: last.to, to: "23:00" };
}
