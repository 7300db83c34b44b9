import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Badge, Banner, BlockStack, Box, Card, InlineStack, Link, Page, Text } from "@shopify/polaris";
import { connectorOf } from "~/connectors/registry";
import { shopperName } from "~/conversations/inbox";
import { canSendAgain } from "~/delivery/handoff-list";
import { findHandoffWithAttempts } from "~/delivery/handoff-list.store.server";
import { reasonInWords } from "~/handoff/reason";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { AttemptTable } from "~/ui/attempt-table";
import { Fact } from "~/ui/fact";
import { deliveryInWords, ticketInWords } from "~/ui/handoff-words";
import { PageProblem } from "~/ui/page-problem";
import { useSendAgain } from "~/ui/send-again";
import { momentInWords } from "~/ui/time-in-words";

export const loader = async ({ request, params }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const found = await findHandoffWithAttempts(session.shop, params.id ?? "");
	if (!found) throw new Response("This handoff is no longer here", { status: 404 });
	const { timeZone } = await shopOf(session.shop);
	return json({ ...found, label: connectorOf(found.handoff.destination).label, timeZone });
};

const list = { content: "Handoffs", url: "/app/handoffs" };

export default function Handoff() {
	const { handoff, attempts, label, timeZone } = useLoaderData<typeof loader>();
	const again = useSendAgain();
	const words = deliveryInWords(handoff);
	const failed = canSendAgain(handoff.state);
	return (
		<Page
			title={`Handoff of ${momentInWords(handoff.requestedAt, timeZone)}`}
			titleMetadata={<Badge tone={words.tone}>{words.text}</Badge>}
			backAction={list}
			secondaryActions={[{ content: "Open conversation", url: `/app/inbox/${handoff.conversationId}?view=open` }]}
		>
			<BlockStack gap="400">
				{failed && (
					<Banner
						tone={handoff.state === "needs-attention" ? "critical" : "warning"}
						title={`${label} did not take this conversation`}
						action={{
							content: "Send again",
							loading: again.busy,
							onAction: () => again.sendAgain(handoff.deliveryId ?? ""),
						}}
					>
						{handoff.errorMessage ?? `${label} gave no reason.`} It waits in your Inbox, so nothing is lost.
					</Banner>
				)}
				<Card>
					<InlineStack gap="800">
						<Fact label="Shopper">
							{shopperName(handoff.shopper)}
							{handoff.shopper.email && !handoff.shopper.emailVerified ? " · e-mail not verified" : ""}
						</Fact>
						<Fact label="Why">{reasonInWords[handoff.reason]}</Fact>
						<Fact label="Destination">{label}</Fact>
						{handoff.remoteUrl && (
							<Fact label={handoff.destination === "klaviyo" ? "In Klaviyo" : "Ticket"}>
								<Link url={handoff.remoteUrl} target="_blank">
									{ticketInWords(handoff)}
								</Link>
							</Fact>
						)}
						{handoff.nextAttemptAt && handoff.state === "pending" && (
							<Fact label="Next attempt">{momentInWords(handoff.nextAttemptAt, timeZone)}</Fact>
						)}
					</InlineStack>
				</Card>
				<Card padding="0">
					{attempts.length > 0 ? (
						<AttemptTable attempts={attempts} timeZone={timeZone} />
					) : (
						<InlineStack align="center">
							<Box padding="400">
								<Text as="p" tone="subdued">
									{handoff.destination === "inbox"
										? "The Inbox is built in: nothing had to be sent."
										: "Nothing has been sent yet."}
								</Text>
							</Box>
						</InlineStack>
					)}
				</Card>
			</BlockStack>
		</Page>
	);
}

export const ErrorBoundary = () => <PageProblem title="Handoff" back={list} />;
