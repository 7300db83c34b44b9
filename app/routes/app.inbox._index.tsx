import { Card, EmptyState } from "@shopify/polaris";

export default function NothingChosen() {
	return (
		<Card>
			<EmptyState heading="Choose a conversation" image="" imageContained>
				<p>Who waits longest is on top. What you answer, the shopper reads at once in the chat.</p>
			</EmptyState>
		</Card>
	);
}
