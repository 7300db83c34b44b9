/**
 * Klaviyo's exchange id of this browser: in the links of its mails, and in its cookie once it knows who this is. Read,
 * never set.
 */
export function klaviyoExchangeId(search: string, cookies: string): string | undefined {
	const linked = new URLSearchParams(search).get("_kx");
	if (linked) return linked.slice(0, 300);
	const kept = /(?:^|;\s*)__kla_id=([^;]+)/.exec(cookies)?.[1];
	try {
		const id = kept && JSON.parse(atob(decodeURIComponent(kept))).$exchange_id;
		return typeof id === "string" ? id.slice(0, 300) : undefined;
	} catch {
		return undefined;
	}
}

/** The page's address without it: who opens the link from a ticket is not the shopper. */
export function withoutExchangeId(address: string): string {
	const url = new URL(address);
	if (!url.searchParams.has("_kx")) return address;
	url.searchParams.delete("_kx");
	return url.href;
}
