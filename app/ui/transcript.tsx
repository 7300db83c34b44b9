import { BlockStack, Box, type BoxProps, InlineStack, Link, Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { type InboxConversation, type InboxMessage, shopperName } from "~/conversations/inbox";
import { timeOfDay } from "./time-in-words";

type Props = { conversation: Pick<InboxConversation, "messages" | "name" | "email" | "id">; timeZone: string };

const nearPixels = 80;

/** Everything that was said, oldest first; stays at the newest unless one has scrolled up to read. */
export function Transcript({ conversation, timeZone }: Props) {
	const { messages } = conversation;
	const scrolled = useRef<HTMLDivElement>(null);
	const atEnd = useRef(true);
	const newest = messages.at(-1)?.id;
	useEffect(() => {
		const box = scrolled.current;
		if (newest && box && atEnd.current) box.scrollTop = box.scrollHeight;
	}, [newest]);
	const onScroll = () => {
		const box = scrolled.current;
		if (box) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPixels;
	};
	return (
		<section
			className="baton-inbox__transcript"
			ref={scrolled}
			onScroll={onScroll}
			aria-label="Conversation"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
			tabIndex={0}
		>
			<Box padding="400">
				<BlockStack gap="300">
					{messages.map((message) => (
						<Line key={message.id} message={message} shopper={shopperName(conversation)} timeZone={timeZone} />
					))}
				</BlockStack>
			</Box>
		</section>
	);
}

type Look = Pick<BoxProps, "background" | "color" | "borderColor" | "borderWidth"> & { align: "start" | "end" };

/** The shopper is plain, the agent quiet, a teammate in the brand's tone, a note unlike all of them. */
const looks: Record<"shopper" | "agent" | "teammate" | "note", Look> = {
	shopper: { align: "start", background: "bg-surface", borderColor: "border", borderWidth: "025" },
	agent: { align: "end", background: "bg-surface-secondary", color: "text-secondary" },
	teammate: { align: "end", background: "bg-fill-brand", color: "text-brand-on-bg-fill" },
	note: { align: "end", background: "bg-surface-caution", color: "text-caution" },
};

type LineProps = { message: InboxMessage; shopper: string; timeZone: string };

function Line({ message, shopper, timeZone }: LineProps) {
	if (message.role === "system")
		return (
			<Text as="p" variant="bodySm" tone="subdued" alignment="center" breakWord>
				{message.text}
			</Text>
		);
	const kind = message.kind === "note" ? "note" : (message.role as "shopper" | "agent" | "teammate");
	const { align, ...look } = looks[kind];
	return (
		<InlineStack align={align}>
			<Box maxWidth="86%">
				<BlockStack gap="050" inlineAlign={align}>
					<Text as="span" variant="bodyXs" tone="subdued" breakWord>
						{speaker(message, shopper)} · {timeOfDay(message.at, timeZone)}
						{message.byEmail ? " · by e-mail" : ""}
					</Text>
					<Box {...look} borderRadius="300" paddingInline="300" paddingBlock="200">
						<Text as="p" breakWord>
							<span dir="auto" style={{ whiteSpace: "pre-wrap" }}>
								{message.text}
							</span>
						</Text>
						{message.links?.map(({ title, url }) => (
							<Text as="p" variant="bodySm" key={url} breakWord>
								<Link url={url} target="_blank" monochrome>
									{title}
								</Link>
							</Text>
						))}
					</Box>
				</BlockStack>
			</Box>
		</InlineStack>
	);
}

function speaker({ role, kind, author }: InboxMessage, shopper: string): string {
	if (kind === "note") return `Note${author ? ` by ${author}` : ""}`;
	if (role === "shopper") return shopper;
	return author ?? (role === "agent" ? "Agent" : "Your team");
}
