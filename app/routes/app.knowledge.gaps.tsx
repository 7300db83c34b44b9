import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { Button, ButtonGroup, Card, EmptySearchResult, IndexTable, Text } from "@shopify/polaris";
import { z } from "zod";
import { listGaps, settleGap } from "~/knowledge/gap.store.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { ago } from "~/ui/ago";

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
	return (
		<Card padding="0">
			<IndexTable
				resourceName={{ singular: "question", plural: "questions" }}
				headings={[{ title: "Asked" }, { title: "Question" }, { title: "Last" }, { title: "", hidden: false }]}
				itemCount={gaps.length}
				selectable={false}
				emptyState={
					<EmptySearchResult
						title="No questions without an answer"
						description="When shoppers ask something that your knowledge does not tell, it is listed here with a count."
					/>
				}
			>
				{gaps.map((gap, position) => (
					<IndexTable.Row key={gap.id} id={gap.id} position={position}>
						<IndexTable.Cell>
							<Text as="span" fontWeight="semibold">{`${gap.count}×`}</Text>
						</IndexTable.Cell>
						<IndexTable.Cell>
							<div dir="auto" style={{ whiteSpace: "normal", overflowWrap: "anywhere", minWidth: 160 }}>
								{gap.question}
							</div>
						</IndexTable.Cell>
						<IndexTable.Cell>
							<Text as="span" tone="subdued">
								{ago(gap.lastAt, now)}
							</Text>
						</IndexTable.Cell>
						<IndexTable.Cell>
							<GapActions id={gap.id} question={gap.question} />
						</IndexTable.Cell>
					</IndexTable.Row>
				))}
			</IndexTable>
		</Card>
	);
}

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
