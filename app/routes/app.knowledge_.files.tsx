import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page } from "@shopify/polaris";
import { z } from "zod";
import { merchantAddsFile } from "~/flows/merchant-adds-file.server";
import { merchantRemovesItem } from "~/flows/merchant-removes-item.server";
import { listItems } from "~/knowledge/item.store.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { FileUpload } from "~/ui/file-upload";
import { ItemList } from "~/ui/item-list";
import { NothingHere } from "~/ui/nothing-here";
import { PageProblem } from "~/ui/page-problem";
import { actionOf } from "~/ui/send";
import { useFollowing } from "~/ui/use-following";

const back = { content: "Knowledge", url: "/app/knowledge" };
const door: [string, string] = ["/app/knowledge/files", "app.knowledge_.files"];

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	return json({ items: await listItems(session.shop, "files"), now: now() });
};

const removal = z.object({ intent: z.literal("remove"), id: z.string().max(100) });

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const form = await request.formData();
	const file = form.get("file");
	if (file instanceof File) {
		const added = await merchantAddsFile(session.shop, file.name, new Uint8Array(await file.arrayBuffer()));
		return json(added, { status: added.ok ? 200 : 422 });
	}
	await merchantRemovesItem(session.shop, "files", removal.parse(Object.fromEntries(form)).id);
	return json({ ok: true });
};

/** Files that the agent knows; their text is kept, the files are not. */
export default function Files() {
	const { items, now } = useLoaderData<typeof loader>();
	const look = useFollowing();
	return (
		<Page
			title="Files"
			subtitle="Your agent answers from their text. The files themselves are not kept."
			backAction={back}
		>
			<BlockStack gap="400">
				<Card>
					<FileUpload action={actionOf(...door)} onUploaded={look} />
				</Card>
				<ItemList
					items={items}
					now={now}
					door={door}
					empty={
						<NothingHere heading="No files yet">
							Manuals, size guides, warranty terms: what shoppers ask about and your pages do not say.
						</NothingHere>
					}
				/>
			</BlockStack>
		</Page>
	);
}

export const ErrorBoundary = () => <PageProblem title="Files" back={back} />;
