/** What the app subscribes to in shopify.app.toml, and where each goes. */
export const topics = {
	"app/uninstalled": "/webhooks/app/uninstalled",
	"app/scopes_update": "/webhooks/app/scopes_update",
	"products/create": "/webhooks/products",
	"products/update": "/webhooks/products",
	"products/delete": "/webhooks/products",
	"collections/create": "/webhooks/collections",
	"collections/update": "/webhooks/collections",
	"collections/delete": "/webhooks/collections",
	"metaobjects/create": "/webhooks/metaobjects",
	"metaobjects/update": "/webhooks/metaobjects",
	"metaobjects/delete": "/webhooks/metaobjects",
	"bulk_operations/finish": "/webhooks/bulk_operations/finish",
	"shop/update": "/webhooks/shop/update",
	"customers/data_request": "/webhooks/compliance",
	"customers/redact": "/webhooks/compliance",
	"shop/redact": "/webhooks/compliance",
} as const;

export type Topic = keyof typeof topics;
export const isTopic = (text: string): text is Topic => text in topics;
