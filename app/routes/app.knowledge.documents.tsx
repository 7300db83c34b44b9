import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { Box, Card, Divider, InlineGrid, Select } from "@shopify/polaris";
import { Fragment } from "react";
import { z } from "zod";
import { type SourceKind, sourceKinds } from "~/knowledge/document";
import { enableDocument, listDocuments } from "~/knowledge/document-list.store.server";
import { listSources } from "~/knowledge/source.store.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { DocumentLine } from "~/ui/document-line";
import { NothingHere } from "~/ui/nothing-here";
import { Pages } from "~/ui/pages";
import { SearchField } from "~/ui/search-field";
import { sourceWords } from "~/ui/source-words";
import { useAddress } from "~/ui/use-address";

const sought = z.object({
	source: z.enum(sourceKinds).nullable().catch(null),
	search: z.string().max(200).catch(""),
	page: z.coerce.number().int().min(0).max(2_000).catch(0),
});

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const asked = new URL(request.url).searchParams;
	const wanted = sought.parse({
		source: asked.get("source"),
		search: asked.get("q") ?? "",
		page: asked.get("page") ?? 0,
	});
	const [page, sources] = await Promise.all([listDocuments(session.shop, wanted), listSources(session.shop)]);
	const off = sources.filter(({ enabled }) => !enabled).map(({ kind }) => kind);
	return json({ ...page, ...wanted, off, now: now() });
};

const change = z.object({ id: z.string().max(100), intent: z.enum(["on", "off"]) });

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { id, intent } = change.parse(Object.fromEntries(await request.formData()));
	await enableDocument(session.shop, id, intent === "on");
	return json({ ok: true });
};

/** Everything that the agent knows, searched by its words; each document can be switched off. */
export default function Documents() {
	const { documents, more, source, search, page, off, now } = useLoaderData<typeof loader>();
	const busy = useNavigation().state === "loading";
	const set = useAddress();
	const narrowed = search !== "" || source !== null;
	return (
		<Card padding="0">
			<Box padding="400">
				<InlineGrid columns={{ xs: "minmax(0, 1fr)", sm: "minmax(0, 2fr) minmax(0, 1fr)" }} gap="300">
					<SearchField
						label="Search documents"
						placeholder="Search titles and texts"
						initial={search}
						onSearch={(words) => set({ q: words, page: "" })}
						busy={busy}
					/>
					<Select
						label="Source"
						labelHidden
						options={[{ label: "All sources", value: "" }, ...sourceKinds.map(asOption)]}
						value={source ?? ""}
						onChange={(kind) => set({ source: kind, page: "" })}
					/>
				</InlineGrid>
			</Box>
			{documents.map((document) => (
				<Fragment key={document.id}>
					<Divider />
					<DocumentLine document={document} sourceOff={off.includes(document.source)} now={now} />
				</Fragment>
			))}
			{documents.length === 0 && (
				<NothingHere heading={narrowed ? "No document fits" : "No documents yet"}>
					{narrowed ? "Try other words or all sources." : "They appear here while your knowledge is read."}
				</NothingHere>
			)}
			<Pages page={page} more={more} onShow={(shown) => set({ page: shown > 0 ? String(shown) : "" }, true)} />
		</Card>
	);
}

const asOption = (kind: SourceKind) => ({ label: sourceWords[kind]?.title ?? kind, value: kind });
