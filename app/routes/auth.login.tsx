import { OpenFromShopify } from "~/ui/open-from-shopify";

/** Where Shopify's library sends a request that names no shop. */
export default OpenFromShopify;
