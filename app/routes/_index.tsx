import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { OpenFromShopify } from "~/ui/open-from-shopify";

/** Shopify opens the app's address with the shop's parameters; they lead on to the app. */
export const loader = ({ request }: LoaderFunctionArgs) => {
	const { search, searchParams } = new URL(request.url);
	if (searchParams.has("shop")) throw redirect(`/app${search}`);
	return null;
};

export default OpenFromShopify;
