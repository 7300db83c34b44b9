import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { BlockStack, Box, Card, Divider, InlineGrid, Pagination, Select, TextField } from "@shopify/polaris";
import { Fragment, useEffect, useState } from "react";
import { z } from "zod";
import { type SourceKind, sourceKinds } from "~/knowledge/document";
import { enableDocument, listDocuments } from "~/knowledge/document-list.store.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { DocumentLine } from "~/ui/document-line";
import { NothingHere } from "~/ui/nothing-here";
import { sourceWords } from "~/ui/source-words";

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
	return json({ ...(await listDocuments(session.shop, wanted)), ...wanted, now: now() });
};

const change = z.object({ id: z.string().max(100), intent: z.enum(["on", "off"]) });

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { id, intent } = change.parse(Object.fromEntries(await request.formData()));
	await enableDocument(session.shop, id, intent === "on");
	return json({ ok: true });
};

const waitMs = 300;

/** Everything that the agent knows, searched by its words; each document can be switched off. */
export default function Documents() {
	const { documents, more, source, search, page, now } = useLoaderData<typeof loader>();
	const [, setParams] = useSearchParams();
	const busy = useNavigation().state === "loading";
	const [text, setText] = useState(search);
	const show = (next: { source?: SourceKind | null; q?: string; page?: number }) => {
		const wanted = { source, q: search, page: 0, ...next };
		const set = Object.entries(wanted).filter(([, value]) => value);
		setParams(Object.fromEntries(set.map(([name, value]) => [name, String(value)])), { replace: true });
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts a search
	useEffect(() => {
		if (text === search) return;
		const timer = setTimeout(() => show({ q: text }), waitMs);
		return () => clearTimeout(timer);
	}, [text]);
	return (
		<Card padding="0">
			<Box padding="400">
				<InlineGrid columns={{ xs: "1fr", sm: "2fr 1fr" }} gap="300">
					<TextField
						label="Search documents"
						labelHidden
						placeholder="Search titles and texts"
						value={text}
						onChange={setText}
						autoComplete="off"
						maxLength={200}
						clearButton
						onClearButtonClick={() => setText("")}
						loading={busy}
					/>
					<Select
						label="Source"
						labelHidden
						options={[{ label: "All sources", value: "" }, ...sourceKinds.map(asOption)]}
						value={source ?? ""}
						onChange={(value) => show({ source: (value || null) as SourceKind | null })}
					/>
				</InlineGrid>
			</Box>
			{documents.map((document) => (
				<Fragment key={document.id}>
					<Divider />
					<DocumentLine document={document} now={now} />
				</Fragment>
			))}
			{documents.length === 0 && (
				<NothingHere heading={search || source ? "No document fits" : "No documents yet"}>
					{search || source ? "Try other words or all sources." : "They appear here while your knowledge is read."}
				</NothingHere>
			)}
			{(page > 0 || more) && (
				<Box padding="400">
					<BlockStack inlineAlign="center">
						<Pagination
							hasPrevious={page > 0}
							onPrevious={() => show({ page: page - 1 })}
							hasNext={more}
							onNext={() => show({ page: page + 1 })}
						/>
					</BlockStack>
				</Box>
			)}
		</Card>
	);
}

const asOption = (kind: SourceKind) => ({ label: sourceWords[kind]?.title ?? kind, value: kind });
