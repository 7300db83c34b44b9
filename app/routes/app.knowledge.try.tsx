import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useSearchParams } from "@remix-run/react";
import { Banner, BlockStack, Box, Button, Card, Form, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { z } from "zod";
import { explainAnswer } from "~/answers/playground.server";
import { reasonOf } from "~/answers/reason";
import { whatFollows } from "~/handoff/what-follows";
import { shopOf } from "~/settings/shop.store.server";
import { thresholdOf } from "~/settings/threshold";
import { authenticate } from "~/shopify.server";
import { actionOf, send } from "~/ui/send";
import { type Tried, TriedTurn } from "~/ui/tried-turn";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	await authenticate.admin(request);
	return json(null);
};

const words = z.string().max(2000);
const choice = z.object({ title: words, documentId: words });
const question = z.object({
	text: z.string().trim().min(1).max(2000),
	earlier: z.array(words).max(3),
	/** What the agent's last turn asked back. */
	askedBack: z.object({ question: words, choices: z.array(choice).max(10) }).optional(),
});

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const parsed = question.safeParse(await request.json().catch(() => null));
	if (!parsed.success)
		return json({ ok: false as const, message: "Write a question of up to 2,000 characters." }, { status: 422 });
	const { settings, locale, confidenceShift } = await shopOf(session.shop);
	const asked = { shop: session.shop, locale, threshold: thresholdOf(settings), confidenceShift, ...parsed.data };
	const reply = await explainAnswer(asked);
	const reason = reasonOf({ ...reply.trace, confidence: reply.confidence }, asked.text);
	return json({ ok: true as const, reply, following: whatFollows(asked.text, reply, settings), reason });
};

type Answered = ({ ok: true } & Omit<Tried, "question">) | { ok: false; message: string };

/** Asks the agent as a shopper would, and shows why it answered so. Nothing here counts. */
export default function TryAgent() {
	const [text, setText] = useState(useSearchParams()[0].get("question") ?? "");
	const [tried, setTried] = useState<Tried[]>([]);
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const ask = async (text: string) => {
		if (busy || !text.trim()) return;
		setBusy(true);
		const earlier = tried.slice(-3).map((one) => one.question);
		const { askedBack } = tried[tried.length - 1]?.reply ?? {};
		const asked = { text, earlier, askedBack };
		const sent = await send<Answered>(actionOf("/app/knowledge/try", "app.knowledge.try"), asked);
		setBusy(false);
		setProblem(!sent.reached ? sent.message : sent.reply.ok ? null : sent.reply.message);
		if (!sent.reached || !sent.reply.ok) return;
		const { reply, following, reason } = sent.reply;
		setTried([...tried, { question: text.trim(), reply, following, reason }]);
		setText("");
	};
	return (
		<Card>
			<BlockStack gap="400">
				<Text as="p" tone="subdued">
					Ask as a shopper would. You see the answer and why it was given. Nothing here counts in your figures.
				</Text>
				{tried.map((one, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
					<TriedTurn key={index} {...one} isLast={index === tried.length - 1} onChoose={ask} />
				))}
				{problem && <Banner tone="critical">{problem}</Banner>}
				<Form onSubmit={() => ask(text)}>
					<InlineStack gap="200" blockAlign="end" wrap={false}>
						<Box width="100%">
							<TextField
								label="Question"
								value={text}
								onChange={setText}
								autoComplete="off"
								maxLength={2000}
								placeholder="Do you ship to Norway?"
							/>
						</Box>
						<Button submit variant="primary" size="large" loading={busy}>
							Ask
						</Button>
					</InlineStack>
				</Form>
				{tried.length > 0 && (
					<InlineStack>
						<Button variant="plain" onClick={() => setTried([])}>
							Start over
						</Button>
					</InlineStack>
				)}
			</BlockStack>
		</Card>
	);
}
