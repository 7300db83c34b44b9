import { BlockStack, Button, InlineGrid, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import { type FieldMapping, type FieldSource, fieldSources } from "~/handoff/custom-fields";

type Props = {
	label: string;
	help: string;
	mappings: FieldMapping[];
	onChange: (mappings: FieldMapping[]) => void;
	error: (index: number) => string | undefined;
};

const atMost = 20;
const options = Object.entries(fieldSources).map(([value, label]) => ({ value, label }));

/** Which of a desk's ticket fields are filled with what, a line each. */
export function TicketFields({ label, help, mappings, onChange, error }: Props) {
	const replace = (index: number, part: Partial<FieldMapping>) =>
		onChange(mappings.map((mapping, at) => (at === index ? { ...mapping, ...part } : mapping)));
	const unused = options.find(({ value }) => mappings.every(({ what }) => what !== value))?.value ?? "reason";
	return (
		<BlockStack gap="300">
			<Text as="p" tone="subdued">
				{help}
			</Text>
			{mappings.length === 0 && <Text as="p">No field of {label} is filled yet.</Text>}
			{mappings.map(({ what, fieldId }, index) => (
				<InlineGrid
					// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
					key={index}
					columns={{ xs: "minmax(0, 1fr)", sm: "minmax(0, 3fr) minmax(0, 2fr)" }}
					gap="200"
					alignItems="start"
				>
					<Select
						label={`What goes into ${label} field ${index + 1}`}
						labelHidden
						options={options}
						value={what}
						onChange={(chosen) => replace(index, { what: chosen as FieldSource })}
					/>
					<TextField
						label={`${label} field ${index + 1}`}
						labelHidden
						prefix="→ field"
						value={fieldId}
						onChange={(typed) => replace(index, { fieldId: typed.trim() })}
						error={error(index)}
						maxLength={60}
						autoComplete="off"
						connectedRight={
							<Button
								icon={DeleteIcon}
								accessibilityLabel={`Remove ${label} field ${index + 1}`}
								onClick={() => onChange(mappings.filter((_, at) => at !== index))}
							/>
						}
					/>
				</InlineGrid>
			))}
			{mappings.length < atMost && (
				<InlineStack>
					<Button icon={PlusIcon} onClick={() => onChange([...mappings, { what: unused as FieldSource, fieldId: "" }])}>
						Fill a field of {label}
					</Button>
				</InlineStack>
			)}
		</BlockStack>
	);
}
