import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { BrowserContext } from "~/conversations/chat-contract";
import { Fact } from "./fact";

/** Where the shopper is, as his browser tells it: useful, and never proof. */
export function BrowserCard({ context, locale }: { context: BrowserContext; locale: string }) {
	const { pageUrl, pageTitle, cart, device } = context;
	if (!pageUrl && !cart && !device) return null;
	return (
		<Card>
			<BlockStack gap="300">
				<BlockStack>
					<Text as="h2" variant="headingSm">
						In the browser
					</Text>
					<Text as="p" variant="bodySm" tone="subdued">
						As the browser tells it; not verified.
					</Text>
				</BlockStack>
				{pageUrl && (
					<Fact label="Page">
						{isWebAddress(pageUrl) ? (
							<Link url={pageUrl} target="_blank">
								{pageTitle || pageUrl}
							</Link>
						) : (
							pageTitle || pageUrl
						)}
					</Fact>
				)}
				{cart && cart.lines.length > 0 && (
					<Fact label={`Cart · ${cart.total} ${cart.currency}`}>
						{cart.lines.map((line) => `${line.quantity} × ${line.title}`).join(", ")}
					</Fact>
				)}
				<InlineStack gap="400">
					<Fact label="Language">{context.locale || locale}</Fact>
					{device && <Fact label="Device">{device}</Fact>}
				</InlineStack>
			</BlockStack>
		</Card>
	);
}

/** A browser can say anything: only web addresses become links. */
const isWebAddress = (url: string) => /^https?:\/\//i.test(url);
