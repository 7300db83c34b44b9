import { Badge, BlockStack, Box, Card, Divider, InlineStack, Link, List, Text } from "@shopify/polaris";
import { type InboxConversation, shopperName } from "~/conversations/inbox";
import type { CustomerOrder } from "~/handoff/packet";
import { reasonInWords } from "~/handoff/reason";
import { BrowserCard } from "./browser-card";
import { Fact } from "./fact";
import { recordInWords } from "./handoff-words";
import { dayInWords } from "./time-in-words";

/** Who the shopper is: what Shopify says, what he typed, and what his browser says, each marked as such. */
export function CustomerCard({ conversation, record }: { conversation: InboxConversation; record: string }) {
	const { customer, email, emailVerified, handoff, context } = conversation;
	return (
		<BlockStack gap="400">
			<Card>
				<BlockStack gap="300">
					<BlockStack gap="100">
						<Text as="h2" variant="headingMd" breakWord>
							<bdi>{customer?.name || shopperName(conversation)}</bdi>
						</Text>
						{email ? (
							<InlineStack gap="100" blockAlign="center">
								<Text as="span" breakWord>
									{email}
								</Text>
								<Badge tone={emailVerified ? "success" : undefined}>
									{emailVerified ? "Verified by Shopify" : "Typed, not verified"}
								</Badge>
							</InlineStack>
						) : (
							<Text as="p" tone="subdued">
								No e-mail given
							</Text>
						)}
					</BlockStack>
					{handoff && (
						<Fact label="Why">
							{reasonInWords[handoff.reason] ?? handoff.reason}
							{handoff.remoteUrl && (
								<>
									{" · "}
									<Link url={handoff.remoteUrl} target="_blank">
										{recordInWords(record)}
									</Link>
								</>
							)}
						</Fact>
					)}
					{customer ? (
						<Customer customer={customer} />
					) : (
						<Text as="p" tone="subdued">
							Not signed in to the shop, so there is no customer record to show.
						</Text>
					)}
				</BlockStack>
			</Card>
			<BrowserCard context={context} locale={conversation.locale} />
		</BlockStack>
	);
}

function Customer({ customer }: { customer: NonNullable<InboxConversation["customer"]> }) {
	return (
		<BlockStack gap="300">
			<InlineStack gap="400">
				<Fact label="Orders">{customer.ordersCount}</Fact>
				<Fact label="Spent">{money(customer.amountSpent)}</Fact>
				<Fact label="Since">{dayInWords(customer.customerSince)}</Fact>
			</InlineStack>
			{customer.phone && <Fact label="Phone">{customer.phone}</Fact>}
			{customer.tags.length > 0 && (
				<InlineStack gap="100">
					{customer.tags.map((tag) => (
						<Badge key={tag}>{tag}</Badge>
					))}
				</InlineStack>
			)}
			<Link url={customer.adminUrl} target="_top">
				Open customer in Shopify
			</Link>
			{customer.lastOrders.length > 0 && (
				<>
					<Divider />
					<Text as="h3" variant="headingSm">
						Last orders
					</Text>
					{customer.lastOrders.map((order) => (
						<Order key={order.id} order={order} />
					))}
				</>
			)}
		</BlockStack>
	);
}

const Order = ({ order }: { order: CustomerOrder }) => (
	<Box>
		<InlineStack align="space-between" gap="200">
			<Link url={order.adminUrl} target="_top">
				{order.name}
			</Link>
			<Text as="span" numeric>
				{money(order.total)}
			</Text>
		</InlineStack>
		<Text as="p" tone="subdued" variant="bodySm">
			{[dayInWords(order.date), inWords(order.payment), inWords(order.fulfilment)].join(" · ")}
		</Text>
		{order.tracking.length > 0 && (
			<List>
				{order.tracking.map(({ company, number, url }) => (
					<List.Item key={number}>
						{url ? (
							<Link url={url} target="_blank">
								{company} {number}
							</Link>
						) : (
							`${company} ${number}`
						)}
					</List.Item>
				))}
			</List>
		)}
	</Box>
);

const money = ({ amount, currency }: { amount: string; currency: string }) =>
	new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(Number(amount));

/** Shopify's PARTIALLY_FULFILLED as "Partially fulfilled". */
const inWords = (code: string) => {
	const words = code.toLowerCase().replaceAll("_", " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
};
