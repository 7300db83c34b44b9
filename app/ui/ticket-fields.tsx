import { BlockStack, Box, Button, InlineGrid, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import type { TicketField } from "~/connectors/connector";
import { type FieldMapping, type FieldSource, fieldSources } from "~/handoff/custom-fields";

type Props = {
	label: string;
	/** Where the merchant finds a field's id. */
	help: string;
	/** The desk's own text fields; null: it does not say, and ids are typed. */
	fields: TicketField[] | null;
	mappings: FieldMapping[];
	onChange: (mappings: FieldMapping[]) => void;
	error: (index: number) => string | undefined;
};

const atMost = 20;
const sources = Object.entries(fieldSources).map(([value, label]) => ({ value, label }));

/** Which of a desk's ticket fields are filled with what, a line each. */
export function TicketFields({ label, help, fields, mappings, onChange, error }: Props) {
	const replace = (index: number, part: Partial<FieldMapping>) =>
		onChange(mappings.map((mapping, at) => (at === index ? { ...mapping, ...part } : mapping)));
	const unused = sources.find(({ value }) => mappings.every(({ what }) => what !== value))?.value ?? "reason";
	return (
		<BlockStack gap="400">
			<Text as="p" tone="subdued">
				{aboutFields(label, help, fields)}
			</Text>
			{mappings.length === 0 && <Text as="p">No field of {label} is filled yet.</Text>}
			{mappings.map((mapping, index) => (
				<Line
					// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
					key={index}
					name={`${label} field ${index + 1}`}
					label={label}
					fields={fields}
					mapping={mapping}
					onChange={(part) => replace(index, part)}
					onRemove={() => onChange(mappings.filter((_, at) => at !== index))}
					error={error(index)}
				/>
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

function aboutFields(label: string, help: string, fields: TicketField[] | null): string {
	if (fields === null) return `${label} does not tell Baton which fields it has, so type what names them. ${help}`;
	if (fields.length === 0)
		return `${label} has no text field of your own yet. Make one there, then open this page again.`;
	return `Choose among the text fields of your ${label}.`;
}

type LineProps = {
	name: string;
	label: string;
	fields: TicketField[] | null;
	mapping: FieldMapping;
	onChange: (part: Partial<FieldMapping>) => void;
	onRemove: () => void;
	error: string | undefined;
};

function Line({ name, mapping, onChange, onRemove, ...field }: LineProps) {
	return (
		<InlineGrid
			columns={{ xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) minmax(0, 1fr)" }}
			gap={{ xs: "100", sm: "200" }}
			alignItems="start"
		>
			<Select
				label={`What goes into ${name}`}
				labelHidden
				options={sources}
				value={mapping.what}
				onChange={(chosen) => onChange({ what: chosen as FieldSource })}
			/>
			<InlineGrid columns="minmax(0, 1fr) auto" gap="200" alignItems="start">
				<Box width="100%">
					<WhichField
						{...field}
						name={name}
						fieldId={mapping.fieldId}
						onChange={(fieldId) => onChange({ fieldId: fieldId.trim() })}
					/>
				</Box>
				<Button icon={DeleteIcon} size="large" accessibilityLabel={`Remove ${name}`} onClick={onRemove} />
			</InlineGrid>
		</InlineGrid>
	);
}

type WhichProps = Pick<LineProps, "name" | "label" | "fields" | "error"> & {
	fieldId: string;
	onChange: (fieldId: string) => void;
};

/** Chosen from the desk's own list, or typed where there is none to be had. */
function WhichField({ name, label, fields, fieldId, onChange, error }: WhichProps) {
	if (!fields || (fields.length === 0 && !fieldId))
		return (
			<TextField
				label={name}
				labelHidden
				prefix="→ field"
				value={fieldId}
				onChange={onChange}
				error={error}
				maxLength={60}
				autoComplete="off"
			/>
		);
	const known = fields.map((field) => ({ value: field.id, label: `→ ${field.name}` }));
	const gone = fieldId && fields.every(({ id }) => id !== fieldId);
	return (
		<Select
			label={name}
			labelHidden
			placeholder={`→ Choose a field of ${label}`}
			options={gone ? [...known, { value: fieldId, label: `→ ${fieldId}` }] : known}
			value={fieldId}
			onChange={onChange}
			error={
				error ?? (gone ? `${label} has no text field ${fieldId}. Choose another, or remove this line.` : undefined)
			}
		/>
	);
}
