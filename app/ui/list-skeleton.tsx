import { BlockStack, Box, Card, Divider, SkeletonBodyText } from "@shopify/polaris";
import { Fragment, useEffect, useState } from "react";

const lines = 6;
/** What comes sooner needs no skeleton: it would only flicker. */
const afterMs = 200;

/** Whether something has been awaited long enough for a skeleton. */
export function useLate(waiting: boolean): boolean {
	const [late, setLate] = useState(false);
	useEffect(() => {
		if (!waiting) return setLate(false);
		const timer = setTimeout(() => setLate(true), afterMs);
		return () => clearTimeout(timer);
	}, [waiting]);
	return waiting && late;
}

/** As wide as the list that is being opened, its lines as high. */
export const ListSkeleton = () => (
	<div aria-busy="true">
		<Card padding="0">
			<BlockStack>
				{Array.from({ length: lines }, (_, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
					<Fragment key={at}>
						{at > 0 && <Divider />}
						<Box padding="400">
							<SkeletonBodyText lines={3} />
						</Box>
					</Fragment>
				))}
			</BlockStack>
		</Card>
	</div>
);
