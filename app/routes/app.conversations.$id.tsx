import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, Layout, Page, Text } from "@shopify/polaris";
import type { Destination } from "~/connectors/connector";
import { connectorOf, recordOf } from "~/connectors/registry";
import { readForReview } from "~/conversations/review.store.server";
import { type HandoffReason, reasonInWords } from "~/handoff/reason";
import { outcomeInWords } from "~/metrics/figures";
import type { Outcome } from "~/metrics/outcome";
import { customerAddress } from "~/settings/admin-address";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { PageProblem } from "~/ui/page-problem";
import { ReviewTranscript } from "~/ui/review-transcript";

export const loader = async ({ request, params }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { timeZone } = await shopOf(session.shop);
	const conversation = await readForReview(session.shop, params.id ?? "");
	if (!conversation) throw json("This conversation is no longer here", { status: 404 });
	const handoffs = conversation.handoffs.map((handoff) => ({
		...handoff,
		label: labelOf(handoff.destination),
		record: recordOf(handoff.destination),
	}));
	return json({
		conversation: { ...conversation, handoffs },
		timeZone,
		adminUrl: conversation.customerId && customerAddress(session.shop, conversation.customerId),
	});
};

const labelOf = (destination: string) => connectorOf(destination as Destination).label;

const home = { content: "AI agent", url: "/app" };

export default function Conversation() {
	const { conversation, timeZone, adminUrl } = useLoaderData<typeof loader>();
	const { outcome, outcomeDetail, handoffs } = conversation;
	return (
		// The title may be one long e-mail address.
		<div style={{ overflowWrap: "anywhere" }}>
			<Page
				title={conversation.name ?? conversation.email ?? "Shopper"}
				titleMetadata={<Badge>{[outcomeInWords[outcome as Outcome], outcomeDetail].filter(Boolean).join(", ")}</Badge>}
				backAction={home}
				secondaryActions={[{ content: "Open in Inbox", url: `/app/inbox/${conversation.id}` }]}
			>
				<Layout>
					<Layout.Section>
						<Card>
							<ReviewTranscript messages={conversation.messages} timeZone={timeZone} />
						</Card>
					</Layout.Section>
					<Layout.Section variant="oneThird">
						<BlockStack gap="400">
							<Card>
								<BlockStack gap="200">
									<Text as="h2" variant="headingSm">
										Shopper
									</Text>
									<Text as="p" breakWord>
										{conversation.email ?? "No e-mail known"}
									</Text>
									{conversation.email && (
										<InlineStack>
											<Badge tone={conversation.emailVerified ? "success" : "attention"}>
												{conversation.emailVerified ? "Signed in with Shopify" : "Typed in the chat, not verified"}
											</Badge>
										</InlineStack>
									)}
									{adminUrl && (
										<InlineStack>
											<Button url={adminUrl} target="_top" variant="plain">
												Open customer
											</Button>
										</InlineStack>
									)}
								</BlockStack>
							</Card>
							{handoffs.map((handoff) => (
								<Card key={handoff.id}>
									<BlockStack gap="200">
										<Text as="h2" variant="headingSm">{`Handoff to ${handoff.label}`}</Text>
										<Text as="p">{reasonInWords[handoff.reason as HandoffReason]}</Text>
										<InlineStack gap="300">
											<Button url="/app/handoffs" variant="plain">
												See how it went
											</Button>
											{handoff.remoteUrl && (
												<Button url={handoff.remoteUrl} target="_blank" variant="plain">
													{`Open ${handoff.record}`}
												</Button>
											)}
										</InlineStack>
									</BlockStack>
								</Card>
							))}
						</BlockStack>
					</Layout.Section>
				</Layout>
			</Page>
		</div>
	);
}

export const ErrorBoundary = () => <PageProblem title="Conversation" back={home} />;
