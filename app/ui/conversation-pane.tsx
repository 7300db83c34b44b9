import { useLocation } from "@remix-run/react";
import { Badge, BlockStack, Box, Button, Card, Divider, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import { ArrowLeftIcon } from "@shopify/polaris-icons";
import { type InboxConversation, shopperName } from "~/conversations/inbox";
import { isOver } from "~/conversations/stage";
import { clamped } from "./clamped";
import { Composer } from "./composer";
import { ShopperTyping } from "./shopper-typing";
import { stageInWords } from "./stage-words";
import { useTeammateActs } from "./teammate-acts";
import { Transcript } from "./transcript";

type Props = { conversation: InboxConversation; me: string; timeZone: string; shopperTypedAtMs: number };

/** The conversation itself: who, where it stands, everything that was said, and what a teammate can do now. */
export function ConversationPane({ conversation, me, timeZone, shopperTypedAtMs }: Props) {
	const { search } = useLocation();
	const acts = useTeammateActs(conversation.id);
	const { stage, teammate } = conversation;
	const mine = stage === "with-team" && teammate?.id === me;
	const taken = stage === "with-team" && !mine;
	const over = isOver(stage);
	const words = stageInWords(stage, teammate?.name ?? null);
	return (
		<Card padding="0">
			<Box padding="300">
				<InlineGrid
					columns={{ xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) auto" }}
					gap={{ xs: "300", sm: "200" }}
					alignItems="start"
				>
					<InlineStack gap="200" wrap={false}>
						<span className="baton-inbox__back">
							<Button
								icon={ArrowLeftIcon}
								variant="tertiary"
								accessibilityLabel="Back to the queue"
								url={`/app/inbox${search}`}
							/>
						</span>
						<BlockStack gap="100" inlineAlign="start">
							<div style={clamped(2)}>
								<Text as="h2" variant="headingMd">
									<bdi>{shopperName(conversation)}</bdi>
								</Text>
							</div>
							<Badge tone={words.tone}>{words.text}</Badge>
						</BlockStack>
					</InlineStack>
					<InlineStack gap="200">
						{mine && (
							<Button loading={acts.doing === "hand-back"} onClick={() => acts.act({ do: "hand-back" })}>
								Hand back to agent
							</Button>
						)}
						{!over && (
							<Button loading={acts.doing === "close"} onClick={() => acts.act({ do: "close" })}>
								Close
							</Button>
						)}
					</InlineStack>
				</InlineGrid>
			</Box>
			<Divider />
			<Transcript conversation={conversation} timeZone={timeZone} />
			<ShopperTyping
				typedAtMs={shopperTypedAtMs}
				said={conversation.messages.findLast(({ role }) => role === "shopper")?.id}
			/>
			<Divider />
			<Box padding="300">
				<BlockStack gap="200">
					<Composer
						mayReply={!over && !taken}
						joins={!mine}
						takeOver={
							over || mine || taken ? null : { label: takeOverLabel(stage), onTakeOver: () => acts.act({ do: "join" }) }
						}
						over={over}
						acts={acts}
					/>
				</BlockStack>
			</Box>
		</Card>
	);
}

const takeOverLabel = (stage: InboxConversation["stage"]) =>
	stage === "waiting-for-team" ? "Take over" : "Take over from the agent";
