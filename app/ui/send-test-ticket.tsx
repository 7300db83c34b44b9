import { useAppBridge } from "@shopify/app-bridge-react";
import { Button } from "@shopify/polaris";
import { useState } from "react";
import type { TestSent } from "~/flows/merchant-sends-test-ticket.server";
import type { Desk } from "~/settings/desks.server";
import { send } from "./send";

/** Has a ticket of invented words sent, and leads to it. */
export function SendTestTicket({ desk: { destination, label } }: { desk: Pick<Desk, "destination" | "label"> }) {
	const shopify = useAppBridge();
	const [busy, setBusy] = useState(false);
	const [url, setUrl] = useState("");
	const sendIt = async () => {
		setBusy(true);
		setUrl("");
		const sent = await send<TestSent>(`/app/settings/test-ticket/${destination}`, {});
		setBusy(false);
		const reply: TestSent = sent.reached ? sent.reply : { ok: false, message: sent.message };
		shopify.toast.show(reply.message, { isError: !reply.ok });
		if (reply.ok) setUrl(reply.url);
	};
	return (
		<>
			<Button onClick={sendIt} loading={busy}>
				Send a test
			</Button>
			{url && (
				<Button url={url} target="_blank" variant="plain">
					{`Open it in ${label}`}
				</Button>
			)}
		</>
	);
}
