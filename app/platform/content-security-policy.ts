const shopDomain = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/i;

type Policy = {
	nonce: string;
	/** The shop that the address names; only decides who may frame the page, never what it shows. */
	shop: string | null;
	appBridgeUrl: string;
	production: boolean;
};

/** The content security policy of an admin page: our scripts and App Bridge, framed by this shop's admin alone. */
export function contentSecurityPolicy({ nonce, shop, appBridgeUrl, production }: Policy): string {
	const bridge = new URL(appBridgeUrl).origin;
	// The sandbox serves Shopify's part from loopback.
	const sandbox = production ? "" : ` ${bridge}`;
	const framedBy = shop && shopDomain.test(shop) ? `https://${shop} https://admin.shopify.com${sandbox}` : "'none'";
	return [
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}' ${bridge}`,
		`style-src 'self' 'unsafe-inline' https://cdn.shopify.com${sandbox}`,
		`img-src 'self' data: blob: https:${sandbox}`,
		`font-src 'self' https://cdn.shopify.com${sandbox}`,
		`connect-src 'self' https://*.shopify.com https://*.shopifysvc.com https://*.shopifycloud.com${sandbox}`,
		`frame-src 'self' https://*.shopify.com${sandbox}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		`frame-ancestors ${framedBy}`,
	].join("; ");
}
