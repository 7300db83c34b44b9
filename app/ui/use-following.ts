import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const lookEveryMs = 2_000;

/** Looks again every two seconds while the page is seen: what it shows is being worked on. */
export function useFollowing(): () => void {
	const { revalidate } = useRevalidator();
	useEffect(() => {
		const timer = setInterval(() => document.visibilityState === "visible" && revalidate(), lookEveryMs);
		return () => clearInterval(timer);
	}, [revalidate]);
	return revalidate;
}
