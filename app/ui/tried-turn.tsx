import { Badge, BlockStack, Box, Button, InlineStack, Link, Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import type { Reply } from "~/answers/agent";
import type { Reason } from "~/answers/reason";
import type { Following } from "~/handoff/what-follows";
import { Why } from "./why";

export type Tried = { question: string; reply: Reply; following: Following; reason: Reason };

type Props = Tried & {
	/** The last turn is brought into sight. */
	isLast: boolean;
	/** Asks on with what the agent's question back lets one choose. */
	onChoose: (choice: string) => void;
};

/** A question that was tried, what the shopper would read, and why. */
export function TriedTurn({ question, reply, following, reason, isLast, onChoose }: Props) {
	const place = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
	useEffect(() => {
		if (isLast) place.current?.scrollIntoView({ block: "nearest" });
	}, []);
	const { label, tone } = badgeOf(reply, following);
	return (
		<div ref={place}>
			<BlockStack gap="200">
				<Box background="bg-surface-secondary" padding="300" borderRadius="200">
					<Words text={question} />
				</Box>
				<Box borderWidth="025" borderColor="border-secondary" padding="300" borderRadius="200">
					<BlockStack gap="200">
						<InlineStack gap="200" blockAlign="center">
							<Badge tone={tone}>{label}</Badge>
							<Text as="span" variant="bodySm" tone="subdued">{`${reply.trace.ms.toFixed(0)} ms`}</Text>
						</InlineStack>
						{reply.text && <Words text={reply.text} />}
						{following.words && <Words text={following.words} />}
						{isLast && reply.askedBack && <Choices askedBack={reply.askedBack} onChoose={onChoose} />}
						{reply.links.map((link) => (
							<Text as="p" key={link.url} variant="bodySm">
								<Link url={link.url} target="_blank">
									{link.title}
								</Link>
							</Text>
						))}
						<Why reason={reason} open />
					</BlockStack>
				</Box>
			</BlockStack>
		</div>
	);
}

const Words = ({ text }: { text: string }) => (
	<div dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
		{text}
	</div>
);

type ChoicesProps = Pick<Props, "onChoose"> & { askedBack: NonNullable<Reply["askedBack"]> };

const Choices = ({ askedBack, onChoose }: ChoicesProps) => (
	<InlineStack gap="200">
		{askedBack.choices.map(({ title, documentId }) => (
			<Button key={documentId} onClick={() => onChoose(title)}>
				{title}
			</Button>
		))}
	</InlineStack>
);

type BadgeWords = { label: string; tone?: "success" | "attention" | "info" };

const decided: Record<Reply["decision"], BadgeWords> = {
	answer: { label: "Answers", tone: "success" },
	clarify: { label: "Asks back", tone: "info" },
	smalltalk: { label: "Small talk" },
	signin: { label: "Asks to sign in", tone: "info" },
	refuse: { label: "Declines", tone: "attention" },
	offer: { label: "Has no answer", tone: "attention" },
};

/** What people or the merchant's own message have to do with it comes before what the agent decided. */
function badgeOf({ decision, text }: Reply, { does }: Following): BadgeWords {
	const part = decision === "offer" && text !== "" ? "Answers in part, then " : "";
	const words = (label: string): BadgeWords => ({ label: part ? part + label : capital(label), tone: "attention" });
	if (does === "offer") return words("offers a person");
	if (does === "person") return words("passes on to a person");
	if (does === "message") return words("shows your message");
	return decided[decision];
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
