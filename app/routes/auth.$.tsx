import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useRouteError } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { authenticate } from "~/shopify.server";

/** Shopify's own steps of opening the app: the session-token bounce and the way out of the frame. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
	await authenticate.admin(request);
	return null;
};

export function ErrorBoundary() {
	return boundary.error(useRouteError());
}

export const headers: HeadersFunction = (input) => boundary.headers(input);
