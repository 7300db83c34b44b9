import { BlockStack, Button, InlineError, InlineStack, Modal, Text } from "@shopify/polaris";
import { useState } from "react";

/** `onDelete` says what went wrong, or null. */
type Props = { phrasings: number; onDelete: () => Promise<string | null> };

/** Deletes an answer, once the merchant has said so twice: its phrasings are written by hand and gone for good. */
export function DeleteAnswer({ phrasings, onDelete }: Props) {
	const [asking, setAsking] = useState(false);
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const remove = async () => {
		setBusy(true);
		setProblem(await onDelete());
		setBusy(false);
	};
	return (
		<InlineStack align="end">
			<Button tone="critical" onClick={() => setAsking(true)}>
				Delete answer
			</Button>
			<Modal
				open={asking}
				onClose={() => setAsking(false)}
				title="Delete this answer?"
				primaryAction={{ content: "Delete", destructive: true, loading: busy, onAction: remove }}
				secondaryActions={[{ content: "Keep it", onAction: () => setAsking(false) }]}
			>
				<Modal.Section>
					<BlockStack gap="200">
						<Text as="p">
							{phrasings > 1
								? `Its ${phrasings} phrasings go with it. The agent stops using it at once, and it can't be brought back.`
								: "The agent stops using it at once, and it can't be brought back. To only pause it, turn it off in the list."}
						</Text>
						{problem && <InlineError message={problem} fieldID="delete-answer" />}
					</BlockStack>
				</Modal.Section>
			</Modal>
		</InlineStack>
	);
}
