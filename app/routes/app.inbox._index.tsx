import { Card } from "@shopify/polaris";
import { NothingHere } from "~/ui/nothing-here";

export default function NothingChosen() {
	return (
		<Card padding="0">
			<NothingHere heading="Choose a conversation">
				Who waits longest is on top. What you answer, the shopper reads at once in the chat.
			</NothingHere>
		</Card>
	);
}
