import { BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";

type Props = {
	suggestions: string[];
	onChange: (suggestions: string[]) => void;
	error: (index: number) => string | undefined;
};

const atMost = 4;

/** Questions that the shopper can tap before he has typed anything. */
export function SuggestionsEditor({ suggestions, onChange, error }: Props) {
	const replace = (index: number, text: string) =>
		onChange(suggestions.map((suggestion, at) => (at === index ? text : suggestion)));
	return (
		<BlockStack gap="200">
			<Text as="p">Suggested questions</Text>
			{suggestions.map((suggestion, index) => (
				<TextField
					// biome-ignore lint/suspicious/noArrayIndexKey: a suggestion is known by its place
					key={index}
					label={`Suggested question ${index + 1}`}
					labelHidden
					value={suggestion}
					onChange={(text) => replace(index, text)}
					error={error(index)}
					maxLength={80}
					autoComplete="off"
					connectedRight={
						<Button
							icon={DeleteIcon}
							accessibilityLabel={`Remove suggested question ${index + 1}`}
							onClick={() => onChange(suggestions.filter((_, at) => at !== index))}
						/>
					}
				/>
			))}
			<InlineStack>
				<Button
					icon={PlusIcon}
					variant="tertiary"
					disabled={suggestions.length >= atMost}
					onClick={() => onChange([...suggestions, ""])}
				>
					Add a question
				</Button>
			</InlineStack>
		</BlockStack>
	);
}
