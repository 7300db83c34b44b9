import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Button, ButtonGroup, Card, Divider, InlineGrid, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { z } from "zod";
import { listGaps, settleGap } from "~/knowledge/gap.store.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { ago } from "~/ui/ago";
import { NothingHere } from "~/ui/nothing-here";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	return json({ gaps: await listGaps(session.shop), now: now() });
};

const dismissal = z.object({ id: z.string().max(100) });

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { id } = dismissal.parse(Object.fromEntries(await request.formData()));
	await settleGap(session.shop, id, "dismissed");
	return json({ ok: true });
};

/** Questions that the agent could not answer, the most asked first. */
export default function Gaps() {
	const { gaps, now } = useLoaderData<typeof loader>();
	if (gaps.length === 0) return <NoGaps />;
	return (
		<Card padding="0">
			{gaps.map((gap, index) => (
				<Fragment key={gap.id}>
					{index > 0 && <Divider />}
					<Box padding="400">
						<InlineGrid columns={{ xs: "1fr", sm: "minmax(0, 1fr) auto" }} gap="300" alignItems="center">
							<BlockStack gap="100">
								<div dir="auto" style={{ overflowWrap: "anywhere" }}>
									{gap.question}
								</div>
								<Text as="p" variant="bodySm" tone="subdued">
									{`Asked ${gap.count === 1 ? "once" : `${gap.count} times`} · last ${ago(gap.lastAt, now)}`}
								</Text>
							</BlockStack>
							<GapActions id={gap.id} question={gap.question} />
						</InlineGrid>
					</Box>
				</Fragment>
			))}
		</Card>
	);
}

const NoGaps = () => (
	<Card>
		<NothingHere heading="No questions without an answer">
			When shoppers ask something that your knowledge does not tell, it is listed here with a count.
		</NothingHere>
	</Card>
);

function GapActions({ id, question }: { id: string; question: string }) {
	const fetcher = useFetcher();
	return (
		<ButtonGroup>
			<Button size="slim" url={`/app/knowledge/answers/new?gap=${id}`} accessibilityLabel={`Add answer: ${question}`}>
				Add answer
			</Button>
			<Button
				size="slim"
				variant="tertiary"
				loading={fetcher.state !== "idle"}
				onClick={() => fetcher.submit({ id }, { method: "post" })}
				accessibilityLabel={`Dismiss: ${question}`}
			>
				Dismiss
			</Button>
		</ButtonGroup>
	);
}
