import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";

declare global {
	interface Window {
		/** Where Shopify's menu was clicked to while nobody was listening yet. */
		batonEarlyNavigation?: string | null;
	}
}

/**
 * Shopify's menu tells the page where to go by an event, which is lost until React listens. This script runs before and
 * keeps the last one. Without quotes or angle brackets, which React would escape.
 */
export const rememberEarlyNavigation =
	"addEventListener(`shopify:navigate`,function(event){batonEarlyNavigation=event.target.getAttribute(`href`)})";

/** Goes where the menu was clicked to before the page could hear it. */
export function useEarlyNavigation(): void {
	const navigate = useNavigate();
	useEffect(() => {
		const href = window.batonEarlyNavigation;
		window.batonEarlyNavigation = null;
		if (href) navigate(href);
	}, [navigate]);
}
