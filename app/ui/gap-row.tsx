import { useRevalidator } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import {
	BlockStack,
	Box,
	Button,
	ButtonGroup,
	Collapsible,
	InlineError,
	InlineGrid,
	InlineStack,
	Text,
} from "@shopify/polaris";
import { useId, useState } from "react";
import { ago } from "./ago";
import { actionOf, send } from "./send";

type Props = {
	gap: {
		id: string;
		question: string;
		count: number;
		lastAt: string;
		lastConversationId: string | null;
		phrasings: string[];
	};
	now: string;
};

/** One question without an answer, the other ways it was asked, and what can be done about it. */
export function GapRow({ gap, now }: Props) {
	const [open, setOpen] = useState(false);
	const id = useId();
	const { phrasings, lastConversationId } = gap;
	return (
		<Box padding="400">
			<InlineGrid columns={{ xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) auto" }} gap="300" alignItems="start">
				<BlockStack gap="100">
					<div dir="auto" style={{ overflowWrap: "anywhere" }}>
						<Text as="h3" variant="bodyMd" fontWeight="medium">
							{gap.question}
						</Text>
					</div>
					<InlineStack gap="200" blockAlign="center">
						<Text as="span" variant="bodySm" tone="subdued">
							{`Asked ${gap.count === 1 ? "once" : `${gap.count} times`} · last ${ago(gap.lastAt, now)}`}
						</Text>
						{lastConversationId && (
							<Button variant="plain" size="micro" url={`/app/conversations/${lastConversationId}`}>
								See the conversation
							</Button>
						)}
						{phrasings.length > 0 && (
							<Button variant="plain" size="micro" onClick={() => setOpen(!open)} ariaExpanded={open} ariaControls={id}>
								{phrasings.length === 1 ? "1 other wording" : `${phrasings.length} other wordings`}
							</Button>
						)}
					</InlineStack>
					<Collapsible id={id} open={open}>
						<BlockStack gap="100" as="ul">
							{phrasings.map((phrasing) => (
								<li key={phrasing} dir="auto" style={{ overflowWrap: "anywhere" }}>
									<Text as="span" variant="bodySm" tone="subdued">
										{phrasing}
									</Text>
								</li>
							))}
						</BlockStack>
					</Collapsible>
				</BlockStack>
				<GapActions id={gap.id} question={gap.question} />
			</InlineGrid>
		</Box>
	);
}

function GapActions({ id, question }: { id: string; question: string }) {
	const shopify = useAppBridge();
	const { revalidate } = useRevalidator();
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const settle = async (state: "dismissed" | "open") => {
		setBusy(true);
		const sent = await send<{ ok: boolean }>(actionOf("/app/knowledge/gaps", "app.knowledge.gaps"), { id, state });
		setBusy(false);
		setProblem(sent.reached ? null : sent.message);
		if (sent.reached) revalidate();
		return sent.reached;
	};
	const dismiss = async () => {
		if (!(await settle("dismissed"))) return;
		shopify.toast.show("Question dismissed", { action: "Undo", onAction: () => void settle("open") });
	};
	return (
		<BlockStack gap="200">
			<ButtonGroup>
				<Button size="slim" url={`/app/knowledge/answers/new?gap=${id}`} accessibilityLabel={`Add answer: ${question}`}>
					Add answer
				</Button>
				<Button
					size="slim"
					variant="tertiary"
					loading={busy}
					onClick={dismiss}
					accessibilityLabel={`Dismiss: ${question}`}
				>
					Dismiss
				</Button>
			</ButtonGroup>
			{problem && (
				<Box maxWidth="15rem">
					<InlineError message={problem} fieldID={id} />
				</Box>
			)}
		</BlockStack>
	);
}
