import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, Layout, Link, List, Page, Text } from "@shopify/polaris";
import { themeEditorUrl } from "~/metrics/theme-editor.server";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { ChatPreview } from "~/ui/chat-preview";
import { PageProblem } from "~/ui/page-problem";
import { useEmbedStatus } from "~/ui/use-embed-status";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings } = await shopOf(session.shop);
	const { agentName, greeting, suggestions } = settings;
	return json({ agentName, greeting, suggestions, editorUrl: themeEditorUrl(session.shop) });
};

const settings = { content: "Settings", url: "/app/settings" };

const states = {
	unknown: { text: "Asking Shopify", tone: undefined },
	on: { text: "On in your theme", tone: "success" },
	off: { text: "Off in your theme", tone: "attention" },
} as const;

/** How the bubble looks belongs to the theme, so it is set in the theme editor, beside the storefront itself. */
export default function BubbleSettings() {
	const { agentName, greeting, suggestions, editorUrl } = useLoaderData<typeof loader>();
	const state = states[useEmbedStatus()];
	return (
		<Page title="Chat bubble" titleMetadata={<Badge tone={state.tone}>{state.text}</Badge>} backAction={settings}>
			<Layout>
				<Layout.Section>
					<Card>
						<BlockStack gap="400">
							<Text as="p">
								The bubble is part of your theme. You turn it on, and choose how it looks, in the theme editor, where
								you see it on your own pages at once.
							</Text>
							<List>
								<List.Item>Colour, checked for contrast</List.Item>
								<List.Item>Left or right, and how far from the edges</List.Item>
								<List.Item>A greeting for this theme alone</List.Item>
							</List>
							<InlineStack gap="300" blockAlign="center">
								<Button variant="primary" url={editorUrl} target="_top">
									Open theme editor
								</Button>
								<Link url="/app/settings/agent">Change name, greeting and questions</Link>
							</InlineStack>
						</BlockStack>
					</Card>
				</Layout.Section>
				<Layout.Section variant="oneThird">
					<ChatPreview
						agentName={agentName}
						lines={[
							{ from: "agent", content: greeting },
							{ from: "choices", content: suggestions },
						]}
					/>
				</Layout.Section>
			</Layout>
		</Page>
	);
}

export const ErrorBoundary = () => <PageProblem title="Chat bubble" back={settings} />;
