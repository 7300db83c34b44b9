import { Text } from "@shopify/polaris";
import { useEffect, useState } from "react";

/** Longer than the time between two signs of one who goes on typing. */
const shownMs = 6_000;

type Props = {
	/** The last sign of it, by this page's clock. */
	typedAtMs: number;
	/** The shopper's newest message: what was being typed. */
	said: string | undefined;
};

/** "Shopper is typing…", for a few seconds or until it is said. Its line is always kept free, so that nothing moves. */
export function ShopperTyping({ typedAtMs, said }: Props) {
	const [endedAtMs, setEndedAtMs] = useState(0);
	useEffect(() => {
		if (said) setEndedAtMs(Date.now());
	}, [said]);
	useEffect(() => {
		const timer = setTimeout(() => setEndedAtMs(Date.now()), typedAtMs + shownMs - Date.now());
		return () => clearTimeout(timer);
	}, [typedAtMs]);
	return (
		<div className="baton-inbox__typing" role="status" aria-live="polite">
			{typedAtMs > endedAtMs && (
				<Text as="p" variant="bodySm" tone="subdued">
					Shopper is typing…
				</Text>
			)}
		</div>
	);
}
