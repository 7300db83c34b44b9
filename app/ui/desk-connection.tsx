import { Banner, BlockStack, Box, Button, InlineError, InlineStack, List, Text } from "@shopify/polaris";
import { useState } from "react";
import type { FormField } from "~/connectors/connection";
import type { Desk } from "~/settings/desks.server";
import { useConnecting } from "./connecting";
import { DeskCode } from "./desk-code";
import { DeskField } from "./desk-field";

type Props = { desk: Desk; onCancel?: () => void };

/** The guided connection, right beside the choice: explains, asks, connects, and says what the desk has proven. */
export const DeskConnection = ({ desk, onCancel }: Props) => (
	<Box background="bg-surface-secondary" borderRadius="200" padding="400">
		<BlockStack gap="300">
			<List>
				{desk.explains.map((line) => (
					<List.Item key={line}>{line}</List.Item>
				))}
			</List>
			{desk.ways.code ? (
				<DeskCode desk={desk} form={desk.ways.code} onCancel={onCancel} />
			) : (
				<DeskAccess desk={desk} onCancel={onCancel} />
			)}
		</BlockStack>
	</Box>
);

/** By the helpdesk's own window, or by a key. */
function DeskAccess({ desk, onCancel }: Props) {
	const [way, setWay] = useState<"oauth" | "key">(desk.ways.oauth ? "oauth" : "key");
	const [typed, setTyped] = useState<Record<string, string>>({});
	const connecting = useConnecting(desk);
	const asked = desk.ways[way];
	if (!asked) return null;
	const both = desk.ways.oauth && desk.ways.key;
	const connect = () => connecting.connect(way, pick(asked.fields, typed));
	return (
		<BlockStack gap="300">
			{asked.note && <Text as="p">{asked.note}</Text>}
			{asked.fields.map((field) => (
				<DeskField
					key={field.name}
					field={field}
					value={typed[field.name] ?? ""}
					error={connecting.fieldError(field.name)}
					onChange={(value) => setTyped({ ...typed, [field.name]: value })}
				/>
			))}
			{connecting.problem && <InlineError message={connecting.problem} fieldID={desk.destination} />}
			{connecting.waiting && <Waiting label={desk.label} popup={connecting.popup} lost={connecting.lost} />}
			<InlineStack gap="200">
				<Button
					onClick={connect}
					loading={connecting.busy || (connecting.waiting && !connecting.lost && !connecting.popup)}
				>
					{connecting.waiting ? "Start again" : asked.button}
				</Button>
				{both && (
					<Button variant="tertiary" onClick={() => setWay(way === "oauth" ? "key" : "oauth")}>
						{way === "oauth"
							? (desk.ways.key?.instead ?? "Use an API key instead")
							: `Sign in at ${desk.label} instead`}
					</Button>
				)}
				{onCancel && (
					<Button variant="tertiary" onClick={onCancel}>
						Cancel
					</Button>
				)}
			</InlineStack>
		</BlockStack>
	);
}

/** While the helpdesk's own window is open. Browsers that block or forget the window still find a way on. */
function Waiting({ label, popup, lost }: { label: string; popup: string | null; lost: boolean }) {
	if (popup)
		return (
			<Banner
				tone="info"
				title="Your browser blocked the window"
				action={{ content: `Open ${label}`, url: popup, target: "_blank" }}
			>
				Open it here. This page notices by itself when the connection is made.
			</Banner>
		);
	return (
		<Text as="p" tone="subdued">
			{lost
				? `The window is closed. If ${label} said that it is connected, this page shows it in a moment; if not, start again.`
				: `Waiting for you to allow access in the ${label} window.`}
		</Text>
	);
}

const pick = (fields: FormField[], typed: Record<string, string>) =>
	Object.fromEntries(fields.map(({ name }) => [name, (typed[name] ?? "").trim()]));
