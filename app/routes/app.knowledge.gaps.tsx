import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Divider, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { z } from "zod";
import { countGaps, listGaps, settleGap } from "~/knowledge/gap.store.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { GapRow } from "~/ui/gap-row";
import { NothingHere } from "~/ui/nothing-here";

const shown = 50;

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const [gaps, total] = await Promise.all([listGaps(session.shop, shown), countGaps(session.shop)]);
	return json({ gaps, total, now: now() });
};

const settling = z.object({ id: z.string().max(100), state: z.enum(["dismissed", "open"]) });

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const parsed = settling.safeParse(await request.json().catch(() => null));
	if (!parsed.success) return json({ ok: false }, { status: 400 });
	await settleGap(session.shop, parsed.data.id, parsed.data.state);
	return json({ ok: true });
};

/** Questions that the agent could not answer, the most asked first; those that ask the same are one. */
export default function Gaps() {
	const { gaps, total, now } = useLoaderData<typeof loader>();
	if (gaps.length === 0) return <NoGaps />;
	return (
		<BlockStack gap="300">
			<Box paddingInline={{ xs: "400", sm: "0" }}>
				<Text as="p" tone="subdued">
					{total > gaps.length
						? `The ${gaps.length} most asked of ${total} questions without an answer.`
						: "What shoppers asked and your knowledge does not tell. An answer that you add counts from the next question on."}
				</Text>
			</Box>
			<Card padding="0">
				{gaps.map((gap, index) => (
					<Fragment key={gap.id}>
						{index > 0 && <Divider />}
						<GapRow gap={gap} now={now} />
					</Fragment>
				))}
			</Card>
		</BlockStack>
	);
}

const NoGaps = () => (
	<Card>
		<NothingHere heading="No questions without an answer">
			When shoppers ask something that your knowledge does not tell, it is listed here with a count.
		</NothingHere>
	</Card>
);
