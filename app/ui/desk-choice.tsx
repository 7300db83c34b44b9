import {
	Badge,
	BlockStack,
	Box,
	Button,
	Collapsible,
	InlineError,
	InlineGrid,
	InlineStack,
	Link,
	RadioButton,
	Text,
} from "@shopify/polaris";
import type { ReactNode } from "react";
import type { Desk } from "~/settings/desks.server";
import { useToldConnected } from "./connecting";
import { DeskConnection } from "./desk-connection";
import { DeskManage } from "./desk-manage";

type Props = {
	desk: Desk;
	chosen: boolean;
	onChoose: () => void;
	/** Why this choice cannot be saved, or null. */
	refusal: string | null;
	availableTeammates: number;
	/** Shown under the connected desk while it is chosen. */
	children?: ReactNode;
};

/** One destination: the choice, where it stands, and under it what the choice needs. */
export function DeskChoice({ desk, chosen, onChoose, refusal, availableTeammates, children }: Props) {
	useToldConnected(desk);
	const asks = desk.state === "unconnected" || desk.state === "broken";
	return (
		<BlockStack gap="200">
			<InlineGrid columns={{ xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) auto" }} gap="200" alignItems="start">
				<RadioButton
					id={`destination-${desk.destination}`}
					name="destination"
					label={desk.label}
					helpText={desk.description}
					checked={chosen}
					onChange={onChoose}
				/>
				<Box paddingInlineStart={{ xs: "600", sm: "0" }}>
					<InlineStack>
						<Status desk={desk} availableTeammates={availableTeammates} chosen={chosen} onChoose={onChoose} />
					</InlineStack>
				</Box>
			</InlineGrid>
			<Collapsible id={`desk-${desk.destination}`} open={chosen} transition={false}>
				<Box paddingInlineStart="600">
					<BlockStack gap="300">
						{refusal && <InlineError message={refusal} fieldID={`destination-${desk.destination}`} />}
						{asks && chosen && <DeskConnection desk={desk} />}
						{desk.state === "connected" && <DeskManage desk={desk} />}
						{desk.state === "connected" && children}
					</BlockStack>
				</Box>
			</Collapsible>
		</BlockStack>
	);
}

type StatusProps = Pick<Props, "desk" | "availableTeammates" | "chosen" | "onChoose">;

function Status({ desk, availableTeammates: count, chosen, onChoose }: StatusProps) {
	if (desk.state === "built-in")
		return (
			<Text as="span" tone="subdued">
				built in · {count === 1 ? "1 teammate" : `${count} teammates`} available
			</Text>
		);
	if (desk.state === "broken") return <Badge tone="critical">Needs reconnecting</Badge>;
	if (desk.state === "connected" && desk.account)
		return (
			<InlineStack gap="200" blockAlign="center">
				<Badge tone="success">Connected</Badge>
				{desk.account.url ? (
					<Link url={desk.account.url} target="_blank" removeUnderline>
						{desk.account.name}
					</Link>
				) : (
					<Text as="span">{desk.account.name}</Text>
				)}
			</InlineStack>
		);
	return chosen ? (
		<Badge>Not connected</Badge>
	) : (
		<Button onClick={onChoose} accessibilityLabel={`Connect ${desk.label}`}>
			Connect
		</Button>
	);
}
