import { useAppBridge } from "@shopify/app-bridge-react";
import { useState } from "react";
import { useLookAgain } from "./look-again";
import { send } from "./send";

type Reply = { ok: boolean; sent: number; message: string };

/** Sends one failed handoff again, or every one ("all"), and says how that went. */
export function useSendAgain() {
	const shopify = useAppBridge();
	const look = useLookAgain();
	const [busy, setBusy] = useState(false);
	const sendAgain = async (which: string) => {
		setBusy(true);
		const sent = await send<Reply>("/app/handoffs/send-again", { delivery: which });
		setBusy(false);
		shopify.toast.show(sent.reached ? sent.reply.message : sent.message, { isError: !sent.reached || !sent.reply.ok });
		void look();
	};
	return { busy, sendAgain };
}

export type SendAgain = ReturnType<typeof useSendAgain>;
