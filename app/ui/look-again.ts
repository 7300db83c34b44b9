import { useRevalidator } from "@remix-run/react";
import { useCallback } from "react";

const waitMs = 5_000;

/**
 * Loads the page's data again, but only while Baton can be reached: a reload that fails puts an error in the place of what
 * is shown, and what is typed would go with it.
 */
export function useLookAgain(): () => Promise<void> {
	const { revalidate } = useRevalidator();
	return useCallback(async () => {
		if (await isReached()) revalidate();
	}, [revalidate]);
}

async function isReached(): Promise<boolean> {
	try {
		return (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(waitMs) })).ok;
	} catch {
		return false;
	}
}
