import { useRevalidator } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Box, Button, InlineError, InlineStack, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import type { Desk } from "~/settings/desks.server";
import { DeskConnection } from "./desk-connection";
import { send } from "./send";
import { SendTestTicket } from "./send-test-ticket";
import { dayInWords } from "./time-in-words";

/** What a connected desk has proven, and the ways to change or end the connection. */
export function DeskManage({ desk }: { desk: Desk }) {
	const [managing, setManaging] = useState(false);
	const [reconnecting, setReconnecting] = useState(false);
	const [asking, setAsking] = useState(false);
	return (
		<BlockStack gap="200" inlineAlign="start">
			<Text as="p" tone="subdued" breakWord>
				{proofInWords(desk)}
			</Text>
			{managing ? (
				<InlineStack gap="200">
					{desk.state === "connected" && <SendTestTicket desk={desk} />}
					<Button onClick={() => setReconnecting(true)}>Connect another account</Button>
					<Button tone="critical" onClick={() => setAsking(true)}>
						Disconnect
					</Button>
				</InlineStack>
			) : (
				<Button onClick={() => setManaging(true)}>Manage</Button>
			)}
			{reconnecting && (
				<Box width="100%">
					<DeskConnection desk={desk} onCancel={() => setReconnecting(false)} />
				</Box>
			)}
			<Disconnect desk={desk} open={asking} onClose={() => setAsking(false)} />
		</BlockStack>
	);
}

const proofInWords = ({ label, account, provenAt }: Desk) =>
	[
		`${account?.name ?? label} has proven the connection`,
		account?.role && `as ${account.role}`,
		provenAt && `on ${dayInWords(provenAt)}`,
	]
		.filter(Boolean)
		.join(" ");

function Disconnect({ desk, open, onClose }: { desk: Desk; open: boolean; onClose: () => void }) {
	const shopify = useAppBridge();
	const { revalidate } = useRevalidator();
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const disconnect = async () => {
		setBusy(true);
		const sent = await send<{ ok: boolean; message?: string }>(`/app/settings/desks/${desk.destination}`, {
			do: "disconnect",
		});
		setBusy(false);
		if (!sent.reached) return setProblem(sent.message);
		if (!sent.reply.ok) return setProblem(sent.reply.message ?? "That did not work. Try again.");
		onClose();
		shopify.toast.show(`${desk.label} is disconnected`);
		revalidate();
	};
	return (
		<Modal
			open={open}
			onClose={onClose}
			title={`Disconnect ${desk.label}?`}
			primaryAction={{ content: "Disconnect", destructive: true, loading: busy, onAction: disconnect }}
			secondaryActions={[{ content: "Keep it", onAction: onClose }]}
		>
			<Modal.Section>
				<BlockStack gap="200">
					<Text as="p">
						Baton deletes its access to {desk.account?.name ?? desk.label}. New handoffs go to the built-in Inbox until
						you choose another destination. Tickets that exist stay in {desk.label}.
					</Text>
					{problem && <InlineError message={problem} fieldID={`disconnect-${desk.destination}`} />}
				</BlockStack>
			</Modal.Section>
		</Modal>
	);
}
