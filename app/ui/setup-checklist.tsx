import { BlockStack, Button, Card, Icon, InlineStack, Text } from "@shopify/polaris";
import { CheckCircleIcon, MinusCircleIcon, XIcon } from "@shopify/polaris-icons";
import { checklistOf, type Step } from "~/metrics/checklist";
import { useAct } from "./use-act";
import { useEmbedStatus } from "./use-embed-status";

type Props = Omit<Parameters<typeof checklistOf>[0], "embedOn">;

/** What is left to set up; gone for good once dismissed. */
export function SetupChecklist(known: Props) {
	const embed = useEmbedStatus();
	const dismissing = useAct("/app", "app._index");
	const steps = checklistOf({ ...known, embedOn: embed === "on" });
	const done = steps.filter((step) => step.done).length;
	if (dismissing.busy) return null;
	return (
		<Card>
			<BlockStack gap="300">
				<InlineStack align="space-between" blockAlign="center" wrap={false}>
					<Text as="h2" variant="headingSm">{`Set-up: ${done} of ${steps.length}`}</Text>
					<Button
						variant="tertiary"
						icon={XIcon}
						accessibilityLabel="Dismiss the set-up list"
						onClick={() => dismissing.act({ intent: "dismiss-checklist" })}
					/>
				</InlineStack>
				{steps.map((step) => (
					<StepRow key={step.id} step={step} unknown={step.id === "bubble" && embed === "unknown"} />
				))}
			</BlockStack>
		</Card>
	);
}

const StepRow = ({ step, unknown }: { step: Step; unknown: boolean }) => (
	<InlineStack align="space-between" blockAlign="center" gap="200">
		<InlineStack gap="200" blockAlign="center" wrap={false}>
			<span>
				<Icon
					source={step.done ? CheckCircleIcon : MinusCircleIcon}
					tone={step.done ? "success" : "subdued"}
					accessibilityLabel={step.done ? "Done" : "To do"}
				/>
			</span>
			<Text as="span" tone={step.done ? "subdued" : undefined}>
				{step.label}
			</Text>
		</InlineStack>
		{!step.done && !unknown && step.url && (
			<Button url={step.url} target={step.url.startsWith("/") ? undefined : "_blank"} size="slim">
				{step.action ?? ""}
			</Button>
		)}
	</InlineStack>
);
