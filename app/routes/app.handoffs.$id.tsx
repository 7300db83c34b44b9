import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Badge, Banner, BlockStack, Box, Card, InlineGrid, Link, Page, Text } from "@shopify/polaris";
import { connectorOf, recordOf } from "~/connectors/registry";
import { shopperName } from "~/conversations/inbox";
import { canSendAgain } from "~/delivery/handoff-list";
import { findHandoffWithAttempts } from "~/delivery/handoff-list.store.server";
import { newsOf } from "~/desk-news/desk-news.store.server";
import { reasonInWords } from "~/handoff/reason";
import { answersOf } from "~/metrics/handoff-figures.store.server";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { AttemptTable } from "~/ui/attempt-table";
import { DeskNews } from "~/ui/desk-news";
import { Fact } from "~/ui/fact";
import { answersInWords, deliveryInWords, recordInWords, statusInWords, ticketInWords } from "~/ui/handoff-words";
import { PageProblem } from "~/ui/page-problem";
import { useSendAgain } from "~/ui/send-again";
import { momentInWords } from "~/ui/time-in-words";

export const loader = async ({ request, params }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const found = await findHandoffWithAttempts(session.shop, params.id ?? "");
	if (!found) throw new Response("This handoff is no longer here", { status: 404 });
	const { handoff } = found;
	const [{ timeZone }, answers, news] = await Promise.all([
		shopOf(session.shop),
		answersOf(session.shop, [handoff]),
		newsOf(session.shop, handoff.id),
	]);
	const { label, news: tells } = connectorOf(handoff.destination);
	const told = answers.get(handoff.id) ?? null;
	return json({
		...found,
		label,
		record: recordOf(handoff.destination),
		tells: tells !== undefined,
		timeZone,
		answers: told,
		news,
	});
};

const list = { content: "Handoffs", url: "/app/handoffs" };

export default function Handoff() {
	const { handoff, attempts, label, timeZone, news, tells } = useLoaderData<typeof loader>();
	const again = useSendAgain();
	const words = deliveryInWords(handoff);
	return (
		<Page
			title={`Handoff of ${momentInWords(handoff.requestedAt, timeZone)}`}
			titleMetadata={<Badge tone={words.tone}>{words.text}</Badge>}
			backAction={list}
			secondaryActions={[{ content: "Open conversation", url: `/app/inbox/${handoff.conversationId}?view=open` }]}
		>
			<BlockStack gap="400">
				{canSendAgain(handoff.state) && (
					<Banner
						tone={handoff.state === "needs-attention" ? "critical" : "warning"}
						title={`${label} did not take ${handoff.state === "needs-attention" ? "all of this" : "this conversation"}`}
						action={{
							content: "Send again",
							loading: again.busy,
							onAction: () => again.sendAgain(handoff.deliveryId ?? ""),
						}}
					>
						{handoff.errorMessage ?? `${label} gave no reason.`} {whereItIs(handoff.state, label)}
					</Banner>
				)}
				<Facts />
				{(tells || news.length > 0) && (
					<Card>
						<BlockStack gap="300">
							<Text as="h2" variant="headingSm">
								Back from {label}
							</Text>
							{news.length > 0 ? (
								<DeskNews lines={news} timeZone={timeZone} />
							) : (
								<Text as="p" tone="subdued">
									{handoff.remoteId ? `Nobody has replied in ${label} yet.` : `There is no ticket in ${label} yet.`}
								</Text>
							)}
						</BlockStack>
					</Card>
				)}
				<Attempts attempts={attempts} destination={handoff.destination} timeZone={timeZone} />
			</BlockStack>
		</Page>
	);
}

const whereItIs = (state: string, label: string) =>
	state === "needs-attention"
		? `The ticket is in ${label}; what is missing there can be sent again.`
		: "It waits in your Inbox, so nothing is lost.";

function Facts() {
	const { handoff, label, record, timeZone, answers } = useLoaderData<typeof loader>();
	const status = statusInWords[answers?.status ?? "open"];
	return (
		<Card>
			<InlineGrid columns={{ xs: 1, sm: 2, md: 3 }} gap="400">
				<Fact label="Shopper">
					<bdi>{shopperName(handoff.shopper)}</bdi>
					{handoff.shopper.email && !handoff.shopper.emailVerified ? " · e-mail not verified" : ""}
				</Fact>
				<Fact label="Why">{reasonInWords[handoff.reason]}</Fact>
				<Fact label="Destination">{label}</Fact>
				{handoff.remoteUrl && (
					<Fact label={recordInWords(record)}>
						<Link url={handoff.remoteUrl} target="_blank">
							{ticketInWords({ record, remoteId: handoff.remoteId })}
						</Link>
					</Fact>
				)}
				<Fact label="Status">
					<Badge tone={status.tone}>{status.text}</Badge>
				</Fact>
				<Fact label="First reply">{(answers && answersInWords(answers)) || "none yet"}</Fact>
				{handoff.nextAttemptAt && handoff.state === "pending" && (
					<Fact label="Next attempt">{momentInWords(handoff.nextAttemptAt, timeZone)}</Fact>
				)}
			</InlineGrid>
		</Card>
	);
}

type AttemptsProps = Parameters<typeof AttemptTable>[0] & { destination: string };

const Attempts = ({ attempts, destination, timeZone }: AttemptsProps) => (
	<Card padding={attempts.length > 0 ? "0" : "400"}>
		{attempts.length > 0 ? (
			<>
				<Box padding="400">
					<Text as="h2" variant="headingSm">
						Attempts
					</Text>
				</Box>
				<AttemptTable attempts={attempts} timeZone={timeZone} />
			</>
		) : (
			<Text as="p" tone="subdued">
				{destination === "inbox" ? "The Inbox is built in: nothing had to be sent." : "Nothing has been sent yet."}
			</Text>
		)}
	</Card>
);

export const ErrorBoundary = () => <PageProblem title="Handoff" back={list} />;
