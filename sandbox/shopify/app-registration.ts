/** The app as Shopify's partner dashboard knows it. */
export type AppRegistration = {
	apiKey: string;
	apiSecret: string;
	/** Where the app runs, e.g. `http://localhost:3000`. */
	url: string;
	/** What merchants grant when they install it, e.g. `read_products`. */
	scopes: string[];
};
