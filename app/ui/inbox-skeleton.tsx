import { BlockStack, Card, SkeletonBodyText, SkeletonDisplayText } from "@shopify/polaris";

/** As wide as the conversation that is being opened. */
export const ConversationSkeleton = () => (
	<div className="baton-inbox__pair" aria-busy="true">
		<Card>
			<BlockStack gap="600">
				<SkeletonDisplayText size="small" />
				<SkeletonBodyText lines={2} />
				<SkeletonBodyText lines={3} />
				<SkeletonBodyText lines={2} />
				<SkeletonBodyText lines={3} />
			</BlockStack>
		</Card>
		<Card>
			<BlockStack gap="400">
				<SkeletonDisplayText size="small" />
				<SkeletonBodyText lines={5} />
			</BlockStack>
		</Card>
	</div>
);
