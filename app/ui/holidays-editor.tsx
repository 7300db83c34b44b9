import { BlockStack, Button, InlineGrid, InlineStack, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import type { OfficeHours } from "~/settings/settings";

type Holidays = OfficeHours["holidays"];
type Props = {
	holidays: Holidays;
	onChange: (holidays: Holidays) => void;
	error: (field: string) => string | undefined;
};

/** Days on which nobody answers. */
export function HolidaysEditor({ holidays, onChange, error }: Props) {
	const replace = (index: number, part: Partial<Holidays[number]>) =>
		onChange(holidays.map((holiday, at) => (at === index ? { ...holiday, ...part } : holiday)));
	return (
		<BlockStack gap="200">
			{holidays.map((holiday, index) => (
				<InlineGrid
					// biome-ignore lint/suspicious/noArrayIndexKey: a holiday is known by its place while it is edited
					key={index}
					columns="11rem minmax(0, 1fr) auto"
					gap="200"
					alignItems="start"
				>
					<TextField
						label={`Holiday ${index + 1}, date`}
						labelHidden
						type="date"
						value={holiday.date}
						onChange={(date) => replace(index, { date })}
						error={holiday.date ? error(`holidays.${index}.date`) : error(`holidays.${index}.date`) && "Choose a day"}
						autoComplete="off"
					/>
					<TextField
						label={`Holiday ${index + 1}, name`}
						labelHidden
						placeholder="Name"
						value={holiday.name}
						onChange={(name) => replace(index, { name })}
						error={error(`holidays.${index}.name`)}
						maxLength={80}
						autoComplete="off"
					/>
					<Button
						icon={DeleteIcon}
						variant="tertiary"
						accessibilityLabel={`Remove ${holiday.name || "holiday"}`}
						onClick={() => onChange(holidays.filter((_, at) => at !== index))}
					/>
				</InlineGrid>
			))}
			<InlineStack>
				<Button icon={PlusIcon} variant="tertiary" onClick={() => onChange([...holidays, { date: "", name: "" }])}>
					Add a holiday
				</Button>
			</InlineStack>
		</BlockStack>
	);
}
