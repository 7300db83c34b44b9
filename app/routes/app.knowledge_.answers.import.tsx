import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useNavigate } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Card, DropZone, List, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { z } from "zod";
import { type ImportPreview, merchantImportsAnswers, previewImport } from "~/flows/merchant-imports-answers.server";
import { decodedText } from "~/knowledge/decoded-text.js";
import { mostCsvCharacters } from "~/knowledge/faq";
import { authenticate } from "~/shopify.server";
import { ImportResult } from "~/ui/import-result";
import { PageProblem } from "~/ui/page-problem";
import { actionOf, send } from "~/ui/send";

const back = { content: "Answers", url: "/app/knowledge/answers" };
const here = actionOf("/app/knowledge/answers/import", "app.knowledge_.answers.import");

export const loader = async ({ request }: LoaderFunctionArgs) => {
	await authenticate.admin(request);
	return json(null);
};

const asked = z.object({ intent: z.enum(["preview", "import"]), csv: z.string().max(mostCsvCharacters) });

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const parsed = asked.safeParse(await request.json().catch(() => null));
	if (!parsed.success)
		return json({ ok: false as const, problem: "This file is larger than 2 MB. Split it." }, { status: 422 });
	const { intent, csv } = parsed.data;
	if (intent === "preview") return json({ ok: true as const, preview: await previewImport(session.shop, csv) });
	return json({ ok: true as const, imported: await merchantImportsAnswers(session.shop, csv) });
};

type Reply = { ok: true; preview?: ImportPreview; imported?: number } | { ok: false; problem: string };

/** Questions and answers from a CSV file: first what would come of it, line by line, then the import. */
export default function ImportAnswers() {
	const [csv, setCsv] = useState("");
	const [preview, setPreview] = useState<ImportPreview | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const [busy, setBusy] = useState(false);
	const shopify = useAppBridge();
	const navigate = useNavigate();
	const ask = async (intent: "preview" | "import", text: string) => {
		setBusy(true);
		const sent = await send<Reply>(here, { intent, csv: text });
		setBusy(false);
		if (sent.reached && sent.reply.ok) return sent.reply;
		setProblem(sent.reached ? (sent.reply as { problem: string }).problem : sent.message);
		return null;
	};
	const take = async ([file]: File[]) => {
		setProblem(null);
		setPreview(null);
		if (!file) return;
		if (file.size > mostCsvCharacters) return setProblem("This file is larger than 2 MB. Split it.");
		const text = decodedText(new Uint8Array(await file.arrayBuffer()));
		setCsv(text);
		setPreview((await ask("preview", text))?.preview ?? null);
	};
	const bringIn = async () => {
		const reply = await ask("import", csv);
		if (!reply) return;
		shopify.toast.show(reply.imported === 1 ? "1 answer imported" : `${reply.imported} answers imported`);
		navigate(back.url);
	};
	return (
		<Page title="Import answers" backAction={back}>
			<BlockStack gap="400">
				<Card>
					<BlockStack gap="300">
						<Text as="p" tone="subdued">
							A CSV file with these columns. Where you have an answer to a question already, the file's replaces it.
						</Text>
						<List>
							<List.Item>
								<Text as="strong">question</Text> and <Text as="strong">answer</Text>: as shoppers ask and read them
							</List.Item>
							<List.Item>
								<Text as="strong">phrasings</Text>, if you like: other ways to ask it, separated by&nbsp;|
							</List.Item>
							<List.Item>
								<Text as="strong">link</Text>, if you like: a page that says more, such as /pages/size-guide
							</List.Item>
						</List>
						<DropZone
							accept=".csv,text/csv"
							allowMultiple={false}
							onDrop={take}
							variableHeight
							label="CSV file"
							labelHidden
						>
							<DropZone.FileUpload actionTitle="Choose a CSV file" actionHint="Up to 2,000 rows" />
						</DropZone>
						{problem && <Banner tone="critical">{problem}</Banner>}
					</BlockStack>
				</Card>
				{preview && <ImportResult preview={preview} busy={busy} onImport={bringIn} />}
			</BlockStack>
		</Page>
	);
}

export const ErrorBoundary = () => <PageProblem title="Import answers" back={back} />;
