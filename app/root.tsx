import { json, type LinksFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import { env } from "./platform/env.server";
import { rememberEarlyNavigation } from "./ui/early-navigation";
import { useNonce } from "./ui/nonce";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: polarisStyles }];

export const loader = () => json({ apiKey: env().SHOPIFY_API_KEY, appBridgeUrl: env().APP_BRIDGE_URL });

// The key and the address of App Bridge never change while the app runs.
export const shouldRevalidate = () => false;

export default function Root() {
	const nonce = useNonce();
	const shopify = useRouteLoaderData<typeof loader>("root");
	return (
		<html lang="en">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width,initial-scale=1" />
				{shopify && (
					<>
						<meta name="shopify-api-key" content={shopify.apiKey} />
						{/* Shopify asks for App Bridge before any other script, in the head of every document. */}
						<script src={shopify.appBridgeUrl} nonce={nonce} suppressHydrationWarning />
						<script nonce={nonce} suppressHydrationWarning>
							{rememberEarlyNavigation}
						</script>
					</>
				)}
				<Meta />
				<Links />
			</head>
			<body>
				<Outlet />
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}
