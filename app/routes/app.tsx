import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useNavigation, useRouteError } from "@remix-run/react";
import { NavMenu, useAppBridge } from "@shopify/app-bridge-react";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { useEffect } from "react";
import { authenticate } from "~/shopify.server";
import { useEarlyNavigation } from "~/ui/early-navigation";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	await authenticate.admin(request);
	return null;
};

// Each page proves by itself who asks. Were the frame asked again, a lost connection would take it down with the page,
// and with it the words that say what happened.
export const shouldRevalidate = () => false;

/** The frame of every page in Shopify admin. App Bridge itself is loaded in root.tsx. */
export default function App() {
	useLoadingBar();
	useEarlyNavigation();
	return (
		<AppProvider isEmbeddedApp={false} apiKey="">
			<NavMenu>
				<Link to="/app" rel="home">
					AI agent
				</Link>
				<Link to="/app/inbox">Inbox</Link>
				<Link to="/app/knowledge">Knowledge</Link>
				<Link to="/app/handoffs">Handoffs</Link>
				<Link to="/app/settings">Settings</Link>
			</NavMenu>
			<Outlet />
		</AppProvider>
	);
}

/** Shopify's own loading bar, while the next page is on its way. */
function useLoadingBar() {
	const shopify = useAppBridge();
	const busy = useNavigation().state !== "idle";
	useEffect(() => shopify.loading(busy), [shopify, busy]);
}

/** Shopify's library answers some requests by throwing a Response that must pass as it is. */
export function ErrorBoundary() {
	return boundary.error(useRouteError());
}

export const headers: HeadersFunction = (input) => boundary.headers(input);
