import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState } from "react";

type EmbedStatus = "unknown" | "on" | "off";

type Extension = { activations: { status: string }[] };

/**
 * Whether the chat bubble is on in the published theme, as Shopify tells the app in the browser. Asked again whenever
 * the merchant comes back to the page, which is when he has been in the theme editor.
 */
export function useEmbedStatus(): EmbedStatus {
	const shopify = useAppBridge();
	const [status, setStatus] = useState<EmbedStatus>("unknown");
	useEffect(() => {
		const ask = async () => {
			const extensions = (await shopify.app.extensions()) as Extension[];
			const active = extensions.some(({ activations }) =>
				activations.some((activation) => activation.status === "active"),
			);
			setStatus(active ? "on" : "off");
		};
		const look = () => void ask().catch(() => setStatus("unknown"));
		look();
		window.addEventListener("focus", look);
		return () => window.removeEventListener("focus", look);
	}, [shopify]);
	return status;
}
