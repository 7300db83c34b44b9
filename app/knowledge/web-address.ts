export type Address = { url: URL } | { problem: string };

type Own = {
	/** The shop's domains, as Shopify knows them: "northpine.com", "northpine.myshopify.com". */
	domains: string[];
	/** Where the sandbox stands for the world: the shop's own "localhost:4000" counts, http too. */
	pretend: boolean;
};

/** Whether Baton may read this address: https, and on one of the shop's own domains. Asked again of every redirect. */
export function ownAddress(text: string, { domains, pretend }: Own): Address {
	const written = text.trim();
	const url = URL.parse(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(written) ? `https://${written}` : written);
	if (!url || !/^https?:$/.test(url.protocol))
		return { problem: "Enter the address of a page, like https://your-shop.com/pages/care." };
	if (url.href.length > 500) return { problem: "This address is longer than 500 characters." };
	if (url.username || url.password) return { problem: "Leave name and password out of the address." };
	if (!domains.includes(url.host)) return { problem: "Only pages of your own shop's domains can be added." };
	if (url.protocol === "http:" && !pretend) url.protocol = "https:";
	if (url.port && !pretend) return { problem: "Leave the port number out of the address." };
	url.hash = "";
	return { url };
}
