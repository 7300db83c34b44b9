import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Button, Card, Form, InlineGrid, Page, TextField } from "@shopify/polaris";
import { useState } from "react";
import { z } from "zod";
import { merchantAddsPage } from "~/flows/merchant-adds-page.server";
import { merchantReadsPageAgain, merchantRemovesItem } from "~/flows/merchant-removes-item.server";
import { listItems } from "~/knowledge/item.store.server";
import { now } from "~/platform/clock";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { ItemList } from "~/ui/item-list";
import { NothingHere } from "~/ui/nothing-here";
import { PageProblem } from "~/ui/page-problem";
import { actionOf, send } from "~/ui/send";
import { useFollowing } from "~/ui/use-following";

const back = { content: "Knowledge", url: "/app/knowledge" };
const door: [string, string] = ["/app/knowledge/web", "app.knowledge_.web"];

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { origins } = await shopOf(session.shop);
	return json({ items: await listItems(session.shop, "web"), domains: origins, now: now() });
};

const intent = z.discriminatedUnion("intent", [
	z.object({ intent: z.literal("add"), address: z.string().max(2_000) }),
	z.object({ intent: z.enum(["remove", "again"]), id: z.string().max(100) }),
]);

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const asked = intent.parse(Object.fromEntries(await request.formData()));
	if (asked.intent === "add") {
		const added = await merchantAddsPage(session.shop, asked.address);
		return json(added, { status: added.ok ? 200 : 422 });
	}
	if (asked.intent === "again") await merchantReadsPageAgain(session.shop, asked.id);
	else await merchantRemovesItem(session.shop, "web", asked.id);
	return json({ ok: true });
};

/** Single pages of the shop's own domains that Shopify's own pages do not hold. */
export default function WebPages() {
	const { items, domains, now } = useLoaderData<typeof loader>();
	const look = useFollowing();
	return (
		<Page
			title="Web pages"
			subtitle="Pages of your own domains that an app or your theme makes. They are read once a day."
			backAction={back}
		>
			<BlockStack gap="400">
				<Card>
					<AddPage domains={domains} onAdded={look} />
				</Card>
				<ItemList
					items={items}
					now={now}
					door={door}
					empty={
						<NothingHere heading="No web pages yet">
							Your pages, policies and blog posts are known already. Add what lies elsewhere on your domain.
						</NothingHere>
					}
				/>
			</BlockStack>
		</Page>
	);
}

function AddPage({ domains, onAdded }: { domains: string[]; onAdded: () => void }) {
	const [address, setAddress] = useState("");
	const [problem, setProblem] = useState<string>();
	const [busy, setBusy] = useState(false);
	const add = async () => {
		if (busy || !address.trim()) return;
		setBusy(true);
		const body = new URLSearchParams({ intent: "add", address });
		const sent = await send<{ ok: boolean; problem?: string }>(actionOf(...door), body);
		setBusy(false);
		if (!sent.reached) return setProblem(sent.message);
		if (!sent.reply.ok) return setProblem(sent.reply.problem);
		setAddress("");
		onAdded();
	};
	return (
		<Form onSubmit={add}>
			<InlineGrid columns={{ xs: "1fr", sm: "minmax(0, 1fr) auto" }} gap="300" alignItems="start">
				<TextField
					label="Address"
					value={address}
					onChange={(text) => {
						setAddress(text);
						setProblem(undefined);
					}}
					placeholder={`https://${domains[0] ?? "your-shop.com"}/pages/…`}
					helpText={`On ${domains.join(" or ")}`}
					error={problem}
					maxLength={500}
					autoComplete="off"
					inputMode="url"
				/>
				<Box paddingBlockStart={{ xs: "0", sm: "600" }}>
					<Button submit variant="primary" loading={busy} disabled={!address.trim()}>
						Add page
					</Button>
				</Box>
			</InlineGrid>
		</Form>
	);
}

export const ErrorBoundary = () => <PageProblem title="Web pages" back={back} />;
