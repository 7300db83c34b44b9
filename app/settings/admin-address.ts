/** A shop's admin, as people open it: "https://admin.shopify.com/store/fjell". */
export const adminAddress = (domain: string): string =>
	`https://admin.shopify.com/store/${domain.replace(/\.myshopify\.com$/, "")}`;

/** A customer's page there; `customerId` is the number alone. */
export const customerAddress = (domain: string, customerId: string): string =>
	`${adminAddress(domain)}/customers/${customerId}`;
