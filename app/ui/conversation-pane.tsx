import { useLocation } from "@remix-run/react";
import { Badge, BlockStack, Box, Button, Card, Divider, InlineStack, Text } from "@shopify/polaris";
import { ArrowLeftIcon } from "@shopify/polaris-icons";
import { type InboxConversation, shopperName } from "~/conversations/inbox";
import { isOver } from "~/conversations/stage";
import { Composer } from "./composer";
import { stageInWords } from "./stage-words";
import { useTeammateActs } from "./teammate-acts";
import { Transcript } from "./transcript";

type Props = { conversation: InboxConversation; me: string; timeZone: string };

/** The conversation itself: who, where it stands, everything that was said, and what a teammate can do now. */
export function ConversationPane({ conversation, me, timeZone }: Props) {
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
				<InlineStack align="space-between" gap="200" blockAlign="center">
					<InlineStack gap="200" blockAlign="center">
						<span className="baton-inbox__back">
							<Button
								icon={ArrowLeftIcon}
								variant="tertiary"
								accessibilityLabel="Back to the queue"
								url={`/app/inbox${search}`}
							/>
						</span>
						<Text as="h2" variant="headingMd" breakWord>
							<bdi>{shopperName(conversation)}</bdi>
						</Text>
						<Badge tone={words.tone}>{words.text}</Badge>
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
				</InlineStack>
			</Box>
			<Divider />
			<Transcript conversation={conversation} timeZone={timeZone} />
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
