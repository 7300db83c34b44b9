import { useAppBridge } from "@shopify/app-bridge-react";
import { Badge, BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { dayInWords } from "./time-in-words";

type PrivacyRequestLine = {
	id: string;
	kind: string;
	customerId: string | null;
	state: string;
	receivedAt: string;
};

const words: Record<string, string> = {
	CUSTOMERS_DATA_REQUEST: "Asked what is kept",
	CUSTOMERS_REDACT: "Asked to be deleted",
	SHOP_REDACT: "Shop to be deleted",
};

/** Requests that Shopify passed on; the file of each is for the merchant to hand on. */
export const PrivacyRequests = ({ requests }: { requests: PrivacyRequestLine[] }) => (
	<BlockStack gap="300">
		{requests.length === 0 && (
			<Text as="p" tone="subdued">
				None so far. When a customer asks Shopify for his data or its deletion, Baton does it and lists it here.
			</Text>
		)}
		{requests.map((request) => (
			<InlineStack key={request.id} align="space-between" blockAlign="center" gap="200">
				<BlockStack>
					<Text as="span">{`${words[request.kind] ?? request.kind} · customer ${request.customerId ?? "unknown"}`}</Text>
					<Text as="span" variant="bodySm" tone="subdued">
						{dayInWords(request.receivedAt)}
					</Text>
				</BlockStack>
				{request.state === "done" ? <Download id={request.id} /> : <Badge tone="info">Under way</Badge>}
			</InlineStack>
		))}
	</BlockStack>
);

function Download({ id }: { id: string }) {
	const shopify = useAppBridge();
	const [busy, setBusy] = useState(false);
	const download = async () => {
		setBusy(true);
		const response = await fetch(`/app/settings/data/${id}`).catch(() => null);
		setBusy(false);
		if (!response?.ok) return shopify.toast.show("The file could not be loaded. Try again.", { isError: true });
		saveAs(`privacy-request-${id}.json`, JSON.stringify(await response.json(), null, 2));
	};
	return (
		<Button size="slim" onClick={download} loading={busy}>
			Download
		</Button>
	);
}

function saveAs(name: string, text: string) {
	const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
	const link = Object.assign(document.createElement("a"), { href: url, download: name });
	link.click();
	URL.revokeObjectURL(url);
}
