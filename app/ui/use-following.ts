import { useEffect } from "react";
import { useLookAgain } from "./look-again";

const everyMs = 2_000;

/**
 * Looks again every two seconds while the page is seen and `underWay`: what it shows is being worked on. What is shown
 * stays while Baton can't be reached.
 */
export function useFollowing(underWay = true): () => Promise<void> {
	const look = useLookAgain();
	useEffect(() => {
		if (!underWay) return;
		const timer = setInterval(() => {
			if (document.visibilityState === "visible") void look();
		}, everyMs);
		return () => clearInterval(timer);
	}, [look, underWay]);
	return look;
}
