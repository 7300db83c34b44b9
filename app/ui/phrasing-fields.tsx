import { BlockStack, Button, InlineStack, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";

const maxPhrasings = 200;

type Props = { values: string[]; onChange: (values: string[]) => void; error?: string };

/** The question and its other phrasings, one field each. */
export function PhrasingFields({ values, onChange, error }: Props) {
	const set = (index: number, text: string) => onChange(values.map((value, at) => (at === index ? text : value)));
	return (
		<BlockStack gap="200">
			{values.map((value, index) => (
				<TextField
					// biome-ignore lint/suspicious/noArrayIndexKey: a phrasing has no identity but its place
					key={index}
					label={index === 0 ? "Question" : `Another phrasing of the question, ${index}`}
					labelHidden={index > 0}
					value={value}
					onChange={(text) => set(index, text)}
					error={index === 0 ? error : undefined}
					maxLength={500}
					placeholder={index === 0 ? "Do you ship to Norway?" : "Another way to ask it"}
					autoComplete="off"
					connectedRight={
						index > 0 && (
							<Button
								icon={DeleteIcon}
								accessibilityLabel="Remove this phrasing"
								onClick={() => onChange(values.filter((_, at) => at !== index))}
							/>
						)
					}
				/>
			))}
			<InlineStack>
				<Button
					variant="plain"
					icon={PlusIcon}
					disabled={values.length >= maxPhrasings}
					onClick={() => onChange([...values, ""])}
				>
					Add another phrasing
				</Button>
			</InlineStack>
		</BlockStack>
	);
}
